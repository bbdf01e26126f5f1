import { onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
let contact: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
	contact = scene.ids('contact').at(-1) ?? '';
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const relate = async (operation: 'attach' | 'detach', own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'record',
		operation,
		recordType: 'customer',
		recordId: id,
		attachedType: 'contact',
		attachedId: contact,
		...own,
	});

const contactsOf = (customer: string) =>
	(scene.simulator.store.get('customer', customer)?.lines.contactRoles ?? []).map(
		({ values }) => values.contact,
	);

it('detaches a contact, which stays in NetSuite', async () => {
	await relate('attach');
	expect(contactsOf(id)).toContain(contact);
	expect(onlyJson(await relate('detach'))).toEqual({ detached: true });
	expect(contactsOf(id)).not.toContain(contact);
	expect(scene.simulator.store.get('contact', contact)).toBeDefined();
	expect(scene.lastRequest().method).toBe('POST');
	expect(pathOf(scene.lastRequest())).toBe(
		`/services/rest/record/v1/customer/${id}/!detach/contact/${contact}`,
	);
});

it('detaches a file (attachedType)', async () => {
	await relate('attach', { attachedType: 'file', attachedId: '398' });
	const file = { attachedType: 'file', attachedId: '398' };
	expect(onlyJson(await relate('detach', file))).toEqual({ detached: true });
	expect(pathOf(scene.lastRequest())).toMatch(/\/!detach\/file\/398$/);
	expect(scene.lastRequest().body).toBe('');
});

it('works for any type of record by its external ID (recordType, recordId)', async () => {
	const [vendor] = scene.ids('vendor');
	const eid = `eid:${scene.simulator.store.get('vendor', vendor)?.externalId}`;
	await relate('attach', { recordType: 'vendor', recordId: vendor });
	const run = await relate('detach', { recordType: 'vendor', recordId: eid });
	expect(onlyJson(run)).toEqual({ detached: true });
});

it('names both ends when there is no such relation (attachedId)', async () => {
	const other = scene.ids('contact')[0];
	await relate('attach', { attachedId: other });
	await relate('detach', { attachedId: other });
	const run = await relate('detach', { attachedId: other });
	expect(run.error?.message).toBe(
		`NetSuite could not find customer ${id} or contact ${other}: Record does not exist.`,
	);
});

it.each([
	['another type', { attachedType: 'vendor' }, 'Attached Type'],
	['no contact', { attachedId: ' ' }, 'Attached ID'],
])('refuses %s and sends nothing', async (_, own, name) => {
	const run = await relate('detach', own);
	expect(run.error?.message).toContain(`The parameter '${name}'`);
	expect(scene.requests()).toEqual([]);
});
