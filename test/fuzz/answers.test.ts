import { operations } from '../../nodes/NetSuite/operations/registry';
import { runNode } from './harness';
import { judge } from './judge';
import { type Answer, mutate } from './mutate';
import { type Random, randomOf } from './random';
import { type Recording, record } from './recording';

/** ms that waiting has taken so far, none of which has passed. */
let slept = 0;
const mockSleep = async (ms: number) => {
	slept += ms;
	await new Promise<void>((resolve) => setImmediate(resolve));
};
jest.mock('n8n-workflow', () => ({
	...jest.requireActual('n8n-workflow'),
	sleep: async (ms: number) => await mockSleep(ms),
}));

/** Answers in all: `FUZZ=10000 npx jest test/fuzz`. */
const COUNT = Number(process.env.FUZZ ?? 400);
/** The first seed: `SEED=…` repeats one. */
const FIRST = Number(process.env.SEED ?? 1);

/** ms of real time after which a run counts as one that hangs. */
const PATIENCE = 60_000;

let recordings: Recording[];
let account: { origin: string; accountId: string };

beforeAll(async () => {
	const names = operations.map(({ resource, value }) => `${resource} ${value}`);
	({ recordings, account } = await record(names));
	const real = Date.now;
	jest.spyOn(Date, 'now').mockImplementation(() => real() + slept);
});
afterAll(() => jest.restoreAllMocks());

/**
 * The recorded answers, one of which, or all from one on, is another at each run of a seed. A request
 * beyond the recorded ones gets the last one.
 */
function network({ answers }: Recording, random: Random) {
	const from = random.below(answers.length);
	const isLasting = random.oneIn(2);
	const fixed = random.oneIn(2) ? mutate(answers[from], random) : undefined;
	const log: Answer[] = [];
	return {
		log,
		carry(): Answer {
			const at = log.length;
			const plain = answers[Math.min(at, answers.length - 1)];
			const isSpoilt = isLasting ? at >= from : at === from;
			const answer = isSpoilt ? (fixed ?? mutate(plain, random)) : plain;
			log.push(answer);
			return answer;
		},
	};
}

/** Runs one seed; answers what was wrong. */
async function tryOne(seed: number): Promise<string | undefined> {
	const random = randomOf(seed);
	const recording = recordings[seed % recordings.length];
	const { carry, log } = network(recording, random);
	const continueOnFail = random.oneIn(3);
	const options = { ...account, carry, continueOnFail };
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), PATIENCE);
	});
	const run = await Promise.race([runNode(recording.parameters, [recording.input], options), late]);
	clearTimeout(timer);
	const wrong = run === undefined ? 'it hangs' : judge(run);
	if (wrong === undefined) return undefined;
	const last = JSON.stringify(log.at(-1) ?? null).slice(0, 400);
	return `SEED=${seed} ${recording.name}: ${wrong}\n    last answer ${last}`;
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
	`${COUNT} changed answers: no crash, no hang, an error to act on or items`,
	async () => {
		const wrong: string[] = [];
		for (let seed = FIRST; seed < FIRST + COUNT && wrong.length < 25; seed += 1) {
			const found = await tryOne(seed);
			if (found !== undefined) wrong.push(found);
		}
		if (wrong.length > 0) throw new Error(`Counter-examples:\n${wrong.join('\n')}`);
	},
	60_000 + COUNT * 100,
);
