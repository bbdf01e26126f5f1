import { startSimulator } from '../../simulator/index';
import { NetSuite } from '../../nodes/NetSuite/NetSuite.node';
import { NetSuiteTrigger } from '../../nodes/NetSuiteTrigger/NetSuiteTrigger.node';
import { type EditorCall, methodsOf, runMethod } from './editorHarness';
import { judgeList } from './editorJudge';
import { signedIn } from './live';
import type { Answer } from './mutate';
import { moveClock } from './quickSleep';
import { randomOf } from './random';
import { FIRST, countOf, patienceFor, trySeeds } from './seeds';
import { createSpoiler, lastAnswer } from './spoil';
import type { Account } from './wire';

jest.mock('n8n-workflow', () =>
	jest.requireActual<typeof import('./quickSleep')>('./quickSleep').mocked(),
);

const COUNT = countOf(400);

const node = new NetSuite();
const trigger = new NetSuiteTrigger();
const typeOf = (value: string) => ({ __rl: true, mode: 'list', value });
const record = (operation: string, recordType: string) => ({
	...{ resource: 'record', operation, recordType: typeOf(recordType), inputMode: 'mapper' },
});
const filters = { ...record('getMany', 'customer'), filterMode: 'builder' };
const watched = { event: 'updated', recordType: typeOf('') };

const CALLS: EditorCall[] = [
	{ name: 'listSearch searchRecordTypes', node, parameters: record('get', '') },
	{ name: 'listSearch searchRecordTypes', node, parameters: record('get', ''), filter: 'sync' },
	{ name: 'listSearch searchRecordTypes', node: trigger, parameters: watched },
	{ name: 'listSearch searchDatasets', node, parameters: { resource: 'dataset' } },
	{ name: 'listSearch searchDatasets', node, parameters: { resource: 'dataset' }, filter: 'open' },
	{ name: 'loadOptions getFilterFields', node, parameters: filters },
	{ name: 'resourceMapping getRecordFields', node, parameters: record('create', 'customer') },
	{ name: 'resourceMapping getRecordFields', node, parameters: record('upsert', 'salesOrder') },
];

let account: Account;
let recordings: Array<{ call: EditorCall; answers: Answer[] }>;

beforeAll(async () => {
	const simulator = await startSimulator({ transactions: 60 });
	const send = await signedIn(simulator);
	account = { origin: simulator.baseUrl, accountId: simulator.accountId };
	recordings = [];
	for (const call of CALLS) {
		const answers: Answer[] = [];
		const outcome = await runMethod(call, {
			...account,
			carry: async (request) => {
				const answer = await send(request);
				answers.push(answer);
				return answer;
			},
		});
		if ('error' in outcome) throw outcome.error as Error;
		recordings.push({ call, answers });
	}
	await simulator.stop();
	moveClock();
});
afterAll(() => jest.restoreAllMocks());

async function tryOne(seed: number): Promise<string | undefined> {
	const random = randomOf(seed);
	const { call, answers } = recordings[seed % recordings.length];
	const { spoil, log } = createSpoiler(answers.length, random);
	const carry = () => spoil(answers[Math.min(log.length, answers.length - 1)]);
	const wrong = judgeList(await runMethod(call, { ...account, carry }));
	if (wrong === undefined) return undefined;
	return `${call.name}: ${wrong}${lastAnswer(log)}`;
}

it("asks for every list of both nodes, and judges NetSuite's own answers to be right", async () => {
	const methods = [node, trigger].flatMap((type) => Object.keys(methodsOf(type)));
	expect(new Set(CALLS.map(({ name }) => name))).toEqual(new Set(methods));
	for (const { call, answers } of recordings) {
		expect(answers.length).toBeGreaterThan(0);
		let at = 0;
		const carry = () => answers[at++];
		const outcome = await runMethod(call, { ...account, carry });
		expect({ name: call.name, fault: judgeList(outcome), error: 'error' in outcome }).toEqual({
			name: call.name,
			fault: undefined,
			error: false,
		});
	}
});

it(
	`${COUNT} changed answers from seed ${FIRST} to the editor's lists: no crash, an error to act on or a list`,
	async () => await trySeeds(COUNT, tryOne),
	patienceFor(COUNT),
);
