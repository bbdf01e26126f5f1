import type { Random } from './random';

/** An answer as n8n's HTTP helper hands it out, or what it throws instead. */
export interface Answer {
	statusCode: number;
	headers: Record<string, unknown>;
	/** Text of the body. */
	body: string;
	/** Code of a connection that broke. */
	broken?: string;
}

/** Part of every evil value, so that a leak into prototypes or another host can be seen. */
export const EVIL = 'evil.example';

const HTML =
	'<!DOCTYPE html><html><head><title>Bad Gateway</title></head><body>nginx</body></html>';

const STATUSES = [
	...[200, 200, 201, 202, 204, 206, 226, 301, 302, 304, 307, 400, 400, 401, 403, 404, 405, 409],
	...[410, 412, 413, 415, 422, 428, 429, 500, 501, 502, 503, 504, 520, 599, 100, 0, 999, -1],
];

const BROKEN = [
	'ECONNRESET',
	'ECONNREFUSED',
	'ECONNABORTED',
	'ETIMEDOUT',
	'EPIPE',
	'ENOTFOUND',
	'ERR_BAD_RESPONSE',
	'ERR_STREAM_PREMATURE_CLOSE',
	'HPE_INVALID_CONSTANT',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SOMETHING_NEW',
];

const LOCATIONS: unknown[] = [
	'',
	' ',
	'/',
	'//',
	'?',
	'#',
	`//${EVIL}/services/rest/record/v1/customer/1`,
	`https://${EVIL}/services/rest/record/v1/customer/1`,
	`https://${EVIL}/services/rest/async/v1/job/1`,
	'javascript:alert(1)',
	'/services/rest/record/v1/customer/',
	'/services/rest/record/v1/customer/%',
	'/services/rest/record/v1/customer/%zz%00',
	'/services/rest/record/v1/customer/..%2f..%2fx',
	'/services/rest/record/v1/__proto__/constructor',
	'/services/rest/async/v1/job/../../x',
	'/services/rest/async/v1/job/%',
	'http://[',
	`/services/rest/record/v1/customer/${'9'.repeat(5_000)}`,
	['/services/rest/record/v1/customer/1', '/services/rest/record/v1/customer/2'],
	{},
	null,
	7,
];

const TYPES: unknown[] = [
	'',
	'text/html',
	'text/plain; charset=utf-16',
	'application/xml',
	'application/json; charset=',
	'application/vnd.oracle.resource+json; type=error',
	'multipart/mixed; boundary=',
	'x'.repeat(2_000),
	';;;',
	[],
	null,
	1,
];

const RETRY_AFTER: unknown[] = [
	'',
	'-1',
	'NaN',
	'1e309',
	'99999999999',
	'Wed, 99 Foo',
	' 1 ',
	[],
	0,
];

const VALUES: unknown[] = [
	...[null, true, false, 0, -1, 1.5, 1e308, 9_007_199_254_740_992, '', ' ', '0', '-1', 'NaN'],
	...['null', 'true', '\u0000', '\ud800', `https://${EVIL}/`, '%', '[', '{', 'x'.repeat(3_000)],
	...[[], {}, [[]], [null], [1, 'a'], { items: null }, { id: {} }, { toString: 1 }, { length: -1 }],
];

const KEYS = [
	...['constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
	...['links', 'items', 'id', 'error', 'hasMore', 'offset', 'totalResults', 'o:errorDetails', ''],
];

const BODIES = [
	...[
		'',
		' ',
		'\n',
		'null',
		'true',
		'false',
		'0',
		'-0',
		'1e400',
		'"text"',
		'""',
		'[]',
		'{}',
		'[[]]',
	],
	...[
		'[null]',
		'[{}]',
		'{"items":null}',
		'{"items":[null]}',
		'{"items":[1,"a",[]]}',
		'{"items":{}}',
	],
	...['{"items":[],"hasMore":true}', '{"hasMore":true}', '{"error":null}', '{"error":[]}'],
	...['{"o:errorDetails":null}', '{"o:errorDetails":[]}', '{"o:errorDetails":[null,1,"a",[]]}'],
	...['{"o:errorDetails":[{}]}', '{"o:errorDetails":[{"detail":{}}]}', '{"error":{"message":{}}}'],
	...['{"error":"invalid_grant"}', '{"completed":"true","progress":7}', '<code>X</code>', HTML],
	...['\ufeff{}', '\u0000\u0001', '{"a":1}{"a":2}', 'undefined', "{'a':1}", '{"a":1,}'],
	...[`{"__proto__":{"polluted":"${EVIL}"}}`, `{"items":[{"__proto__":{"polluted":"${EVIL}"}}]}`],
	...[`{"constructor":{"prototype":{"polluted":"${EVIL}"}}}`, '['.repeat(5_000)],
	...[`${'['.repeat(2_000)}${']'.repeat(2_000)}`, `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`],
	...['{"a":"\\ud800"}', `{"id":${'9'.repeat(400)}}`, `{"detail":"${'x'.repeat(50_000)}"}`],
];

type Json = Record<string, unknown> | unknown[];

/** Every object and list in a JSON value. */
function places(value: unknown, found: Json[] = []): Json[] {
	if (typeof value !== 'object' || value === null) return found;
	found.push(value as Json);
	for (const inner of Object.values(value)) places(inner, found);
	return found;
}

/** Changes one place of the structure; text that is no JSON stays. */
function mutateStructure(body: string, random: Random): string {
	let value: unknown;
	try {
		value = JSON.parse(body);
	} catch {
		return body;
	}
	const all = places(value);
	if (all.length === 0) return JSON.stringify(random.pick(VALUES));
	const place = random.pick(all);
	const keys = Object.keys(place);
	// A list's own `length` is no part of the JSON.
	const others = Array.isArray(place) ? ['0'] : KEYS;
	const key = random.pick(keys.length === 0 ? others : keys);
	const target = place as Record<string, unknown>;
	switch (random.below(6)) {
		case 0:
			delete target[key];
			break;
		case 1:
			target[random.pick(others)] = random.pick(VALUES);
			break;
		case 2:
			// As text, because an assignment would set the prototype here and now.
			return JSON.stringify(value).replace('{', `{"__proto__":{"polluted":"${EVIL}"},`);
		case 3:
			if (Array.isArray(place)) place.push(...structuredClone(place));
			else target[key] = [target[key], target[key]];
			break;
		default:
			target[key] = random.pick(VALUES);
	}
	return JSON.stringify(value);
}

/** What an answer becomes on its way: one to three things go wrong with it. */
export function mutate(answer: Answer, random: Random): Answer {
	const changed = { ...answer, headers: { ...answer.headers } };
	for (let left = 1 + random.below(3); left > 0; left -= 1) {
		switch (random.below(12)) {
			case 0:
			case 1:
				changed.statusCode = random.pick(STATUSES);
				break;
			case 2:
				changed.headers.location = random.pick(LOCATIONS);
				break;
			case 3:
				changed.headers['content-type'] = random.pick(TYPES);
				break;
			case 4:
				if (random.oneIn(3)) changed.headers = {};
				else
					changed.headers[random.pick(['retry-after', 'Retry-After'])] = random.pick(RETRY_AFTER);
				break;
			case 5:
			case 6:
				changed.body = random.pick(BODIES);
				break;
			case 7:
				changed.body = changed.body.slice(0, random.below(changed.body.length + 1));
				break;
			case 8:
				if (random.oneIn(2)) changed.broken = random.pick(BROKEN);
				else delete changed.headers.location;
				break;
			default:
				changed.body = mutateStructure(changed.body, random);
		}
	}
	return changed;
}
