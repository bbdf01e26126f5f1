import type { IDataObject, INode } from 'n8n-workflow';
import type { Simulator } from '../../simulator/contract';
import { startSimulator } from '../../simulator/index';
import { signedIn } from './live';
import type { Answer } from './mutate';
import { runPoll } from './pollHarness';
import type { Account, Carry, Request } from './wire';

/** A trigger that has been activated, after which something has changed. */
export interface PollScene {
	name: string;
	parameters: INode['parameters'];
	/** What n8n kept when it was activated. */
	kept: IDataObject;
	/** What a tick gives now (`7 updated`), and the requests that it takes. */
	changes: string[];
	requests: number;
}

export interface PollStage {
	account: Account;
	scenes: PollScene[];
	send(request: Request): Promise<Answer>;
	stop(): Promise<void>;
}

const START = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60_000;

const typeOf = (value: string) => ({ __rl: true, mode: 'list', value });

const TRIGGERS: Array<[name: string, parameters: Record<string, unknown>]> = [
	['created', { event: 'created', recordType: typeOf('customer') }],
	['updated', { event: 'updated', recordType: typeOf('customer') }],
	['created or updated', { event: 'createdOrUpdated', recordType: typeOf('customer') }],
	[
		'records',
		{
			event: 'createdOrUpdated',
			recordType: typeOf('customer'),
			output: 'record',
			options: { expandSubResources: true },
		},
	],
	['deleted', { event: 'deleted', recordType: typeOf('customer') }],
	[
		'a query',
		{
			event: 'suiteql',
			query: 'SELECT id, lastmodifieddate FROM customer',
			cursorColumn: 'lastmodifieddate',
			keyColumn: 'id',
		},
	],
];

/** `7 updated` for each item of a tick. */
export const changesOf = (items: Array<{ json: IDataObject }>): string[] =>
	items.map(({ json }) => `${String(json.id)} ${String(json.changeType ?? 'row')}`);

/** A simulator whose clock stands, with customers made, changed and deleted after each trigger was activated. */
export async function openPollStage(): Promise<PollStage> {
	let now = START;
	const simulator = await startSimulator({ transactions: 60, now: () => now });
	const send = await signedIn(simulator, () => now);
	const account = { origin: simulator.baseUrl, accountId: simulator.accountId };
	const activated = [];
	for (const [name, parameters] of TRIGGERS) {
		const tick = await runPoll(parameters as never, {}, { ...account, carry: send });
		if ('error' in tick) throw tick.error as Error;
		activated.push({ name, parameters: parameters as INode['parameters'], kept: tick.data });
	}
	now = START + 5 * MINUTE;
	await change(simulator, send);
	now = START + 8 * MINUTE;
	const scenes: PollScene[] = [];
	for (const scene of activated) {
		let requests = 0;
		const carry: Carry = async (request) => {
			requests += 1;
			return await send(request);
		};
		const tick = await runPoll(scene.parameters, scene.kept, { ...account, carry });
		if ('error' in tick) throw tick.error as Error;
		scenes.push({ ...scene, changes: changesOf(tick.items), requests });
	}
	return { account, scenes, send, stop: async () => await simulator.stop() };
}

async function change(simulator: Simulator, send: PollStage['send']): Promise<void> {
	const url = `${simulator.baseUrl}/services/rest/record/v1/customer`;
	const headers = { 'content-type': 'application/json' };
	const ids = () => [...simulator.store.all('customer')].map(({ id }) => id);
	const write = async (method: string, path: string, body?: object) => {
		const json = body && JSON.stringify(body);
		const { statusCode } = await send({ method, url: url + path, headers, body: json });
		if (statusCode !== 204) throw new Error(`${method} ${path} was answered with ${statusCode}`);
	};
	for (const id of ids().slice(0, 3)) await write('PATCH', `/${id}`, { phone: '555 0100' });
	for (const entityId of ['NEW-1', 'NEW-2', 'GONE']) {
		await write('POST', '', { entityId, companyName: entityId, subsidiary: { id: '1' } });
	}
	await write('DELETE', `/${ids().at(-1)}`);
}
