import { onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
let only: string;
beforeAll(async () => {
	scene = await startScene();
	const bill = [...scene.simulator.store.all('vendorBill')].find(
		({ values }) => values.status === 'A',
	);
	const paid = await scene.run({
		resource: 'record',
		operation: 'transform',
		sourceRecordType: 'vendorBill',
		recordId: bill?.id,
		targetRecordType: 'vendorPayment',
	});
	only = String(onlyJson(paid).id);
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

/** A vendor payment that waits for its confirmation. */
function payment(): string {
	const { store } = scene.simulator;
	const found = store.get('vendorPayment', only);
	if (found) store.put({ ...found, values: { ...found.values, status: 'A' } });
	return only;
}

const act = async (own: Record<string, unknown>) =>
	await scene.run({
		resource: 'record',
		operation: 'runAction',
		recordType: { __rl: true, mode: 'id', value: 'vendorPayment' },
		action: 'confirm',
		...own,
	});

const valuesOf = (id: string) => scene.simulator.store.get('vendorPayment', id)?.values;

it("runs an action of a record and gives NetSuite's answer", async () => {
	const recordId = payment();
	const run = await act({ recordId });
	expect(onlyJson(run)).toMatchObject({ result: true });
	expect(valuesOf(recordId)?.status).toBe('B');
	const { method, body } = scene.lastRequest();
	expect(pathOf(scene.lastRequest())).toBe(
		`/services/rest/record/v1/vendorPayment/${recordId}/@confirm`,
	);
	expect([method, body]).toEqual(['POST', '']);
});

it('runs the action that was chosen (action), with or without its @', async () => {
	const recordId = payment();
	await act({ recordId, action: '@decline' });
	expect(pathOf(scene.lastRequest())).toMatch(/\/@decline$/);
	expect(valuesOf(recordId)?.status).toBe('C');
});

it('hands over the values that the action takes (payload)', async () => {
	const recordId = payment();
	await act({ recordId, payload: '{"exchangeRate": "4.2", "confirmationDate": "2026-01-31"}' });
	expect(scene.lastBody()).toEqual({ exchangeRate: '4.2', confirmationDate: '2026-01-31' });
	expect(valuesOf(recordId)).toMatchObject({ exchangeRate: 4.2, tranDate: '2026-01-31' });
});

it('works for any type of record (recordType)', async () => {
	const [invoice] = scene.ids('invoice');
	const own = { recordType: 'invoice', recordId: invoice, action: 'markforgrouping' };
	expect(onlyJson(await act(own))).toMatchObject({ result: true });
	expect(scene.simulator.store.get('invoice', invoice)?.values.forInvoiceGrouping).toBe(true);
});

it('says why NetSuite does not run it', async () => {
	const recordId = payment();
	await act({ recordId });
	const run = await act({ recordId });
	expect(run.error?.message).toBe(
		`NetSuite refused to run the action confirm of vendorPayment ${recordId}: A payment you are trying to confirm is already confirmed`,
	);
});

it('says which actions there are when there is no such', async () => {
	const run = await act({ recordId: payment(), action: 'void' });
	expect(run.error?.message).toContain("Record action 'void' does not exist");
	expect(run.error?.description).toContain('Oracle lists for vendorPayment: confirm, decline.');
});

it('says that there is no such record', async () => {
	const run = await act({ recordId: '99999999' });
	expect(run.error?.message).toMatch(/^NetSuite could not find vendorPayment 99999999: /);
});

it.each([
	['no action', { action: '={{ $json.none }}' }, "The parameter 'Action' is empty"],
	['what is no action', { action: 'do it' }, '"do it" is no record action'],
	[
		'a payload that is no object',
		{ payload: '[1]' },
		"The parameter 'Payload' is not a JSON object",
	],
])('refuses %s and sends nothing', async (_, own, message) => {
	const run = await act({ recordId: '1', ...own });
	expect(run.error?.message).toBe(message);
	expect(scene.requests()).toEqual([]);
});

it('is not sent again when its answer is lost', async () => {
	scene.simulator.faults.add({ method: 'POST', connection: 'reset', commit: true });
	const run = await act({ recordId: payment() });
	expect(scene.requests()).toHaveLength(1);
	expect(run.error?.description).toContain('Look at vendorPayment');
});
