import { operations } from '../../nodes/NetSuite/operations/registry';
import { makeSamples, type Sample } from './samples';
import { type Scene, startScene } from './scene';

let scene: Scene;
let samples: Record<string, Sample>;
/** Items of the samples that were used already. */
const used = new Map<string, number>();

beforeAll(async () => {
	scene = await startScene({ transactions: 200 });
	samples = await makeSamples(scene);
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const names = operations.map(({ resource, value }) => `${resource} ${value}`);

it('has a sample of every operation', () => {
	expect(Object.keys(samples).sort()).toEqual([...names].sort());
});

/** An item that works, which no other test has used. */
function fresh(name: string): Record<string, unknown> {
	const n = used.get(name) ?? 0;
	used.set(name, n + 1);
	return samples[name].good(n);
}

/** One request at a time, so that it is known which is whose. */
const credentials = () =>
	({
		netSuiteClientCredentialsApi: {
			...scene.credentials.netSuiteClientCredentialsApi,
			maxConcurrency: 1,
		},
	}) as never;

/** Runs an operation on three items, the second of which cannot work. */
async function runWithFailure(name: string, onError?: string) {
	const [resource, operation] = name.split(' ');
	const { parameters, bad } = samples[name];
	if (bad === undefined) scene.simulator.faults.add({ status: 403, after: 1 });
	return await scene.run(
		{ resource, operation, ...parameters },
		{
			input: [fresh(name), bad ?? {}, fresh(name)],
			node: { onError: onError as never },
			credentials: credentials(),
		},
	);
}

describe.each(names)('%s', (name) => {
	it('gives one item with the error for a failed item alone, each paired with its input', async () => {
		const run = await runWithFailure(name, 'continueRegularOutput');
		expect(run.error).toBeUndefined();
		const from = run.items.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect(from).toEqual([...from].sort());
		expect([...new Set(from)]).toEqual([0, 1, 2]);
		const failed = run.items.filter(({ json }) => typeof json.error === 'string');
		expect(failed).toHaveLength(1);
		expect(failed[0].pairedItem).toEqual({ item: 1 });
		expect(Object.keys(failed[0].json)).toEqual(['error']);
	});

	it('sends the failed item alone to the error output', async () => {
		const { outputs } = await runWithFailure(name, 'continueErrorOutput');
		const from = (items: (typeof outputs)[0]) => [
			...new Set(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)),
		];
		expect(from(outputs[0])).toEqual([0, 2]);
		expect(from(outputs[1])).toEqual([1]);
		expect(outputs[1]).toHaveLength(1);
	});

	it('names the failed item and sends nothing after it', async () => {
		const run = await runWithFailure(name);
		expect(run.error).toMatchObject({ context: { itemIndex: 1 } });
		const sent = scene.requests().length;
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(scene.requests()).toHaveLength(sent);
	});

	it('writes its requests to the log with Debug', async () => {
		const [resource, operation] = name.split(' ');
		const { parameters } = samples[name];
		const run = await scene.run(
			{ resource, operation, ...parameters, options: { debug: true } },
			{ input: [fresh(name)] },
		);
		expect(run.error).toBeUndefined();
		expect(run.log.some(({ message }) => /→ \d{3} in \d+ ms/.test(message))).toBe(true);
	});
});
