import { operations } from '../../nodes/NetSuite/operations/registry';
import { runNode } from './harness';
import { judge } from './judge';
import { moveClock } from './quickSleep';
import { randomOf } from './random';
import { type Recording, record } from './recording';
import { FIRST, countOf, patienceFor, trySeeds } from './seeds';
import { createSpoiler, lastAnswer } from './spoil';
import type { Account } from './wire';

jest.mock('n8n-workflow', () =>
	jest.requireActual<typeof import('./quickSleep')>('./quickSleep').mocked(),
);

const COUNT = countOf(400);

let recordings: Recording[];
let account: Account;

beforeAll(async () => {
	const names = operations.map(({ resource, value }) => `${resource} ${value}`);
	({ recordings, account } = await record(names));
	moveClock();
});
afterAll(() => jest.restoreAllMocks());

/** Runs one seed on recorded answers; a request beyond them gets the last one. */
async function tryOne(seed: number): Promise<string | undefined> {
	const random = randomOf(seed);
	const { answers, name, parameters, input } = recordings[seed % recordings.length];
	const { spoil, log } = createSpoiler(answers.length, random);
	const carry = () => spoil(answers[Math.min(log.length, answers.length - 1)]);
	const continueOnFail = random.oneIn(3);
	const wrong = judge(await runNode(parameters, [input], { ...account, carry, continueOnFail }));
	if (wrong === undefined) return undefined;
	return `${name}: ${wrong}${lastAnswer(log)}`;
}

it('has answers of every operation', () => {
	expect(new Set(recordings.map(({ name }) => name)).size).toBe(operations.length);
	expect(recordings.filter(({ answers }) => answers.length === 0)).toEqual([]);
});

it('gives the items of each operation when nothing is changed', async () => {
	for (const recording of recordings) {
		const { answers, name, parameters, input } = recording;
		let at = 0;
		const carry = () => answers[at++] ?? answers[answers.length - 1];
		const run = await runNode(parameters, [input], { ...account, carry });
		expect({ name, fault: judge(run), error: 'error' in run }).toEqual({
			name,
			fault: undefined,
			error: false,
		});
	}
});

// jest fails a test in which a rejection is handled by nobody.
it(
	`${COUNT} changed answers from seed ${FIRST}: no crash, no hang, an error to act on or items`,
	async () => await trySeeds(COUNT, tryOne),
	patienceFor(COUNT),
);
