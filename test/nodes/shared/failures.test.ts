import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { readThrown } from '../../../nodes/shared/failures';
import { ConnectionFailure, NetSuiteError } from '../../../suitetalk/protocol/errors';

const node = { name: 'NetSuite', type: 'netSuite', typeVersion: 1 } as INode;

/** As n8n's helper throws: the cause inside a NodeApiError. */
const wrapped = (error: Error) => new NodeApiError(node, error as never);

/** The parts of an axios error that count here. */
const axiosError = (message: string, code: string, status?: number, data?: unknown) =>
	Object.assign(new Error(message), {
		code,
		...(status !== undefined && { response: { status, headers: { 'Retry-After': '1' }, data } }),
	});

const reasonOf = (error: unknown) => {
	const thrown = readThrown(error);
	return 'reason' in thrown ? thrown.reason : thrown;
};

it('turns the 401 that n8n throws back into an answer with its body', () => {
	const error = axiosError('Request failed', 'ERR_BAD_REQUEST', 401, '{"status":401}');
	expect(readThrown(wrapped(error))).toEqual({
		answer: { status: 401, headers: { 'retry-after': '1' }, body: '{"status":401}' },
	});
});

it.each([
	['connect ECONNREFUSED 127.0.0.1:9', 'ECONNREFUSED', 'refused'],
	['getaddrinfo ENOTFOUND x', 'ENOTFOUND', 'refused'],
	['self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'refused'],
	['unable to verify', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'refused'],
	['certificate has expired', 'CERT_HAS_EXPIRED', 'refused'],
	['Invalid URL', 'ERR_INVALID_URL', 'refused'],
	['socket hang up', 'ECONNRESET', 'lost'],
	['write EPIPE', 'EPIPE', 'lost'],
	['stream has been aborted', 'ERR_BAD_RESPONSE', 'lost'],
	['timeout of 10ms exceeded', 'ECONNABORTED', 'timeout'],
	['connect ETIMEDOUT', 'ETIMEDOUT', 'timeout'],
])('reads "%s" (%s) as connection %s', (message, code, kind) => {
	const reason = reasonOf(wrapped(axiosError(message, code)));
	expect(reason).toBeInstanceOf(ConnectionFailure);
	expect(reason).toMatchObject({ kind, message: `${message} (${code})` });
});

it('finds the code of a lost connection where n8n keeps no causes', () => {
	const bare = {
		message: 'The service closed',
		httpCode: 'ECONNRESET',
		messages: ['socket hang up'],
	};
	expect(reasonOf(bare)).toMatchObject({ kind: 'lost', message: 'socket hang up (ECONNRESET)' });
	const late = { httpCode: 'ECONNABORTED', messages: ['timeout of 9ms exceeded'] };
	expect(reasonOf(late)).toMatchObject({ kind: 'timeout' });
	const refused = { message: 'Forbidden', httpCode: '403', messages: [] };
	expect(reasonOf(refused)).toBe(refused);
});

it('does not take an answer that broke off for an answer', () => {
	const error = axiosError('stream has been aborted', 'ERR_BAD_RESPONSE', 401);
	expect(reasonOf(wrapped(error))).toMatchObject({ kind: 'lost' });
});

it('keeps our own words about a sign-in that failed', () => {
	const own = new NetSuiteError({ code: 'PRIVATE_KEY', title: 'T', remedy: 'R' });
	expect(reasonOf(wrapped(new Error('T. R', { cause: own })))).toBe(own);
});

it("keeps n8n's own words about a grant that has to be renewed", () => {
	const own = new NodeOperationError(node, 'The credential "X" needs to be reconnected.', {
		description: 'Open the credential',
	});
	expect(reasonOf(wrapped(own))).toBe(own);
});

it("reads the token endpoint's refusal of a refresh", () => {
	const refusal = Object.assign(new Error('Client authentication failed'), {
		code: 'EAUTH',
		body: { error: 'invalid_client' },
	});
	expect(reasonOf(wrapped(refusal))).toMatchObject({ code: 'invalid_client' });
});

it('says that the grant ended when it could not be renewed', () => {
	const refusal = Object.assign(new Error('x'), {
		code: 'EAUTH',
		body: { error: 'invalid_grant' },
	});
	expect(reasonOf(wrapped(refusal))).toMatchObject({
		code: 'invalid_grant',
		remedy: expect.stringMatching(/7 days.*connect again/),
	});
});

it('reports a cancelled request as one of which nobody knows what became', () => {
	expect(reasonOf(wrapped(axiosError('canceled', 'ERR_CANCELED')))).toMatchObject({
		kind: 'lost',
	});
});

it('leaves what it does not know as it is', () => {
	const unknown = new TypeError('x is not a function');
	expect(reasonOf(unknown)).toBe(unknown);
});
