import { NetSuiteError } from '../protocol/netSuiteError';
import { callUrl } from '../protocol/url';
import type { Call, Hosts, WireRequest } from './types';

const DEFAULT_TIMEOUT = 300_000;

/** Set by the sign-in or by the carrier of the bytes, never by a user (issue 3, security). */
const reserved = [
	'authorization',
	'proxy-authorization',
	'host',
	'content-length',
	'transfer-encoding',
	'connection',
];

/**
 * One attempt's request: absolute URL, encoded body, lower-case header names.
 *
 * @throws NetSuiteError `URL_REFUSED` or `HEADER_REFUSED`; nothing has been sent then.
 */
export function buildRequest(hosts: Hosts, call: Call): WireRequest {
	const answerAs = call.answerAs ?? 'json';
	const body =
		call.encoded?.content ?? (call.json === undefined ? undefined : JSON.stringify(call.json));
	return {
		method: call.method,
		url: callUrl(hosts, call),
		headers: { ...ownHeaders(call, answerAs), ...checkHeaders(call.headers ?? {}) },
		...(body !== undefined && { body }),
		answerAs: answerAs === 'binary' ? 'binary' : 'text',
		timeout: call.timeout ?? DEFAULT_TIMEOUT,
	};
}

function ownHeaders(call: Call, answerAs: string): Record<string, string> {
	const headers: Record<string, string> = {
		accept: answerAs === 'json' ? 'application/json' : '*/*',
	};
	// A RESTlet answers in the type of the request, text by default, even to a GET (netsuite-rest 9).
	const speaksJson = call.json !== undefined || (call.service === 'restlet' && answerAs === 'json');
	if (speaksJson) headers['content-type'] = 'application/json';
	if (call.encoded !== undefined) headers['content-type'] = call.encoded.contentType;
	// Without it NetSuite refuses every SuiteQL query (netsuite-rest 6.1).
	if (call.service === 'suiteql') headers.prefer = 'transient';
	return headers;
}

function checkHeaders(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => {
			const key = name.trim().toLowerCase();
			if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(key))
				throw refused(name, 'its name is not a header name');
			if (reserved.includes(key)) throw refused(name, 'the sign-in and the connection set it');
			// A line break would start a header of the value's choosing.
			if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(value)) {
				throw refused(name, 'its value has a line break or a character that headers cannot hold');
			}
			return [key, value];
		}),
	);
}

function refused(name: string, why: string): NetSuiteError {
	return new NetSuiteError({
		code: 'HEADER_REFUSED',
		title: `The header ${JSON.stringify(name)} was not sent: ${why}`,
		remedy: 'Correct or remove this header and run again. Nothing was sent.',
	});
}
