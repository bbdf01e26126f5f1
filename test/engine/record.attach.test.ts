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

const attach = async (own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'record',
		operation: 'attach',
		recordType: { __rl: true, mode: 'list', value: 'customer' },
		recordId: id,
		attachedType: 'contact',
		attachedId: contact,
		...own,
	});

const contactsOf = (customer: string) =>
	scene.simulator.store.get('customer', customer)?.lines.contactRoles?.map(({ values }) => values);

it('attaches a contact to a record', async () => {
	expect(onlyJson(await attach())).toEqual({ attached: true });
	expect(pathOf(scene.lastRequest())).toBe(
		`/services/rest/record/v1/customer/${id}/!attach/contact/${contact}`,
	);
	expect(scene.lastRequest().method).toBe('POST');
	expect(scene.lastBody()).toEqual({});
	expect(contactsOf(id)).toContainEqual(expect.objectContaining({ contact }));
});

it('finds both ends by their external IDs (recordId, attachedId)', async () => {
	const other = scene.ids('customer')[3];
	const eid = `eid:${scene.simulator.store.get('customer', other)?.externalId}`;
	const created = await scene.run({
		resource: 'record',
		operation: 'create',
		recordType: 'contact',
		payload: '{"entityId": "Joan Doe", "subsidiary": {"id": "1"}, "externalId": "JOAN-DOE"}',
	});
	const joan = String(onlyJson(created).id);
	expect(onlyJson(await attach({ recordId: eid, attachedId: 'eid:JOAN-DOE' }))).toEqual({
		attached: true,
	});
	expect(contactsOf(other)).toContainEqual(expect.objectContaining({ contact: joan }));
});

it('gives the contact a role (roleId)', async () => {
	await attach({ options: { roleId: '-10' } });
	expect(scene.lastBody()).toEqual({ role: { id: '-10' } });
	expect(contactsOf(id)).toContainEqual(expect.objectContaining({ contact, role: '-10' }));
	await attach({ options: { roleId: 'eid:BUYER' } });
	expect(scene.lastBody()).toEqual({ role: { externalId: 'BUYER' } });
});

it('attaches a file (attachedType)', async () => {
	const run = await attach({ attachedType: 'file', attachedId: '398' });
	expect(onlyJson(run)).toEqual({ attached: true });
	expect(pathOf(scene.lastRequest())).toMatch(/\/!attach\/file\/398$/);
	expect(scene.lastRequest().body).toBe('');
});

it('works for any type of record (recordType)', async () => {
	const [order] = scene.ids('salesOrder');
	await attach({ recordType: 'salesOrder', recordId: order });
	expect(pathOf(scene.lastRequest())).toContain(`/salesOrder/${order}/!attach/contact/`);
});

it.each([
	['a role for a file', { attachedType: 'file', options: { roleId: '-10' } }, 'Contact Role ID'],
	['another type', { attachedType: 'vendor' }, 'Attached Type'],
	['no contact', { attachedId: ' ' }, 'Attached ID'],
])('refuses %s and sends nothing', async (_, own, name) => {
	const run = await attach(own);
	expect(run.error?.message).toContain(`The parameter '${name}'`);
	expect(scene.requests()).toEqual([]);
});

it('names both ends when one of them is missing', async () => {
	const run = await attach({ attachedId: '99999999' });
	expect(run.error?.message).toBe(
		`NetSuite could not find customer ${id} or contact 99999999: Record does not exist.`,
	);
});

it('says which field NetSuite refuses', async () => {
	const run = await attach({ options: { roleId: '4711' } });
	expect(run.error?.message).toMatch(
		/^NetSuite refused to attach contact \d+ to customer \d+: .*4711/,
	);
	expect(run.error?.description).toContain('Correct role in the payload');
});
