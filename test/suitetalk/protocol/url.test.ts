import fc from 'fast-check';
import type { Service } from '../../../suitetalk/client/types';
import { serviceMounts } from '../../../suitetalk/protocol/services';
import { callUrl, rawTarget } from '../../../suitetalk/protocol/url';
import { errorOf, hosts } from '../support';

const services = Object.keys(serviceMounts) as Service[];
const send = (service: Service, url: string) => callUrl(hosts, rawTarget(hosts, service, url));

describe('the URL of a call', () => {
	it.each<[Service, string, string]>([
		['record', '/customer/107', `${hosts.suitetalk}/services/rest/record/v1/customer/107`],
		['suiteql', '', `${hosts.suitetalk}/services/rest/query/v1/suiteql`],
		['query', '/suiteql', `${hosts.suitetalk}/services/rest/query/v1/suiteql`],
		['dataset', '/d/result', `${hosts.suitetalk}/services/rest/query/v1/dataset/d/result`],
		['async', '/job/1', `${hosts.suitetalk}/services/rest/async/v1/job/1`],
		['system', '/serverTime', `${hosts.suitetalk}/services/rest/system/v1/serverTime`],
		['metadata', '', `${hosts.suitetalk}/services/rest/record/v1/metadata-catalog`],
		['restlet', '', `${hosts.restlets}/app/site/hosting/restlet.nl`],
		['rest', '/x/v1', `${hosts.suitetalk}/services/rest/x/v1`],
	])('of %s with the path %j', (service, path, url) => {
		expect(callUrl(hosts, { service, path })).toBe(url);
	});

	it('encodes query values, leaves out undefined ones and repeats lists', () => {
		const query = { q: 'email IS "a&b"', limit: 5, on: true, none: undefined, a: ['1', '2'] };
		expect(callUrl(hosts, { service: 'record', path: '/customer', query })).toBe(
			`${hosts.suitetalk}/services/rest/record/v1/customer?q=email%20IS%20%22a%26b%22&limit=5&on=true&a=1&a=2`,
		);
	});

	it('replaces half a character in a query value, which no URL can hold', () => {
		expect(callUrl(hosts, { service: 'rest', path: '', query: { a: '\ud800' } })).toContain(
			'a=%EF%BF%BD',
		);
	});

	it.each(['customer', '/a?b', '/a#b', '/..', '/../x', '/%2e%2e/x', '/a\\b', '/a%5Cb', '//evil'])(
		'refuses the path %j',
		async (path) => {
			const error = await errorOf(() => callUrl(hosts, { service: 'record', path }));
			expect(error.code).toBe('URL_REFUSED');
		},
	);
});

it('refuses hosts that are no origins, because the mounts would not hold', async () => {
	const wrong = { ...hosts, suitetalk: `${hosts.suitetalk}/proxy` };
	const error = await errorOf(() => callUrl(wrong, { service: 'record', path: '/customer' }));
	expect(error.code).toBe('URL_REFUSED');
});

describe('the URL of a raw request', () => {
	const record = `${hosts.suitetalk}/services/rest/record/v1`;

	it.each<[Service, string, string]>([
		['record', '/contact', `${record}/contact`],
		['record', 'contact', `${record}/contact`],
		['record', ' /contact/1 ', `${record}/contact/1`],
		['record', '/contact?x=1&y=a%20b', `${record}/contact?x=1&y=a%20b`],
		['record', 'contact?a=1&a=2', `${record}/contact?a=1&a=2`],
		['record', '/contact/eid:A B', `${record}/contact/eid:A%20B`],
		['record', '/contact/eid:A%20B', `${record}/contact/eid:A%20B`],
		['record', '/contact/100%', `${record}/contact/100%25`],
		['record', '/salesOrder/3/!transform/invoice', `${record}/salesOrder/3/!transform/invoice`],
		['record', '/customer/../contact', `${record}/customer/../contact`],
		['suiteql', '', `${hosts.suitetalk}/services/rest/query/v1/suiteql`],
		['suiteql', '/', `${hosts.suitetalk}/services/rest/query/v1/suiteql`],
		['suiteql', '?limit=5', `${hosts.suitetalk}/services/rest/query/v1/suiteql?limit=5`],
		[
			'restlet',
			'?script=1&deploy=2',
			`${hosts.restlets}/app/site/hosting/restlet.nl?script=1&deploy=2`,
		],
		['rest', '/system/v1/serverTime', `${hosts.suitetalk}/services/rest/system/v1/serverTime`],
	])('%s %j', (service, url, expected) => {
		expect(send(service, url)).toBe(expected);
	});

	it.each<[string, Service, string]>([
		[`${record}/customer/1?fields=a`, 'record', '/customer/1'],
		[`${record}/metadata-catalog/customer`, 'metadata', '/customer'],
		[`${hosts.suitetalk}/services/rest/query/v1/suiteql?limit=2`, 'suiteql', ''],
		[`${hosts.suitetalk}/services/rest/query/v1/dataset/d`, 'dataset', '/d'],
		[`${hosts.suitetalk}/services/rest/other/v1`, 'rest', '/other/v1'],
		[`${hosts.restlets}/app/site/hosting/restlet.nl?script=1&deploy=1`, 'restlet', ''],
		[
			`${record.toUpperCase().replace('/SERVICES/REST/RECORD/V1', '')}/services/rest/record/v1/x`,
			'record',
			'/x',
		],
	])('%s goes to the service of its path', (url, service, path) => {
		expect(rawTarget(hosts, 'system', url)).toMatchObject({ service, path });
	});

	it('keeps query names that would be special in an object', () => {
		const { query } = rawTarget(hosts, 'record', '/x?__proto__=1&constructor=2');
		expect(Object.entries(query)).toEqual([
			['__proto__', '1'],
			['constructor', '2'],
		]);
	});

	it.each([
		'https://evil.example/services/rest/record/v1/customer',
		'https://1234567.suitetalk.api.netsuite.com.evil.example/services/rest/record/v1/x',
		'https://1234567.suitetalk.api.netsuite.com@evil.example/services/rest/record/v1/x',
		'https://user@1234567.suitetalk.api.netsuite.com/services/rest/record/v1/x',
		'https://1234567.suitetalk.api.netsuite.com:444/services/rest/record/v1/x',
		'http://1234567.suitetalk.api.netsuite.com/services/rest/record/v1/x',
		'https://1234567.app.netsuite.com/services/rest/record/v1/x',
		'https://7654321.suitetalk.api.netsuite.com/services/rest/record/v1/x',
		'https://1234567.restlets.api.netsuite.com/services/rest/record/v1/x',
		'https://1234567.suitetalk.api.netsuite.com/app/site/hosting/restlet.nl',
		'https://1234567.suitetalk.api.netsuite.com/services/restful',
		'https://1234567.suitetalk.api.netsuite.com/',
		'https://1234567.suitetalk.api.netsuite.com/services/rest/../../app/x',
		'https://1234567.suitetalk.api.netsuite.com/services/rest/record/v1/x#part',
		'https:\\\\evil.example/x',
		'https:evil.example',
		'javascript:alert(1)',
		'file:///etc/passwd',
		'https://',
		'//evil.example/x',
		'/\\evil.example',
		'\\\\evil.example',
		'/../../../app/center',
		'/%2e%2e/%2E%2E/app',
		'/a/..%2f..%2f..%2fx',
		'/a/%2e%2e%5cx',
		'/a\\..\\..\\x',
		'/a\r\nHost: evil',
		'/a%0d%0aX: y',
		'/a\u0000',
		'/a\ud800',
		'/contact#part',
	])('%j is refused before anything is sent', async (url) => {
		const error = await errorOf(() => send('record', url));
		expect(error.code).toBe('URL_REFUSED');
		expect(error.remedy).toContain('Nothing was sent');
	});

	it('stays on the host and below the mount of some service, whatever is written', () => {
		const alphabet = fc.constantFrom(
			...'/\\.:@?#%&=a0 \t'.split(''),
			'..',
			'%2e',
			'%2f',
			'%5c',
			'//',
			'https:',
			'evil.example',
			hosts.suitetalk,
			'/services/rest',
			'ü',
		);
		fc.assert(
			fc.property(
				fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join('')),
				fc.constantFrom(...services),
				(text, service) => {
					let url: URL;
					try {
						url = new URL(send(service, text));
					} catch (error) {
						return (error as { code?: string }).code === 'URL_REFUSED';
					}
					return (
						[hosts.suitetalk, hosts.restlets].includes(url.origin) &&
						services.some((name) => url.pathname.startsWith(serviceMounts[name])) &&
						url.username === ''
					);
				},
			),
			{ numRuns: 3_000 },
		);
	});
});
