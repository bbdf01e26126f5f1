import type { INode, INodeExecutionData, INodeType } from 'n8n-workflow';
import { Engine, type StoredCredentials } from '../test/support/engine';
import type { Account } from './account';

/** Our built node in n8n's engine, signed in to an account. */
export interface Ours {
	engine: Engine;
	/** Runs the node once: seconds and CPU seconds of its `execute`, and what came out. */
	run(
		parameters: Record<string, unknown>,
		input?: Array<Record<string, unknown>>,
	): Promise<{
		seconds: number;
		cpuSeconds: number;
		items: INodeExecutionData[];
		/** Their JSON. */
		rows: Array<Record<string, unknown>>;
	}>;
	/** Runs something else in place of the node's `execute`, with the same context. */
	instead(execute: NonNullable<INodeType['execute']>): void;
}

/** Signs in before anything is measured: a token is held by whoever works with NetSuite all day. */
export async function signIn(account: Account): Promise<Ours> {
	const engine = await Engine.load();
	const type = engine.nodeType('netSuite');
	const original = type.execute;
	let execute = original;
	let spent = { seconds: 0, cpuSeconds: 0 };
	type.execute = async function () {
		const [began, cpu] = [performance.now(), process.cpuUsage()];
		try {
			return (await execute?.call(this)) ?? [];
		} finally {
			const { user, system } = process.cpuUsage(cpu);
			spent = {
				seconds: (performance.now() - began) / 1000,
				cpuSeconds: (user + system) / 1e6,
			};
		}
	};
	let credentials: StoredCredentials = {
		netSuiteClientCredentialsApi: { ...account.credentials },
	};

	const run: Ours['run'] = async (parameters, input) => {
		const options = { credentials: structuredClone(credentials), input };
		const result = await engine.runNode(parameters as INode['parameters'], options);
		if (result.error) throw result.error;
		credentials = result.credentials;
		return { ...spent, items: result.items, rows: result.items.map(({ json }) => json) };
	};
	await run({ resource: 'system', operation: 'getServerTime' });
	return {
		engine,
		run,
		instead(other) {
			execute = other;
		},
	};
}
