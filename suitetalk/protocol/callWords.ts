import type { Call } from '../client/types';

/** The parts of a call that people recognise. */
export type CallPart = Pick<Call, 'service' | 'method' | 'path'>;

const verbs: Record<string, string> = {
	GET: 'read',
	POST: 'create',
	PATCH: 'update',
	PUT: 'create or update',
	DELETE: 'delete',
};

/** `NetSuite refused to update customer 107`: how the title of a refused call begins. */
export function refusal(call: CallPart | undefined): string {
	if (call === undefined) return 'NetSuite refused the request';
	if (call.service === 'suiteql') return 'NetSuite refused the SuiteQL query';
	const [, type, id, transform, target] = segmentsOf(call);
	if (call.service !== 'record' || !type || !(call.method in verbs)) {
		return `NetSuite refused ${call.method} ${call.path || call.service}`;
	}
	if (transform === '!transform')
		return `NetSuite refused to transform ${type} ${id} into ${target}`;
	const verb = call.method === 'GET' && id === undefined ? 'list' : verbs[call.method];
	return `NetSuite refused to ${verb} ${id === undefined ? type : `${type} ${id}`}`;
}

/** `customer 107`, or undefined when the call names no record. */
export function recordName(call: CallPart | undefined): string | undefined {
	if (call?.service !== 'record') return undefined;
	const [, type, id] = segmentsOf(call);
	return type && id ? `${type} ${id}` : undefined;
}

const segmentsOf = ({ path }: CallPart) => path.split('/').map(decodeForPeople);

function decodeForPeople(segment: string): string {
	return segment.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
		Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
	);
}
