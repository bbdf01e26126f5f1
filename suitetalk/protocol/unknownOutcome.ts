import type { Call } from '../client/types';
import { NetSuiteError } from './netSuiteError';
import { decodeLoosely } from './percent';

/**
 * What to do when nobody knows whether NetSuite carried a request out.
 *
 * @returns '' for reads, which cannot have changed anything
 */
export function whatToDo(
	call: Partial<Pick<Call, 'effect' | 'service' | 'method' | 'path'>>,
): string {
	if (call.effect === 'read') return '';
	if (call.effect === 'set') {
		return 'NetSuite may have carried the request out. It can be run again: done twice, it ends in the same state.';
	}
	return `NetSuite may have carried the request out: the record may have been saved all the same. ${findOut(call)}`;
}

function findOut({ service, method, path = '' }: Parameters<typeof whatToDo>[0]): string {
	if (service === 'restlet') {
		return 'Look at the Execution Log of the script in NetSuite before you call it again.';
	}
	const [, type, id, verb, target] = path.split('/').map(decodeLoosely);
	if (service !== 'record' || !type) return 'Look in NetSuite before you send it again.';
	if (id === undefined && method === 'POST') return newest(type);
	if (verb === '!transform' && target) return newest(target);
	const named = id === undefined ? type : `${type} ${id}`;
	const record = `Look at ${named} in NetSuite before you send it again`;
	return verb === undefined && (method === 'PATCH' || method === 'PUT')
		? `${record}: its sublist lines may have been added already. With Replace naming the sublist, the node may repeat the request by itself.`
		: `${record}.`;
}

const newest = (type: string) =>
	`Look at the newest ${type} records in NetSuite before you send it again. With an external ID in the payload, or with Run in Background, the node finds out by itself.`;

/** @param since when the attempt left that NetSuite may have carried out, ms since 1970 */
export const unsureError = (error: NetSuiteError, since: number): NetSuiteError =>
	new NetSuiteError({ ...error, unsureSince: since });

/** The same for an error that is of a later attempt and says nothing of the earlier one. */
export const unsureBefore = (error: NetSuiteError, since: number): NetSuiteError =>
	new NetSuiteError({
		...error,
		unsureSince: since,
		remedy: `${error.remedy} NetSuite may have carried out an earlier attempt of this request, whose answer was lost: look there before you send it again.`,
	});
