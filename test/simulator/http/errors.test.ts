import { badRequest, NetSuiteRefusal } from '../../../simulator/data/refusal';
import type { Endpoint } from '../../../simulator/http/endpoint';
import { jsonBody } from '../../../simulator/http/json';
import { jsonAnswer } from '../../../simulator/http/answer';
import { startBareServer, type BareServer } from './bareServer';

const refuse = (path: string, refusal: () => never): Endpoint => ({
	method: 'GET',
	path: `/services/rest/${path}`,
	handle: refusal,
});

const endpoints: Endpoint[] = [
	refuse('details', () => {
		throw badRequest([
			{ detail: 'one', code: 'INVALID_CONTENT', path: 'item.items[0].item' },
			{ detail: 'two', code: 'INVALID_PARAMETER', queryParam: 'q' },
			{ detail: 'three', code: 'INVALID_HEADER', header: 'Prefer' },
			{ detail: 'four', code: 'USER_ERROR', url: '/services/rest/record/v1/x' },
		]);
	}),
	refuse('forbidden', () => {
		throw new NetSuiteRefusal(403, 'Forbidden', [
			{ detail: 'no', code: 'INSUFFICIENT_PERMISSION' },
		]);
	}),
	refuse('broken', () => {
		throw new TypeError('a fault of the simulator');
	}),
	{
		method: 'POST',
		path: '/services/rest/json',
		handle: (exchange) => jsonAnswer(jsonBody(exchange)),
	},
];

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer({ endpoints });
});
afterAll(() => server.close());

const call = (path: string, init: RequestInit = {}) =>
	fetch(server.url + path, {
		...init,
		headers: { authorization: `Bearer ${server.token()}`, ...init.headers },
	});

const codes = async (response: Response) => {
	const body = (await response.json()) as { 'o:errorDetails': Array<{ 'o:errorCode': string }> };
	return body['o:errorDetails'].map((entry) => entry['o:errorCode']);
};

it('writes every detail of a refusal with its locator', async () => {
	const response = await call('/services/rest/details');
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual({
		type: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1',
		title: 'Bad Request',
		status: 400,
		'o:errorDetails': [
			{ detail: 'one', 'o:errorCode': 'INVALID_CONTENT', 'o:errorPath': 'item.items[0].item' },
			{ detail: 'two', 'o:errorCode': 'INVALID_PARAMETER', 'o:errorQueryParam': 'q' },
			{ detail: 'three', 'o:errorCode': 'INVALID_HEADER', 'o:errorHeader': 'Prefer' },
			{ detail: 'four', 'o:errorCode': 'USER_ERROR', 'o:errorUrl': '/services/rest/record/v1/x' },
		],
	});
});

it('points to the section of the status', async () => {
	const body = (await (await call('/services/rest/forbidden')).json()) as { type: string };
	expect(body.type).toMatch(/section-15\.5\.4$/);
});

it.each(['/services/rest/details', '/services/rest/*'])(
	'names the operation in the headers of %s, each time anew',
	async (path) => {
		const names = new Set<string | null>();
		for (let times = 0; times < 2; times++) {
			const { headers } = await call(path, { method: 'OPTIONS' });
			names.add(headers.get('x-n-operationid')).add(headers.get('x-netsuite-jobid'));
		}
		expect(names.size).toBe(4);
		expect([...names].join()).toMatch(/^([\da-f-]{36},?){4}$/);
	},
);

it('shows a fault of its own as an unexpected error, and reports it loudly', async () => {
	const response = await call('/services/rest/broken');
	expect(response.status).toBe(500);
	expect(await codes(response)).toEqual(['UNEXPECTED_ERROR']);
	expect(server.lines.some((line) => line.includes('a fault of the simulator'))).toBe(true);
});

it('answers 404 to an unknown path', async () => {
	const response = await call('/services/rest/nowhere');
	expect([response.status, await codes(response)]).toEqual([404, ['NOT_FOUND']]);
});

it('answers 405 to a method that the path does not have', async () => {
	const response = await call('/services/rest/json', { method: 'DELETE' });
	expect([response.status, await codes(response)]).toEqual([405, ['METHOD_NOT_ALLOWED']]);
});

describe('OPTIONS', () => {
	it.each(['/services/rest/*', '/services/rest/json'])(
		'is answered with 204 and nothing else at %s',
		async (path) => {
			const response = await call(path, { method: 'OPTIONS' });
			expect([response.status, await response.text()]).toEqual([204, '']);
		},
	);

	it('needs a sign-in', async () => {
		const headers = { authorization: 'Bearer nobody' };
		const response = await call('/services/rest/*', { method: 'OPTIONS', headers });
		expect(response.status).toBe(401);
	});
});

it('answers INVALID_REQUEST to a URL that cannot be decoded', async () => {
	const response = await call('/services/rest/record/v1/customer/%E0%A4%A');
	expect([response.status, await codes(response)]).toEqual([400, ['INVALID_REQUEST']]);
});

describe('a JSON body', () => {
	const post = (body: string, type?: string) =>
		call('/services/rest/json', {
			method: 'POST',
			body: Buffer.from(body),
			headers: type === undefined ? {} : { 'content-type': type },
		});

	it.each([
		// As netsuite-rest and netsuite-api-client send it to live accounts.
		undefined,
		'application/json',
		'application/json; charset=utf-8',
		'application/vnd.oracle.resource+json',
		'Application/VND.oracle.resource+json; type=singular',
	])('is taken as %s', async (type) => {
		expect(await (await post('{"a":"ü"}', type)).json()).toEqual({ a: 'ü' });
	});

	it.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])(
		'is refused with 415 as %s',
		async (type) => {
			const response = await post('{}', type);
			expect([response.status, await codes(response)]).toEqual([415, ['INVALID_HEADER']]);
		},
	);

	it.each(['{"a":', '', '{a:1}', '{"a":"b\n"}'])(
		'is INVALID_CONTENT when it reads %s',
		async (text) => {
			const response = await post(text, 'application/json');
			expect(response.status).toBe(400);
			expect(await response.json()).toMatchObject({
				'o:errorDetails': [
					{
						detail: 'Invalid content in the request body.',
						'o:errorCode': 'INVALID_CONTENT',
					},
				],
			});
		},
	);

	it.each(['[]', '"text"', 'null', '5'])(
		'is INVALID_CONTENT too when it reads %s',
		async (text) => {
			expect(await codes(await post(text, 'application/json'))).toEqual(['INVALID_CONTENT']);
		},
	);
});
