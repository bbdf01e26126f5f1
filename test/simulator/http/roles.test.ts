import { startSimulator } from '../../../simulator';
import type { RoleDefinition, Simulator } from '../../../simulator/contract';
import { signIn } from './account';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ transactions: 60 });
});
afterAll(() => simulator.stop());

/** Asks with a role of this definition; a body makes it JSON. */
async function ask(role: RoleDefinition, method: string, path: string, body?: unknown) {
	const { call } = await signIn(simulator, role);
	return call(method, path, body);
}

const RECORD = '/services/rest/record/v1';
const CLOCK = '/services/rest/system/v1/serverTime';
const LIMITS = '/services/rest/system/v1/governanceLimits';
const ECHO = '/app/site/hosting/restlet.nl?script=customscript_echo&deploy=customdeploy_echo';
const NO_PERMISSION = 'Your current role does not have permission to perform this action.';

const suiteql = (role: RoleDefinition, q: string) =>
	ask(role, 'POST', '/services/rest/query/v1/suiteql', { q });

describe('a role', () => {
	it('may do everything when it is that of the ready-made credentials', async () => {
		const { call } = await signIn(simulator);
		expect((await call('GET', `${RECORD}/customer?limit=1`)).status).toBe(200);
		expect((await call('GET', LIMITS)).status).toBe(200);
		expect((await call('GET', ECHO)).status).toBe(200);
	});

	it('without REST web services is refused everywhere but at the clock', async () => {
		const role = { restWebServices: false };
		for (const path of [`${RECORD}/customer`, `${RECORD}/metadata-catalog`]) {
			expect(await ask(role, 'GET', path)).toMatchObject({
				status: 400,
				code: 'USER_ERROR',
				detail: NO_PERMISSION,
			});
		}
		expect(await suiteql(role, 'SELECT 1 FROM dual')).toMatchObject({ detail: NO_PERMISSION });
		expect((await ask(role, 'GET', CLOCK)).status).toBe(200);
		expect((await ask(role, 'GET', ECHO)).status).toBe(200);
	});

	it('finds in the metadata catalog only the record types that it may view', async () => {
		const role: RoleDefinition = { records: { invoice: 'view' }, otherRecords: 'none' };
		const { call } = await signIn(simulator, role);
		const catalog = await call('GET', `${RECORD}/metadata-catalog`);
		const { items } = catalog.body as { items: Array<{ name: string }> };
		expect(items.map(({ name }) => name)).toEqual(['invoice']);
		const schema = { accept: 'application/schema+json' };
		const one = `${RECORD}/metadata-catalog`;
		expect((await call('GET', `${one}/invoice`, undefined, schema)).status).toBe(200);
		for (const path of [`${one}/customer`, `${one}?select=customer`]) {
			expect((await call('GET', path)).status).toBeGreaterThanOrEqual(400);
		}
		expect((await call('GET', `${one}/nsLink`, undefined, schema)).status).toBe(200);
	});

	it('without RESTlets calls none', async () => {
		const answer = await ask({ restlets: false }, 'GET', ECHO);
		expect(answer).toMatchObject({
			status: 403,
			body: { error: { code: 'INSUFFICIENT_PERMISSION' } },
		});
	});

	it('without SuiteAnalytics Workbook has no SuiteQL and no lists, but reads a record', async () => {
		const role = { suiteAnalyticsWorkbook: false };
		const refusal = { status: 400, code: 'USER_ERROR', detail: NO_PERMISSION };
		expect(await suiteql(role, 'SELECT id FROM customer')).toMatchObject(refusal);
		expect(await ask(role, 'GET', `${RECORD}/customer`)).toMatchObject(refusal);
		expect(await ask(role, 'GET', `${RECORD}/customer?q=id ANY_OF [1]`)).toMatchObject(refusal);
		const [{ id }] = await simulator.query('SELECT MIN(id) AS id FROM customer');
		expect((await ask(role, 'GET', `${RECORD}/customer/${id}`)).status).toBe(200);
	});

	it('reads the governance limits as an administrator only', async () => {
		expect(await ask({}, 'GET', LIMITS)).toMatchObject({ status: 400, detail: NO_PERMISSION });
		expect((await ask({ administrator: true }, 'GET', LIMITS)).status).toBe(200);
	});
});

describe('a record type that a role has no permission on', () => {
	const role: RoleDefinition = { records: { customer: 'none' } };

	it('answers 403 INSUFFICIENT_PERMISSION in any spelling', async () => {
		const paths = ['/customer', '/CUSTOMER/5', '/customer/eid:x', '/customer/5/addressBook'];
		for (const path of paths) {
			expect(await ask(role, 'GET', RECORD + path)).toMatchObject({
				status: 403,
				code: 'INSUFFICIENT_PERMISSION',
			});
		}
		expect((await ask(role, 'GET', `${RECORD}/vendor`)).status).toBe(200);
	});

	it('is a record that was not found in SuiteQL', async () => {
		expect(await suiteql(role, 'SELECT id FROM customer')).toMatchObject({
			status: 400,
			code: 'INVALID_PARAMETER',
			detail:
				"Invalid search query. Detailed unprocessed description follows. Search error occurred: Record 'customer' was not found.",
		});
		expect((await suiteql(role, 'SELECT id FROM vendor')).status).toBe(200);
	});

	it('hides a table of many types when none of them may be seen', async () => {
		const only: RoleDefinition = { otherRecords: 'none', records: { invoice: 'view' } };
		expect((await suiteql(only, 'SELECT id FROM transaction')).status).toBe(200);
		expect((await suiteql(only, 'SELECT uniquekey FROM transactionline')).status).toBe(200);
		const none: RoleDefinition = { otherRecords: 'none' };
		const refusal = await suiteql(none, 'SELECT uniquekey FROM transactionline');
		expect(refusal.detail).toContain("Record 'transactionline' was not found.");
	});

	it('is still unknown when there is no such type at all', async () => {
		const answer = await ask({ otherRecords: 'none' }, 'GET', `${RECORD}/nonsense/1`);
		expect(answer.status).toBe(404);
	});
});

describe('the levels of a permission', () => {
	const level = (customer: 'view' | 'create' | 'edit' | 'full'): RoleDefinition => ({
		records: { customer },
	});
	const customer = () => ({ companyName: `Level ${Math.random()}`, subsidiary: { id: '1' } });
	const made = async () => {
		const { headers } = await ask({}, 'POST', `${RECORD}/customer`, customer());
		return headers.get('location')?.split('/').at(-1);
	};

	it('view reads and creates nothing', async () => {
		expect((await ask(level('view'), 'GET', `${RECORD}/customer`)).status).toBe(200);
		const refusal = await ask(level('view'), 'POST', `${RECORD}/customer`, customer());
		expect(refusal.status).toBe(403);
	});

	it('create does not change', async () => {
		const answer = await ask(level('create'), 'POST', `${RECORD}/customer`, customer());
		expect(answer.status).toBe(204);
		const path = `${RECORD}/customer/${await made()}`;
		expect((await ask(level('create'), 'PATCH', path, { comments: 'x' })).status).toBe(403);
	});

	it('edit changes and does not delete, full deletes', async () => {
		const path = `${RECORD}/customer/${await made()}`;
		expect((await ask(level('edit'), 'PATCH', path, { comments: 'x' })).status).toBe(204);
		expect((await ask(level('edit'), 'DELETE', path)).status).toBe(403);
		expect((await ask(level('full'), 'DELETE', path)).status).toBe(204);
	});

	it('of both types count in a transform', async () => {
		const [{ id }] = await simulator.query(
			"SELECT MIN(id) AS id FROM transaction WHERE type = 'SalesOrd' AND status = 'B'",
		);
		const path = `${RECORD}/salesOrder/${id}/!transform/invoice`;
		const refused = await ask({ records: { invoice: 'view' } }, 'POST', path, {});
		expect(refused.status).toBe(403);
		const allowed: RoleDefinition = { records: { salesOrder: 'view', invoice: 'create' } };
		expect((await ask(allowed, 'POST', path, {})).status).not.toBe(403);
	});

	it('that do not exist are refused when the role is added', () => {
		const records = { customer: 'all' as 'full' };
		expect(() => simulator.addRole({ records })).toThrow(
			'Permission level "all" of customer is none of none, view, create, edit, full.',
		);
	});
});

it('changes the role of the ready-made credentials at once, tokens included', async () => {
	const { call } = await signIn(simulator);
	expect((await call('GET', `${RECORD}/vendor`)).status).toBe(200);
	simulator.addRole({ id: '1000', records: { vendor: 'none' } });
	expect((await call('GET', `${RECORD}/vendor`)).status).toBe(403);
	simulator.addRole({ id: '1000', administrator: true });
	expect((await call('GET', `${RECORD}/vendor`)).status).toBe(200);
});

it('starts with the role that the settings give the ready-made credentials', async () => {
	const other = await startSimulator({ transactions: 10, role: { restWebServices: false } });
	const { call } = await signIn(other);
	expect((await call('GET', `${RECORD}/vendor`)).detail).toBe(NO_PERMISSION);
	await other.stop();
});
