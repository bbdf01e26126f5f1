import type { Call } from '../client/types';
import { ConnectionFailure, NetSuiteError } from './netSuiteError';
import { whatToDo } from './unknownOutcome';

/** For work that was still waiting when its operation had already ended (issue 3, laws). */
export function stoppedError(): NetSuiteError {
	return new NetSuiteError({
		code: 'STOPPED',
		title: 'Not sent, because the operation has already stopped',
		remedy: 'Look at the first failed item; this request never left for NetSuite.',
	});
}

/** The same for work of which a part was done before: that part must be told. */
export const interrupted = (error: NetSuiteError): NetSuiteError =>
	error.code === 'STOPPED'
		? new NetSuiteError({
				code: 'INTERRUPTED',
				title: 'the run ended before',
				remedy: 'Look at the first failed item for the reason.',
			})
		: error;

const connectionTitles: Record<ConnectionFailure['kind'], string> = {
	refused: 'NetSuite could not be reached',
	lost: 'The connection to NetSuite broke before the answer was complete',
	timeout: 'NetSuite did not answer in time',
};

/**
 * What the last attempt's missing answer means for the user.
 * A write whose answer was lost may have been carried out (netsuite-rest 13, row 28).
 */
export function connectionError(
	failure: ConnectionFailure,
	call: Pick<Call, 'effect'> & Partial<Pick<Call, 'service' | 'method' | 'path'>>,
) {
	const unknownOutcome = failure.kind !== 'refused' && call.effect !== 'read';
	return new NetSuiteError({
		code: `CONNECTION_${failure.kind.toUpperCase()}`,
		title: `${connectionTitles[failure.kind]}: ${failure.message}`,
		remedy: unknownOutcome
			? whatToDo(call)
			: failure.kind === 'timeout'
				? 'Raise the timeout, ask for less at once (smaller page, fewer columns), or try again later.'
				: 'Check the account ID and the base URL of the credential, the network and the proxy, and status.netsuite.com; then run again.',
	});
}
