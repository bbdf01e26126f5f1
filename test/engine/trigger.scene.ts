import type { IDataObject } from 'n8n-workflow';
import type { Simulator, SimulatorSettings } from '../../simulator/contract';
import { Polling, type Tick } from '../support/polling';
import { startScene, type Scene } from './scene';

/** A simulated NetSuite whose clock stands where the test sets it, and workflows with a trigger. */
export interface TriggerScene extends Scene {
	polling(parameters: Record<string, unknown>, credentialId?: string): Polling;
	/** Lets NetSuite's time pass, in seconds. */
	pass(seconds: number): void;
	/** Over HTTP, as a person would; answers the id. */
	create(recordType: string, body: Record<string, unknown>): Promise<string>;
	update(recordType: string, id: string, body: Record<string, unknown>): Promise<void>;
	remove(recordType: string, id: string): Promise<void>;
}

const real = Date.now;

export async function startTriggerScene(
	settings: SimulatorSettings & { at?: string } = {},
): Promise<TriggerScene> {
	const { at, ...others } = settings;
	// Sign-ins live by both clocks, so n8n's goes along with NetSuite's.
	let ahead = at === undefined ? 0 : Date.parse(at) - real();
	const now = jest.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
	const scene = await startScene(others);
	const write = async (operation: string, parameters: Record<string, unknown>) => {
		const { items, error } = await scene.run({ resource: 'record', operation, ...parameters });
		if (error) throw error;
		return items[0].json;
	};
	return {
		...scene,
		polling: (parameters, credentialId) =>
			new Polling(
				scene.engine,
				structuredClone(scene.credentials) as never,
				parameters as never,
				credentialId,
			),
		pass: (seconds) => {
			ahead += seconds * 1_000;
		},
		stop: async () => {
			now.mockRestore();
			await scene.stop();
		},
		create: async (recordType, body) =>
			String((await write('create', { recordType, payload: JSON.stringify(body) })).id),
		update: async (recordType, recordId, body) => {
			await write('update', { recordType, recordId, payload: JSON.stringify(body) });
		},
		remove: async (recordType, recordId) => {
			await write('delete', { recordType, recordId });
		},
	};
}

/** The items of a tick that went well, [] when n8n started nothing. */
export function itemsOf({ items = [], error }: Tick): IDataObject[] {
	if (error) throw error;
	return items;
}

/** `107 updated` for each item. */
export const briefly = (tick: Tick): string[] =>
	itemsOf(tick).map(({ id, changeType }) => `${String(id)} ${String(changeType)}`);

/** Requests that came since the last `resetStats`, by path. */
export const pathsOf = ({ stats }: Simulator): string[] =>
	stats.log.map(({ method, url }) => `${method} ${new URL(url, 'http://netsuite').pathname}`);
