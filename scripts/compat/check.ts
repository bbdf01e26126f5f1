import { isDeepStrictEqual } from 'node:util';
import type { Simulator } from '../../simulator/contract';
import type { RunOptions } from '../../test/support/engine';
import type { Core } from './core';

/** What a check works with. */
export interface Scene {
	core: Core;
	simulator: Simulator;
	/** The simulator's client credentials, without a token. */
	credentials(): NonNullable<RunOptions['credentials']>;
	/** Runs a NetSuite node that has to succeed. @returns the JSON of its items */
	rows(
		parameters: Record<string, unknown>,
		options?: RunOptions,
	): Promise<Array<Record<string, unknown>>>;
}

/** One thing that has to work in every supported n8n. It throws when it does not. */
export interface Check {
	title: string;
	run(scene: Scene): Promise<void>;
}

/** @throws Error that shows both values when they differ */
export function same(what: string, actual: unknown, expected: unknown): void {
	if (isDeepStrictEqual(actual, expected)) return;
	const show = (value: unknown) => {
		const text = JSON.stringify(value) ?? 'undefined';
		return text.length > 300 ? `${text.slice(0, 300)}…` : text;
	};
	throw new Error(`${what}: ${show(actual)}, expected ${show(expected)}`);
}

/** @throws Error when the text does not match */
export function says(what: string, text: unknown, pattern: RegExp): void {
	if (!pattern.test(String(text))) {
		throw new Error(`${what} says "${String(text).slice(0, 300)}", expected ${pattern}`);
	}
}

/** Makes what the checks share; a node of `rows` that fails throws what n8n shows. */
export function makeScene(core: Core, simulator: Simulator): Scene {
	const { accountId, clientId, certificateId, privateKey, baseUrl } = simulator;
	const values = { accountId, clientId, certificateId, privateKey, baseUrl, accessToken: '' };
	const credentials = () => ({ netSuiteClientCredentialsApi: { ...values } });
	return {
		core,
		simulator,
		credentials,
		async rows(parameters, options) {
			const run = await core.runNode(parameters, { credentials: credentials(), ...options });
			if (run.error) {
				const { message, description } = run.error;
				throw new Error([message, description].filter(Boolean).join(': '));
			}
			return run.items.map(({ json }) => json);
		},
	};
}
