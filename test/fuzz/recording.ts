import type { INode } from 'n8n-workflow';
import { startSimulator } from '../../simulator/index';
import { makeSamples } from '../engine/samples';
import { runNode } from './harness';
import { signedIn } from './live';
import type { Answer } from './mutate';
import type { Account, Carry } from './wire';

/** One operation that went well: what it was asked, and the answers that it got, in their order. */
export interface Recording {
	name: string;
	parameters: INode['parameters'];
	input: Record<string, unknown>;
	answers: Answer[];
}

/** Options under which an operation goes other ways than by default. */
const VARIANTS: Record<string, Array<Record<string, unknown>>> = {
	'record create': [{ options: { async: true } }],
	'record getMany': [{ returnAll: true }, { limit: 2, options: { fullRecords: true } }],
	'suiteql query': [
		{ returnAll: true, options: { onPartialResult: 'keep', pageSize: 100 } },
		{ returnAll: true, options: { keysetColumn: 'id', pageSize: 100 } },
	],
	'rawRequest send': [{ responseType: 'text' }, { responseType: 'binary' }],
	'restlet call': [{ responseType: 'text' }, { responseType: 'binary' }],
};

/** Runs every operation against a simulator once and keeps its answers. */
export async function record(names: string[]): Promise<{
	recordings: Recording[];
	account: Account;
}> {
	const simulator = await startSimulator({ transactions: 200 });
	try {
		const account = { origin: simulator.baseUrl, accountId: simulator.accountId };
		const send = await signedIn(simulator);
		let answers: Answer[] = [];
		const carry: Carry = async (request) => {
			const answer = await send(request);
			answers.push(answer);
			return answer;
		};
		async function run(
			parameters: Record<string, unknown>,
			input: Record<string, unknown>[] = [{}],
		) {
			answers = [];
			const outcome = await runNode(parameters as never, input, { ...account, carry });
			if ('error' in outcome) throw outcome.error;
			return outcome;
		}

		const samples = await makeSamples({
			ids: (type) => [...simulator.store.all(type)].map(({ id }) => id),
			run: async (parameters, { input } = {}) => await run(parameters, input as never),
		});
		const recordings: Recording[] = [];
		for (const name of names) {
			const [resource, operation] = name.split(' ');
			const variants = [{}, ...(VARIANTS[name] ?? [])];
			for (const [n, variant] of variants.entries()) {
				const parameters = { resource, operation, ...samples[name].parameters, ...variant };
				const input = samples[name].good(n);
				await run(parameters, [input]);
				recordings.push({ name, parameters: parameters as never, input, answers });
			}
		}
		return { recordings, account };
	} finally {
		await simulator.stop();
	}
}
