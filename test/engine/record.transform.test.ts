import { onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ transactions: 400 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

/** A new sales order that can be billed. */
async function makeOrder(): Promise<string> {
	const [entity] = scene.ids('customer');
	const lines = scene.ids('serviceSaleItem').slice(0, 2);
	const run = await scene.run({
		resource: 'record',
		operation: 'create',
		recordType: 'salesOrder',
		payload: JSON.stringify({
			entity: { id: entity },
			orderStatus: { id: 'B' },
			item: { items: lines.map((item) => ({ item: { id: item }, quantity: 2, rate: 10 })) },
		}),
	});
	return String(onlyJson(run).id);
}

const transform = async (recordId: string, own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'record',
		operation: 'transform',
		sourceRecordType: 'salesOrder',
		recordId,
		targetRecordType: 'invoice',
		...own,
	});

const invoice = (id: unknown) => scene.simulator.store.get('invoice', String(id));

it('makes the target from the source and gives its reference', async () => {
	const order = await makeOrder();
	const { id, recordType, location } = onlyJson(await transform(order));
	expect([recordType, location]).toEqual([
		'invoice',
		expect.stringContaining(`/invoice/${String(id)}`),
	]);
	expect(invoice(id)).toMatchObject({ values: { createdFrom: order } });
	expect(pathOf(scene.lastRequest())).toBe(
		`/services/rest/record/v1/salesOrder/${order}/!transform/invoice`,
	);
});

it('takes both types from the list as well', async () => {
	const order = await makeOrder();
	const locator = (value: string) => ({ __rl: true, mode: 'list', value });
	const run = await transform(order, {
		sourceRecordType: locator('salesOrder'),
		targetRecordType: locator('cashSale'),
	});
	expect(onlyJson(run)).toMatchObject({ recordType: 'cashSale' });
});

it('uses the fields of the payload for the target', async () => {
	const { id } = onlyJson(await transform(await makeOrder(), { payload: '{"memo": "Second"}' }));
	expect(invoice(id)?.values.memo).toBe('Second');
});

it('takes an empty payload', async () => {
	const { id } = onlyJson(await transform(await makeOrder(), { payload: '' }));
	expect(invoice(id)).toBeDefined();
});

it('refuses an unknown field', async () => {
	const { error } = await transform(await makeOrder(), { payload: '{"mmo": "x"}' });
	expect(error?.description).toContain('mmo');
});

describe('Replace Sublists', () => {
	const payload = () =>
		JSON.stringify({
			item: { items: [{ item: { id: scene.ids('serviceSaleItem')[2] }, quantity: 1, rate: 5 }] },
		});
	const lines = (id: unknown) => invoice(id)?.lines.item.length;

	it('adds lines when it is not set', async () => {
		const { id } = onlyJson(await transform(await makeOrder(), { payload: payload() }));
		expect(lines(id)).toBe(3);
	});

	it('leaves only the lines of the payload', async () => {
		const own = { payload: payload(), options: { replace: 'item' } };
		const { id } = onlyJson(await transform(await makeOrder(), own));
		expect(queryOf(scene.lastRequest())).toEqual({ replace: 'item' });
		expect(lines(id)).toBe(1);
	});
});

it('gives the whole target with Return Record', async () => {
	const order = await makeOrder();
	const record = onlyJson(await transform(order, { options: { returnRecord: true } }));
	expect(record).toMatchObject({ createdFrom: { id: order }, tranId: expect.any(String) });
});

it('does not lose the new record when the answer does not say where it is', async () => {
	const order = await makeOrder();
	const fault = { method: 'POST', path: '!transform', status: 204, body: '', commit: true };
	scene.simulator.faults.add(fault);
	const run = await transform(order, { options: { returnRecord: true } });
	expect(onlyJson(run)).toEqual({ id: null, recordType: 'invoice', location: null });
});
