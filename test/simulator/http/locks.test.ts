/** Records that cannot be opened: NetSuite opens for editing even to read (netsuite-rest.md 4.1). */
import type { Simulator } from '../../../simulator/contract';
import { startSimulator } from '../../../simulator/index';
import { type SignedIn, signIn } from './account';

const RECORD = '/services/rest/record/v1';
let simulator: Simulator;
let user: SignedIn;
let customer = '';
beforeAll(async () => {
	simulator = await startSimulator({ transactions: 20 });
	user = await signIn(simulator);
	[customer] = simulator.store.ids('customer');
});
afterAll(() => simulator.stop());

describe('a record that a workflow has locked', () => {
	beforeAll(() => simulator.locks.add('customer', customer));
	afterAll(() => simulator.locks.clear());

	it.each([
		['GET', () => `customer/${customer}`],
		['GET', () => `customer/${customer}/addressBook`],
		['PATCH', () => `customer/${customer}`],
		['DELETE', () => `customer/${customer}`],
		['POST', () => `customer/${customer}/!transform/salesOrder`],
	])('refuses %s %s', async (method, path) => {
		const body = method === 'GET' || method === 'DELETE' ? undefined : {};
		const reply = await user.call(method, `${RECORD}/${path()}`, body);
		expect(reply).toMatchObject({ status: 400, code: 'USER_ERROR' });
		expect(reply.detail).toContain('This record has been locked by a user defined workflow.');
	});

	it('is in lists and in SuiteQL all the same', async () => {
		const q = encodeURIComponent(`id ANY_OF [${customer}]`);
		const list = await user.call('GET', `${RECORD}/customer?q=${q}`);
		expect(list.body).toMatchObject({ totalResults: 1 });
		const rows = await user.call('POST', '/services/rest/query/v1/suiteql', {
			q: `SELECT id FROM customer WHERE id = ${customer}`,
		});
		expect(rows.body).toMatchObject({ items: [{ id: customer }] });
	});

	it('may be referred to, and opens again when the lock is gone', async () => {
		simulator.locks.remove('customer', customer);
		expect((await user.call('GET', `${RECORD}/customer/${customer}`)).status).toBe(200);
		simulator.locks.add('customer', customer, 'It waits for approval.');
		const reply = await user.call('GET', `${RECORD}/customer/${customer}`);
		expect(reply.detail).toContain('It waits for approval.');
	});
});

describe('an administrator’s employee record', () => {
	let employee = '';
	beforeAll(async () => {
		[employee] = simulator.store.ids('employee');
		const roles = { items: [{ selectedRole: { id: '3' } }] };
		const reply = await user.call('PATCH', `${RECORD}/employee/${employee}`, { roles });
		expect(reply.status).toBe(204);
	});

	it('opens for administrators alone', async () => {
		const path = `${RECORD}/employee/${employee}`;
		const reply = await (await signIn(simulator, { name: 'Clerk' })).call('GET', path);
		expect(reply).toMatchObject({ status: 400, code: 'USER_ERROR' });
		expect(reply.detail).toContain(
			'For security reasons, only an administrator is allowed to edit an administrator record',
		);
		const admin = await signIn(simulator, { name: 'Boss', administrator: true });
		expect((await admin.call('GET', path)).status).toBe(200);
	});
});
