import { refusal } from './callWords';
import type { CallPart } from './callWords';
import { readErrorBody } from './errorBody';
import type { ErrorBody } from './errorBody';
import { errorRules } from './errorRules';
import type { Facts } from './errorRules';
import { NetSuiteError } from './netSuiteError';
import type { ErrorDetail } from './netSuiteError';
import { endedGrant, oauthError } from './oauthErrors';

export { ConnectionFailure, NetSuiteError } from './netSuiteError';
export type { ErrorDetail } from './netSuiteError';

/**
 * What an answer that is no success means, in the user's words.
 *
 * @param answer Its body may be text, bytes or a value that was parsed already.
 * @param call What was asked for; names the record in the title.
 * @returns `title` with NetSuite's first sentence, `remedy` by code (netsuite-rest 10.2, 13),
 * and all of NetSuite's details with their locators.
 */
export function readError(
	answer: { status: number; body: unknown; headers?: Record<string, string> },
	call?: CallPart,
): NetSuiteError {
	const body = readErrorBody(answer.body);
	if (body.shape === 'oauth') {
		const lead = call && 'NetSuite did not accept the sign-in';
		return oauthError(body.codes[0], answer.status, body.details[0]?.detail, lead);
	}
	const facts: Facts = { status: answer.status, body, text: allText(body), call };
	const rule = errorRules.find((candidate) => candidate.when(facts));
	const remedy = rule?.remedy ?? 'Check the request, then run again.';
	const lead = typeof rule?.lead === 'function' ? rule.lead(facts) : rule?.lead;
	return new NetSuiteError({
		code: body.codes[0] ?? rule?.code ?? `HTTP_${answer.status}`,
		title: `${lead ?? refusal(call)}: ${sentence(body, answer.status)}`,
		remedy: typeof remedy === 'string' ? remedy : remedy(facts),
		status: answer.status,
		details: body.details,
		errorId: body.errorId,
		location: answer.headers?.location,
	});
}

/** What the token endpoint said when n8n tried to renew a token of the authorization-code grant. */
export function readRenewalRefusal(body: unknown): NetSuiteError {
	const { codes, details } = readErrorBody(body);
	return codes[0] === 'invalid_grant'
		? endedGrant(400, details[0]?.detail)
		: readError({ status: 400, body });
}

/** The description of an error for people: the remedy, then every detail with its locator. */
export function describeError(error: NetSuiteError): string {
	return [error.remedy, ...error.details.map(describeDetail)]
		.filter((line) => line !== '')
		.join('\n');
}

function describeDetail({ detail, code, path, url, header, queryParam }: ErrorDetail): string {
	const where = [
		path && `field ${path}`,
		queryParam && `query parameter ${queryParam}`,
		header && `header ${header}`,
		url && `URL ${url}`,
	].filter(Boolean);
	return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${detail}${code ? ` [${code}]` : ''}`;
}

const allText = (body: ErrorBody) =>
	[...body.codes, ...body.details.map((entry) => entry.detail)].join('\n');

/** Wrappers that NetSuite puts around its sentence; the details keep them. */
const wrappers =
	/^(?:Invalid search query\. Detailed unprocessed description follows\.\s*|Search error occurred:\s*|Error while accessing (?:a )?resource[.:]\s*)+/i;

function sentence(body: ErrorBody, status: number): string {
	const [first, ...more] = body.details;
	const plain = first?.detail.replace(wrappers, '').trim();
	if (!plain) return `status ${status} without an explanation`;
	const shown = plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
	const place = first.path === undefined ? '' : ` (${first.path})`;
	const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
	const statusNote = body.shape === 'html' ? ` (status ${status})` : '';
	return `${shown}${place}${rest}${statusNote}`;
}
