import { onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const remove = async (
	recordId: string,
	options: Record<string, unknown> = {},
	recordType = 'contact',
) => await scene.run({ resource: 'record', operation: 'delete', recordType, recordId, options });

it('removes the record', async () => {
	const id = String(scene.ids('contact').at(-1));
	expect(onlyJson(await remove(id))).toEqual({ id, recordType: 'contact', deleted: true });
	expect(scene.simulator.store.get('contact', id)).toBeUndefined();
	expect(scene.requests().map(({ method }) => method)).toEqual(['DELETE']);
});

it('finds the record by its external ID', async () => {
	const id = String(scene.ids('contact').at(-1));
	const record = scene.simulator.store.get('contact', id);
	scene.simulator.store.put({ ...record!, externalId: 'GONE-1' });
	expect(onlyJson(await remove('eid:GONE-1'))).toMatchObject({ id: 'eid:GONE-1', deleted: true });
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/record/v1/contact/eid:GONE-1');
	expect(scene.simulator.store.get('contact', id)).toBeUndefined();
});

describe('a record that does not exist', () => {
	it('is an error', async () => {
		const { error } = await remove('99999999');
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
	});

	it('counts as deleted with Ignore Missing', async () => {
		const json = onlyJson(await remove('99999999', { ignoreMissing: true }));
		expect(json).toEqual({ id: '99999999', recordType: 'contact', deleted: true });
	});

	it('is an error all the same when the record type is unknown', async () => {
		const { error } = await remove('1', { ignoreMissing: true }, 'contcat');
		expect(error?.message).toContain('contcat');
	});
});
