import type { Call } from '../client/types';
import { decodeLoosely } from './percent';

/** The parts of a call that people recognise. */
export type CallPart = Pick<Call, 'service' | 'method' | 'path'> &
	Partial<Pick<Call, 'effect' | 'headers' | 'query'>>;

const verbs: Record<string, string> = {
	GET: 'read',
	POST: 'create',
	PATCH: 'update',
	PUT: 'create or update',
	DELETE: 'delete',
};

/** `NetSuite refused to update customer 107`: how the title of a refused call begins. */
export function refusal(call: CallPart | undefined): string {
	return `NetSuite refused ${call === undefined ? 'the request' : wish(call)}`;
}

/** What was asked for, as it follows "NetSuite refused". */
function wish(call: CallPart): string {
	const { service, method, path } = call;
	const [, first, second] = segmentsOf(call);
	const plain = `${method} ${path || service}`;
	if (service === 'suiteql') return 'the SuiteQL query';
	if (service === 'restlet') return `${method} ${scriptName(call)}`;
	if (service === 'record') return recordWish(call) ?? plain;
	if (method !== 'GET') return plain;
	if (service === 'metadata') return first ? `to describe ${first}` : 'to list the record types';
	if (service === 'dataset' && !first) return 'to list the datasets';
	return service === 'dataset' && second === 'result' ? `to run the dataset ${first}` : plain;
}

function recordWish(call: CallPart): string | undefined {
	const [, type, id, verb, other, otherId] = segmentsOf(call);
	if (!type || !(call.method in verbs)) return undefined;
	const record = id === undefined ? type : `${type} ${id}`;
	if (isSelectOptions(call)) return `to list options for ${record}`;
	if (verb === '!transform') return `to transform ${record} into ${other}`;
	if (verb === '!attach') return `to attach ${other} ${otherId} to ${record}`;
	if (verb === '!detach') return `to detach ${other} ${otherId} from ${record}`;
	if (verb?.startsWith('@')) return `to run the action ${verb.slice(1)} of ${record}`;
	return `to ${call.method === 'GET' && id === undefined ? 'list' : verbs[call.method]} ${record}`;
}

/** Select options are asked for as if a record were written; the Accept header tells (netsuite-rest 4.10). */
export const isSelectOptions = ({ headers = {} }: CallPart) =>
	Object.values(headers).some((value) => value.includes('select-options'));

const scriptName = ({ query }: CallPart) =>
	query?.script === undefined ? 'restlet' : `of the RESTlet ${String(query.script)}`;

/** What the call names, as `customer 107`; undefined when it names nothing that could be missing. */
export function recordName(call: CallPart | undefined): string | undefined {
	if (call === undefined) return undefined;
	const [, type, id, verb, other, otherId] = segmentsOf(call);
	if (call.service === 'dataset' && type) return `the dataset ${type}`;
	if (call.service !== 'record' || !type || !id) return undefined;
	// NetSuite does not say which of the two it misses.
	return /^!(?:at|de)tach$/.test(verb ?? '')
		? `${type} ${id} or ${other} ${otherId}`
		: `${type} ${id}`;
}

const segmentsOf = ({ path }: CallPart) => path.split('/').map(decodeLoosely);
