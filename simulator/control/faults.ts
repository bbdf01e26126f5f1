import type { Fault } from '../contract';
import { ControlRefusal, onlyKnown, optionalFlag, optionalText, type ControlRoute } from './route';

const FIELDS = [
	'method',
	'path',
	'times',
	'after',
	'chance',
	'status',
	'headers',
	'body',
	'contentType',
	'commit',
	'connection',
	'delay',
	'bodyDelay',
] as const satisfies ReadonlyArray<keyof Fault>;

const CONNECTIONS = ['reset', 'truncate'];

export const faultRoutes: ControlRoute[] = [
	{
		method: 'GET',
		path: '/faults',
		does: 'the faults that are not used up',
		handle: ({ faults }) => faults.pending(),
	},
	{
		method: 'POST',
		path: '/faults',
		does: 'adds a fault',
		handle: ({ faults }, { body }) => {
			faults.add(readFault(body));
			return faults.pending();
		},
	},
	{
		method: 'DELETE',
		path: '/faults',
		does: 'removes all faults',
		handle: ({ faults }) => faults.clear(),
	},
];

function readFault(body: Record<string, unknown>): Fault {
	onlyKnown(body, FIELDS);
	if (Object.keys(body).length === 0) throw new ControlRefusal('A fault must say what goes wrong.');
	const connection = optionalText(body, 'connection');
	if (connection !== undefined && !CONNECTIONS.includes(connection)) {
		throw new ControlRefusal(`connection must be one of ${CONNECTIONS.join(', ')}.`);
	}
	return {
		...body,
		method: optionalText(body, 'method'),
		path: optionalText(body, 'path'),
		contentType: optionalText(body, 'contentType'),
		commit: optionalFlag(body, 'commit'),
		connection: connection as Fault['connection'],
		times: count(body, 'times'),
		after: count(body, 'after'),
		status: count(body, 'status'),
		delay: count(body, 'delay'),
		bodyDelay: count(body, 'bodyDelay'),
		chance: share(body, 'chance'),
		headers: headers(body.headers),
	};
}

function count(body: Record<string, unknown>, name: string): number | undefined {
	const value = body[name];
	if (value === undefined || (Number.isInteger(value) && (value as number) >= 0)) {
		return value as number | undefined;
	}
	throw new ControlRefusal(`${name} must be a whole number.`);
}

function share(body: Record<string, unknown>, name: string): number | undefined {
	const value = body[name];
	if (value === undefined || (typeof value === 'number' && value >= 0 && value <= 1)) return value;
	throw new ControlRefusal(`${name} must be a number from 0 to 1.`);
}

function headers(value: unknown): Fault['headers'] {
	if (value === undefined) return undefined;
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	if (isObject && Object.values(value).every((one) => typeof one === 'string')) {
		return value as Record<string, string>;
	}
	throw new ControlRefusal('headers must be an object of texts.');
}
