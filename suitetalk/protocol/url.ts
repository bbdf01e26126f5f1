import type { Call, Hosts, QueryValue, Service } from '../client/types';
import { NetSuiteError } from './netSuiteError';
import { decodeLoosely } from './percent';
import { serviceMounts, serviceOrigin } from './services';

/** What a user's raw `url` stands for: parts of a Call. */
export interface RawTarget {
	service: Service;
	path: string;
	query: Record<string, QueryValue>;
}

const refused = (why: string) =>
	new NetSuiteError({
		code: 'URL_REFUSED',
		title: `The URL was not used: ${why}`,
		remedy:
			'Write the path below the chosen service, such as /customer/107, or a full URL on the hosts of the account in the credential. Nothing was sent.',
	});

/**
 * The absolute URL of a call.
 *
 * @param call `path` is percent-encoded, `''` or starting with `/`; undefined query values are left out.
 * @throws NetSuiteError `URL_REFUSED` when the path would leave its service or its host, so that
 * the bearer token goes nowhere else (netsuite-rest 13, row 33).
 */
export function callUrl(hosts: Hosts, call: Pick<Call, 'service' | 'path' | 'query'>): string {
	const origin = serviceOrigin(hosts, call.service);
	const mount = serviceMounts[call.service];
	if (call.path !== '' && !call.path.startsWith('/')) {
		throw refused(`the path "${call.path}" does not start with /.`);
	}
	if (/[?#]/.test(call.path)) throw refused(`the path "${call.path}" contains ? or #.`);
	checkPath(call.path);
	const url = `${origin}${mount}${call.path}${queryText(call.query)}`;
	const parsed = new URL(url);
	if (parsed.origin !== origin || !parsed.pathname.startsWith(mount)) {
		throw refused(`"${call.path}" leads out of ${mount}.`);
	}
	return url;
}

/** `?a=1&b=x%20y`, or `''`. A list gives its name once for each value. */
function queryText(query: Record<string, QueryValue> = {}): string {
	const pairs = Object.entries(query).flatMap(([name, value]) => {
		const values = Array.isArray(value) ? value : [value];
		return values
			.filter((one) => one !== undefined)
			.map((one) => `${encodeText(name)}=${encodeText(String(one))}`);
	});
	return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Half a surrogate pair, which no URL can hold, becomes the replacement character. */
const encodeText = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/**
 * Reads the `url` of a raw request (issue 3): `/contact`, `contact?x=1`, or a full URL on the
 * account's own hosts, whose path then decides the service.
 *
 * @throws NetSuiteError `URL_REFUSED` for any other host, and for paths that leave their service.
 */
export function rawTarget(hosts: Hosts, service: Service, url: string): RawTarget {
	const text = url.trim();
	if (text.startsWith('//') || /^[/\\]*\\/.test(text)) {
		throw refused('it names another host.');
	}
	return /^[a-z][a-z0-9+.-]*:/i.test(text.split(/[/?]/, 1)[0])
		? fullUrlTarget(hosts, text)
		: pathTarget(service, text);
}

function pathTarget(service: Service, text: string): RawTarget {
	const at = text.indexOf('?');
	const path = at < 0 ? text : text.slice(0, at);
	const query = at < 0 ? '' : text.slice(at + 1);
	if (text.includes('#')) throw refused('it contains #; write it as %23.');
	const rooted = path === '' || path.startsWith('/') ? path : `/${path}`;
	checkPath(rooted);
	return { service, path: encodePath(rooted === '/' ? '' : rooted), query: readQuery(query) };
}

function fullUrlTarget(hosts: Hosts, text: string): RawTarget {
	if (!URL.canParse(text)) throw refused('it cannot be read as a URL.');
	const url = new URL(text);
	if (url.username !== '' || url.password !== '') throw refused('it carries a user name.');
	if (![hosts.suitetalk, hosts.restlets].includes(url.origin)) {
		throw refused(`its host ${url.host} does not belong to the account of the credential.`);
	}
	// The text's own path, not the parsed one, in which `..` has already been resolved.
	const own = /^[^/]*\/\/[^/?#]*([^?#]*)/.exec(text)?.[1] ?? '';
	checkPath(own);
	const service = mountsLongestFirst.find(
		(name) =>
			serviceOrigin(hosts, name) === url.origin &&
			(own === serviceMounts[name] || own.startsWith(`${serviceMounts[name]}/`)),
	);
	if (service === undefined) {
		throw refused(`${url.origin} serves no ${own} to this node, only /services/rest and RESTlets.`);
	}
	return pathTarget(service, `${own.slice(serviceMounts[service].length)}${url.search}${url.hash}`);
}

const mountsLongestFirst = (Object.keys(serviceMounts) as Service[]).sort(
	(a, b) => serviceMounts[b].length - serviceMounts[a].length,
);

/** Refuses what could lead a request out of its service, encoded or not. */
function checkPath(path: string): void {
	if (/[\u0000-\u001f\u007f]/.test(path)) throw refused('it contains a control character.');
	if (/\p{Surrogate}/u.test(path)) throw refused('it contains half a character.');
	if (path.startsWith('//')) throw refused('it names another host.');
	let depth = 0;
	for (const segment of path.split('/')) {
		const plain = decodeLoosely(segment);
		if (plain.includes('\\')) throw refused('it contains a backslash.');
		if (/[\u0000-\u001f\u007f]/.test(plain)) throw refused('it contains a control character.');
		if (plain.split('/').includes('..') && plain !== '..')
			throw refused('it contains an encoded "..".');
		if (plain === '..') depth -= 1;
		else if (plain !== '.' && plain !== '') depth += 1;
		if (depth < 0) throw refused('its ".." leads out of the service.');
	}
}

/** Encodes what a URL path cannot hold and keeps what is encoded already. */
function encodePath(path: string): string {
	return encodeURI(path).replace(/%25([0-9a-f]{2})/gi, '%$1');
}

function readQuery(text: string): Record<string, QueryValue> {
	const parameters = new URLSearchParams(text);
	const names = [...new Set(parameters.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const values = parameters.getAll(name);
			return [name, values.length === 1 ? values[0] : values];
		}),
	);
}
