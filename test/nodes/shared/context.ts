import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { findOperation } from '../../../nodes/NetSuite/operations/registry';
import { runItems } from '../../../nodes/shared/engine';

type Answer = { statusCode: number; headers: Record<string, string>; body: string };
export type Respond = (id: string) => Promise<Answer> | Answer;

export const found = (id: string): Answer => ({
	statusCode: 200,
	headers: {},
	body: JSON.stringify({ id }),
});

export const refused: Answer = {
	statusCode: 400,
	headers: {},
	body: JSON.stringify({
		status: 400,
		'o:errorDetails': [{ detail: 'No', 'o:errorCode': 'USER_ERROR' }],
	}),
};

/** Resolves after so many ms. */
export const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

let accounts = 0;

/** An execute context whose items 0, 1, 2 … read the customers with those ids. */
export function context(count: number, respond: Respond, own: Record<string, unknown> = {}) {
	const sent: string[] = [];
	const hints: string[] = [];
	const flight = { now: 0, peak: 0 };
	const accountId = own.accountId ?? `10${(accounts += 1)}`;
	const fake = {
		getInputData: () => Array.from({ length: count }, () => ({ json: {} })),
		getNode: () => ({ name: 'NetSuite', type: 'netSuite', typeVersion: 1 }),
		getNodeParameter: (name: string, index: number, fallback: unknown) =>
			({
				resource: 'record',
				operation: 'get',
				recordType: 'customer',
				recordId: String(index),
				...own,
			})[name] ?? fallback,
		getCredentials: async () => ({ accountId, maxConcurrency: own.maxConcurrency ?? 0 }),
		getExecutionCancelSignal: () => own.signal,
		addExecutionHints: ({ message }: { message: string }) => hints.push(message),
		logger: { info: () => undefined },
		helpers: {
			async httpRequestWithAuthentication(_: string, { url }: IHttpRequestOptions) {
				const id = String(/([^/?]+)(?:\?.*)?$/.exec(url)?.[1]);
				sent.push(id);
				flight.peak = Math.max(flight.peak, (flight.now += 1));
				try {
					return await respond(id);
				} finally {
					flight.now -= 1;
				}
			},
		},
	};
	const run = async (continueOnFail = false) =>
		await runItems(fake as unknown as IExecuteFunctions, continueOnFail, findOperation);
	return { run, sent, flight, hints };
}

/** The error of a run that must fail. */
export const rejected = async (promise: Promise<unknown>) =>
	await promise.then(
		() => Promise.reject(new Error('It succeeded')),
		(error: Error & { context?: Record<string, unknown>; description?: string }) => error,
	);
