import { jsonOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const mapper = { resource: 'batch', recordType: 'customer', inputMode: 'mapper' };
const mapped = (value: Record<string, unknown>) => ({ mappingMode: 'defineBelow', value });
const automatic = { mappingMode: 'autoMapInputData', value: null };

const submissions = () => scene.requests().filter(({ method }) => method !== 'GET');
const sent = () => (JSON.parse(submissions()[0].body) as { items: unknown[] }).items;

it('writes each value of each item as its field takes it', async () => {
	const fields = mapped({
		companyName: '={{ $json.name }}',
		subsidiary: '1',
		creditLimit: '={{ $json.limit }}',
		isInactive: 'F',
		startDate: '={{ $json.since }}',
		emailPreference: 'PDF',
		custentity_last_sync: '2026-05-31T10:00:00+02:00',
		salesRep: '',
		addressBook: '={{ [{ label: "HQ", addressBookAddress: { city: $json.city } }] }}',
	});
	const input = [
		{ name: 'Mapped A', limit: '1500.5', since: '2026-05-31T00:00:00.000+02:00', city: 'Bonn' },
		{ name: 'Mapped B', limit: 7, since: '2026-06-01', city: 'Berlin' },
	];
	const run = await scene.run({ ...mapper, operation: 'create', fields }, { input });
	expect(run.error).toBeUndefined();
	const body = (companyName: string, creditLimit: number, startDate: string, city: string) => ({
		companyName,
		subsidiary: { id: '1' },
		creditLimit,
		isInactive: false,
		startDate,
		emailPreference: { id: 'PDF' },
		custentity_last_sync: '2026-05-31T08:00:00Z',
		addressBook: { items: [{ label: 'HQ', addressBookAddress: { city } }] },
	});
	expect(sent()).toEqual([
		body('Mapped A', 1500.5, '2026-05-31', 'Bonn'),
		body('Mapped B', 7, '2026-06-01', 'Berlin'),
	]);
	expect(jsonOf(run.items)).toMatchObject(Array(2).fill({ status: 'succeeded' }));
});

it('takes columns of the input items by their names, and leaves read-only ones out', async () => {
	const [first, second] = scene.ids('customer');
	const input = [
		{ id: first, links: [], lastModifiedDate: '2026-01-01T00:00:00Z', COMMENTS: 'one' },
		{ id: second, refName: 'X', comments: 'two', isInactive: 'F', fax: null },
	];
	const update = { ...mapper, operation: 'update', recordId: '={{ $json.id }}', fields: automatic };
	const run = await scene.run(update, { input });
	expect(run.error).toBeUndefined();
	expect(sent()).toEqual([
		{ id: first, comments: 'one' },
		{ id: second, comments: 'two', isInactive: false },
	]);
	expect(scene.simulator.store.get('customer', first)?.values.comments).toBe('one');
});

it('creates or updates with columns of the input items', async () => {
	const input = ['A', 'B'].map((letter) => ({
		externalId: `AUTO-${letter}`,
		companyname: `Automatic ${letter}`,
		subsidiary: 1,
	}));
	const upsert = {
		...mapper,
		operation: 'upsert',
		externalId: '={{ $json.externalId }}',
		fields: automatic,
	};
	const run = await scene.run(upsert, { input });
	expect(run.error).toBeUndefined();
	expect(sent()[0]).toEqual({
		externalId: 'AUTO-A',
		companyName: 'Automatic A',
		subsidiary: { id: '1' },
	});
	expect(scene.simulator.store.byExternalId('customer', 'AUTO-B')?.values.companyName).toBe(
		'Automatic B',
	);
});

it('names the item, the field and the value that do not fit, and sends the others', async () => {
	const input = [
		{ companyName: 'Fits', subsidiary: '1' },
		{ companyName: 'Does not', subsidiary: '1', creditLimit: 'a lot' },
	];
	const create = { ...mapper, operation: 'create', fields: automatic };
	const run = await scene.run(create, { input, node: { onError: 'continueRegularOutput' } });
	expect(run.items.map(({ json }) => json.status ?? 'error')).toEqual(['succeeded', 'error']);
	expect(run.items[1].json.error).toMatch(/\(creditLimit\) that is not a number[\s\S]*"a lot"/);
	expect(sent()).toHaveLength(1);
});
