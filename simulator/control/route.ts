/** A route of the control interface as data. */
import type { Simulator } from '../contract';

export interface ControlRequest {
	/** Decoded parts of the path. */
	params: Record<string, string>;
	/** Parsed JSON, `{}` when nothing was sent. */
	body: Record<string, unknown>;
}

export interface ControlRoute {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** Below `/control`, in the router's notation. */
	path: string;
	/** What it does, for a person. */
	does: string;
	/** Answers what is sent as JSON; undefined: nothing. May throw a ControlRefusal or an Error of the simulator. */
	handle(simulator: Simulator, request: ControlRequest): unknown;
}

/** A request that cannot be carried out: 400 with a sentence. */
export class ControlRefusal extends Error {}

/** A value that must be text. Throws a ControlRefusal. */
export function text(body: Record<string, unknown>, name: string): string {
	const value = body[name];
	if (typeof value === 'string' && value !== '') return value;
	throw new ControlRefusal(`${name} must be a text.`);
}

/** A text that may be left out. Throws a ControlRefusal for anything else. */
export const optionalText = (body: Record<string, unknown>, name: string) =>
	body[name] === undefined ? undefined : text(body, name);

/** A flag that may be left out. Throws a ControlRefusal for anything else. */
export function optionalFlag(body: Record<string, unknown>, name: string): boolean | undefined {
	const value = body[name];
	if (value === undefined || typeof value === 'boolean') return value;
	throw new ControlRefusal(`${name} must be true or false.`);
}

/** Throws a ControlRefusal for a key that is not among `known`: it is a slip, and would be passed over. */
export function onlyKnown(body: Record<string, unknown>, known: readonly string[]): void {
	const unknown = Object.keys(body).filter((name) => !known.includes(name));
	if (unknown.length === 0) return;
	throw new ControlRefusal(`Unknown: ${unknown.join(', ')}. Known are ${known.join(', ')}.`);
}
