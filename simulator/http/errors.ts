/** Refusals in the shape of each service (netsuite-rest.md 9 and 10). */
import { randomInt } from 'node:crypto';
import { ACCOUNT_ID } from '../auth/identity';
import { NetSuiteRefusal, type RefusalDetail } from '../data/refusal';
import { jsonAnswer, resourceType, type Answer } from './answer';
import type { Service } from './service';

/** Sections of RFC 9110, as current servers answer (netsuite-rest.md 10.1). */
const SECTIONS: Record<number, string> = {
	400: '15.5.1',
	401: '15.5.2',
	403: '15.5.4',
	404: '15.5.5',
	405: '15.5.6',
	406: '15.5.7',
	409: '15.5.10',
	413: '15.5.14',
	415: '15.5.16',
	500: '15.6.1',
	502: '15.6.3',
	503: '15.6.4',
	504: '15.6.5',
};

const MALFORMED = 'The request could not be understood by the server due to malformed syntax.';

const LOGIN_FAILED =
	'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.';

const netsuiteDetail = ({ detail, code, path, queryParam, header, url }: RefusalDetail) => ({
	detail,
	...(path !== undefined && { 'o:errorPath': path }),
	...(queryParam !== undefined && { 'o:errorQueryParam': queryParam }),
	...(header !== undefined && { 'o:errorHeader': header }),
	...(url !== undefined && { 'o:errorUrl': url }),
	'o:errorCode': code,
});

/** A refusal as the body of the service that was asked: REST lists details, a RESTlet has one. */
export function refusalAnswer(refusal: NetSuiteRefusal, service: Service): Answer {
	const { status, title, details } = refusal;
	if (service === 'restlet') {
		const [{ code, detail: message }] = details;
		return jsonAnswer({ error: { code, message } }, 'application/json', status);
	}
	const body = {
		type: `https://www.rfc-editor.org/rfc/rfc9110.html#section-${SECTIONS[status] ?? '15'}`,
		title,
		status,
		'o:errorDetails': details.map(netsuiteDetail),
	};
	return jsonAnswer(body, resourceType('error'), status);
}

const BEARER = { scheme: 'Bearer', reason: '' };

/**
 * 401 with the challenge of netsuite-rest.md 2.6. Token-based authentication names its reason there
 * (`token_rejected`, as public clients show it), OAuth 2.0 does not.
 */
export function loginRefused(service: Service, { scheme, reason } = BEARER): Answer {
	const code = service === 'restlet' ? 'INVALID_LOGIN_ATTEMPT' : 'INVALID_LOGIN';
	const refusal = new NetSuiteRefusal(401, 'Unauthorized', [{ detail: LOGIN_FAILED, code }]);
	const answer = refusalAnswer(refusal, service);
	const error = scheme === 'Bearer' ? 'invalid_token' : snakeCase(reason);
	const challenge = `${scheme} realm="${ACCOUNT_ID}", error="${error}", error_description="Invalid login attempt."`;
	return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } };
}

const snakeCase = (code: string) => code.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase();

/**
 * Too many requests at once. REST: the body of the help page with its old `type`, its title "Bad
 * Request" and its top-level code (netsuite-rest.md 10.3). RESTlets answer 400, not 429.
 * `retryAfter`: seconds, 0 for no header.
 */
export function concurrencyRefused(service: Service, retryAfter = 0): Answer {
	const answer = tooMany(service);
	if (retryAfter === 0) return answer;
	return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function tooMany(service: Service): Answer {
	if (service === 'restlet') {
		const detail = 'Request Limit Exceeded';
		const code = 'SSS_REQUEST_LIMIT_EXCEEDED';
		return refusalAnswer(new NetSuiteRefusal(400, 'Bad Request', [{ detail, code }]), service);
	}
	const body = {
		type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html',
		title: 'Bad Request',
		status: 429,
		'o:errorCode': 'USER_ERROR',
		'o:errorDetails': [
			{
				detail: 'Concurrent request limit exceeded. Request blocked.',
				'o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED',
			},
		],
	};
	return jsonAnswer(body, resourceType('error'), 429);
}

/** 400 INVALID_REQUEST: URL or JSON that cannot be read. */
export const malformedRequest = () =>
	new NetSuiteRefusal(400, 'Bad Request', [{ detail: MALFORMED, code: 'INVALID_REQUEST' }]);

/** 400 INVALID_HEADER; wording unverified (netsuite-rest.md 6.5). */
export const invalidHeader = (header: string, detail: string) =>
	new NetSuiteRefusal(400, 'Bad Request', [{ detail, code: 'INVALID_HEADER', header }]);

/** 404 for a path that no service has; wording unverified. */
export const pathNotFound = (path: string) =>
	new NetSuiteRefusal(404, 'Not Found', [
		{ detail: `The requested resource '${path}' was not found.`, code: 'NOT_FOUND' },
	]);

/** 404 that says plainly that NetSuite could do this and the simulator cannot. */
export const notSimulated = (what: string) =>
	new NetSuiteRefusal(404, 'Not Found', [
		{ detail: `The simulator does not serve ${what}.`, code: 'NOT_SIMULATED' },
	]);

/** 405; wording unverified. */
export const methodNotAllowed = (method: string) =>
	new NetSuiteRefusal(405, 'Method Not Allowed', [
		{ detail: `Method ${method} is not allowed for this resource.`, code: 'METHOD_NOT_ALLOWED' },
	]);

/** 415; wording unverified for REST (netsuite-rest.md 10.2). */
export const unsupportedMediaType = (contentType: string | undefined) =>
	new NetSuiteRefusal(415, 'Unsupported Media Type', [
		{
			detail: `Invalid content type ${contentType || '(none)'}. Use application/json.`,
			code: 'INVALID_HEADER',
			header: 'Content-Type',
		},
	]);

/** 406 for an Accept header that the resource cannot serve; wording unverified. */
export const notAcceptable = (media: string) =>
	new NetSuiteRefusal(406, 'Not Acceptable', [
		{
			detail: `This resource is not served as ${media}.`,
			code: 'INVALID_HEADER',
			header: 'Accept',
		},
	]);

/** 413 for a body over NetSuite's 104 MB. */
export const bodyTooLarge = () =>
	new NetSuiteRefusal(413, 'Content Too Large', [
		{ detail: 'The request is larger than 104 MB.', code: 'INVALID_REQUEST' },
	]);

/** 500 with an Error ID of 20 letters, as NetSuite prints one. */
export function unexpectedError(): NetSuiteRefusal {
	const letter = () => String.fromCharCode(97 + randomInt(26));
	const id = Array.from({ length: 20 }, letter).join('');
	return new NetSuiteRefusal(500, 'Internal Server Error', [
		{ detail: `An unexpected error occurred. Error ID: ${id}`, code: 'UNEXPECTED_ERROR' },
	]);
}
