import type { RoleDefinition } from '../../simulator/contract';
import { pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ timeZone: 'America/Los_Angeles', dateFormat: 'DD.MM.YYYY' });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => scene.simulator.jobs.release());

const upsert = {
	resource: 'batch',
	operation: 'upsert',
	recordType: 'customer',
	externalId: '={{ $json.externalId }}',
	payload: '={{ $json.body }}',
};

interface Item extends Record<string, unknown> {
	externalId: string;
	body: Record<string, unknown>;
}

let series = 0;
function customers(count: number): Item[] {
	series += 1;
	return Array.from({ length: count }, (_, at) => ({
		externalId: `P${series}-${at}`,
		body: { companyName: `First ${series}-${at}`, subsidiary: { id: '1' } },
	}));
}

/** The same records with another name; item 4 with a subsidiary that does not exist. */
const renamed = (items: Item[], refused = [4]): Item[] =>
	items.map(({ externalId, body }, at) => ({
		externalId,
		body: {
			...body,
			companyName: `Second ${externalId}`,
			...(refused.includes(at) && { subsidiary: { id: '9999' } }),
		},
	}));

/** Creates records; a minute later by NetSuite's clock they are old. */
async function existing(count: number): Promise<Item[]> {
	const items = customers(count);
	const run = await scene.run(upsert, { input: items });
	if (run.error) throw run.error;
	scene.simulator.clock.advance(60_000);
	scene.simulator.resetStats();
	return items;
}

const goOn = { onError: 'continueRegularOutput' } as const;
const results = () =>
	scene
		.requests()
		.map(pathOf)
		.filter((path) => path.endsWith('/result'))
		.map((path) => Number(/task\/(\d+)/.exec(path)?.[1]) - 1);
const queries = () => scene.requests().filter(({ url }) => url.includes('/suiteql'));
const saved = ({ externalId }: Item) => scene.simulator.store.byExternalId('customer', externalId);
const statusOf = ({ json }: { json: Record<string, unknown> }) => json.status ?? 'error';

async function withRole<T>(role: RoleDefinition, run: () => Promise<T>): Promise<T> {
	scene.simulator.addRole({ id: '1000', ...role });
	try {
		return await run();
	} finally {
		scene.simulator.addRole({ id: '1000' });
	}
}

it('proves new records of several requests by one question a job, and reads no result', async () => {
	const input = customers(230);
	const run = await scene.run(upsert, { input });
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => json)).toEqual(
		input.map((item, at) => ({
			id: saved(item)?.id,
			externalId: item.externalId,
			recordType: 'customer',
			status: 'succeeded',
			jobId: expect.any(String),
			taskId: String((at % 100) + 1),
		})),
	);
	expect(results()).toEqual([]);
	// One before they are sent, and one for each of the three jobs.
	expect(queries()).toHaveLength(4);
	expect(scene.requests().length).toBeLessThan(40);
});

it('reads the tasks of refused records alone where the others show that they were changed', async () => {
	const input = renamed(await existing(20));
	const run = await scene.run(upsert, { input, node: goOn });
	expect(results()).toEqual([4]);
	expect(run.items[4].json.error).toContain('9999');
	expect(run.items.filter((item) => statusOf(item) === 'succeeded')).toHaveLength(19);
	expect(saved(input[3])?.values.companyName).toBe(`Second ${input[3].externalId}`);
});

it('updates by internal and external ID are proved in the same way', async () => {
	const items = await existing(12);
	const input = items.map((item, at) => ({
		recordId: at % 2 === 0 ? saved(item)?.id : `eid:${item.externalId}`,
		companyName: `Third ${at}`,
	}));
	const run = await scene.run(
		{
			resource: 'batch',
			operation: 'update',
			recordType: 'customer',
			recordId: '={{ $json.recordId }}',
			payload: '={{ { companyName: $json.companyName } }}',
		},
		{ input },
	);
	expect(run.error).toBeUndefined();
	expect(results()).toEqual([]);
	expect(run.items.map(({ json }) => json.id)).toEqual(items.map((item) => saved(item)?.id));
});

it('a refused record that somebody else saves meanwhile is not taken for saved', async () => {
	const items = await existing(12);
	scene.simulator.jobs.hold('processing');
	const input = renamed(items);
	const running = scene.run(upsert, { input, node: goOn });
	while (scene.simulator.jobs.list().at(-1)?.progress !== 'processing') {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	const other = await scene.run({
		resource: 'record',
		operation: 'update',
		recordType: 'customer',
		recordId: `eid:${items[4].externalId}`,
		payload: { comments: 'Saved by somebody else' },
	});
	expect(other.error).toBeUndefined();
	scene.simulator.jobs.release();
	const run = await running;
	expect(run.items[4].json.error).toContain('9999');
	expect(run.items.filter((item) => statusOf(item) === 'succeeded')).toHaveLength(11);
});

it('a create whose external ID is taken is not proved by the record that has it', async () => {
	const [taken] = await existing(10);
	const input = customers(12).map(({ externalId, body }, at) => ({
		...body,
		externalId: at === 5 ? taken.externalId : externalId,
	}));
	const run = await scene.run(
		{ ...upsert, operation: 'create', payload: '={{ $json }}' },
		{ input, node: goOn },
	);
	expect(results()).toEqual([5]);
	expect(run.items[5].json.error).toContain('NetSuite refused to create customer');
	expect(run.items.filter((item) => statusOf(item) === 'succeeded')).toHaveLength(11);
});

it('a record that is sent twice has both its tasks read', async () => {
	const input = customers(12);
	input[7] = { ...renamed(input, [7])[7], externalId: input[2].externalId };
	const run = await scene.run(upsert, { input, node: goOn });
	expect(results().sort((a, b) => a - b)).toEqual([2, 7]);
	expect(run.items.map(statusOf).filter((status) => status === 'error')).toHaveLength(1);
});

it('a record in which nothing sent can be compared has its task read', async () => {
	const items = await existing(12);
	const input = items.map(({ externalId }) => ({ externalId, body: { comments: undefined } }));
	const run = await scene.run(upsert, { input });
	expect(run.error).toBeUndefined();
	expect(results()).toHaveLength(12);
});

it('without SuiteAnalytics every task is read', async () => {
	const input = customers(12);
	const run = await withRole(
		{ suiteAnalyticsWorkbook: false },
		async () => await scene.run(upsert, { input }),
	);
	expect(run.error).toBeUndefined();
	expect(results()).toHaveLength(12);
	expect(run.items.map(({ json }) => json.id)).toEqual(input.map((item) => saved(item)?.id));
});

it('fields that SuiteQL does not know are left out of the comparison', async () => {
	const items = await existing(12);
	const input = items.map(({ externalId }) => ({
		externalId,
		body: { companyName: `Fourth ${externalId}`, noSuchField: 'x' },
	}));
	const options = { propertyNameValidation: 'ignore' };
	const run = await scene.run({ ...upsert, options }, { input });
	expect(run.error).toBeUndefined();
	expect(results()).toEqual([]);
	expect(saved(items[11])?.values.companyName).toBe(`Fourth ${items[11].externalId}`);
});

it('who wants warnings gets them, with the result of each record', async () => {
	const input = customers(12).map(({ externalId, body }) => ({
		externalId,
		body: { ...body, noSuchField: 'x' },
	}));
	const options = { propertyNameValidation: 'warning' };
	const run = await scene.run({ ...upsert, options }, { input });
	expect(run.hints.map(({ message }) => message).join()).toContain('noSuchField');
	expect(queries()).toEqual([]);
	expect(results()).toHaveLength(12);
});

it('when the time is over, gives what is known and names the rest with its job', async () => {
	scene.simulator.settings.taskDuration = 400;
	const input = customers(12);
	const run = await scene.run({ ...upsert, options: { timeout: 1_500 } }, { input });
	scene.simulator.settings.taskDuration = 10;
	expect(run.error).toBeUndefined();
	const statuses = run.items.map(statusOf);
	expect(statuses[0]).toBe('succeeded');
	expect(statuses.at(-1)).toBe('pending');
	expect(new Set(statuses)).toEqual(new Set(['succeeded', 'pending']));
	const jobId = scene.simulator.jobs.list().at(-1)?.id;
	expect(run.items.map(({ json }) => json.jobId)).toEqual(Array(12).fill(jobId));
});
