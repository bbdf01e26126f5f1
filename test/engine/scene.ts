import type { INode } from 'n8n-workflow';
import { startSimulator } from '../../simulator/index';
import type { Simulator, SimulatorSettings } from '../../simulator/contract';
import { Engine, type NodeRun, type RunOptions } from '../support/engine';

/** n8n's engine with the built node, and a simulated NetSuite beside it. */
export interface Scene {
	engine: Engine;
	simulator: Simulator;
	/** The client credentials of the simulator, with an empty token. */
	credentials: Record<string, Record<string, unknown>>;
	/** Runs one node; `parameters` are those of the description. */
	run(
		parameters: Record<string, unknown>,
		options?: RunOptions & { node?: Partial<INode> },
	): ReturnType<Engine['runNode']>;
	/** Ids of a type, in their order. */
	ids(recordType: string): string[];
	/** REST requests since `resetStats`, in order. */
	requests(): Simulator['stats']['log'];
	/** The JSON body of the only (or last) request. */
	lastBody(): unknown;
	lastRequest(): Simulator['stats']['log'][number];
	stop(): Promise<void>;
}

/** Starts both; call `stop` when done. */
export async function startScene(settings: SimulatorSettings = {}): Promise<Scene> {
	const [engine, simulator] = await Promise.all([
		Engine.load(),
		startSimulator({ transactions: 60, ...settings }),
	]);
	const credentials = {
		netSuiteClientCredentialsApi: {
			accountId: simulator.accountId,
			clientId: simulator.clientId,
			certificateId: simulator.certificateId,
			privateKey: simulator.privateKey,
			baseUrl: simulator.baseUrl,
			accessToken: '',
		},
	};
	const requests = () => simulator.stats.log;
	const lastRequest = () => {
		const last = requests().at(-1);
		if (last === undefined) throw new Error('No request arrived');
		return last;
	};
	return {
		engine,
		simulator,
		credentials,
		run: async (parameters, options = {}) =>
			await engine.runNode(parameters as INode['parameters'], {
				credentials: structuredClone(credentials) as never,
				...options,
			}),
		ids: (recordType) => [...simulator.store.all(recordType)].map(({ id }) => id),
		requests,
		lastRequest,
		lastBody: () => JSON.parse(lastRequest().body) as unknown,
		stop: async () => await simulator.stop(),
	};
}

/** One item's JSON of a run that went well. */
export function onlyJson(run: NodeRun): Record<string, unknown> {
	if (run.error) throw run.error;
	expect(run.items).toHaveLength(1);
	return run.items[0].json;
}

/** The JSON of each item. */
export const jsonOf = (items: Array<{ json: unknown }>) => items.map(({ json }) => json);

/** The query parameters of a logged request. */
export const queryOf = ({ url }: { url: string }) =>
	Object.fromEntries(new URL(url, 'http://simulator').searchParams);

/** The path of a logged request, without its query. */
export const pathOf = ({ url }: { url: string }) => new URL(url, 'http://simulator').pathname;
