import type { Simulator } from '../../../simulator/contract';
import { startSimulator } from '../../../simulator/index';
import { type SignedIn, signIn } from './account';

const RECORD = '/services/rest/record/v1';
const SUITEQL = '/services/rest/query/v1/suiteql';
const JSON_SCHEMA = { accept: 'application/schema+json' };
const OPEN_API = { accept: 'application/swagger+json' };

describe('an account without OneWorld', () => {
	let simulator: Simulator;
	let user: SignedIn;

	beforeAll(async () => {
		simulator = await startSimulator({ oneWorld: false, transactions: 60 });
		user = await signIn(simulator);
	});

	afterAll(() => simulator.stop());

	const text = async (path: string, headers = {}) =>
		JSON.stringify((await user.call('GET', path, undefined, headers)).body);

	it.each(['subsidiary/1', 'subsidiary', 'metadata-catalog/subsidiary'])(
		'does not know %s',
		async (path) => {
			expect((await user.call('GET', `${RECORD}/${path}`)).status).toBe(404);
		},
	);

	it('has no type of subsidiaries in its catalog', async () => {
		const { body } = await user.call('GET', `${RECORD}/metadata-catalog`);
		const names = (body as { items: Array<{ name: string }> }).items.map(({ name }) => name);
		expect(names).toContain('customer');
		expect(names.filter((name) => /subsidiary|intercompany/i.test(name))).toEqual([]);
	});

	it('says nothing of subsidiaries in any schema', async () => {
		const { body } = await user.call('GET', `${RECORD}/metadata-catalog`, undefined, OPEN_API);
		const all = JSON.stringify(body);
		expect(all.length).toBeGreaterThan(500_000);
		expect(all.match(/"[^"]*subsidiar[^"]*"/gi)).toBeNull();
		const one = await text(`${RECORD}/metadata-catalog/salesOrder`, JSON_SCHEMA);
		expect(one).not.toMatch(/subsidiar/i);
	});

	it.each(['customer', 'vendor', 'employee', 'location', 'inventoryItem', 'salesOrder', 'invoice'])(
		'has no subsidiary on any seeded %s',
		async (type) => {
			for (const { id } of [...simulator.store.all(type)].slice(0, 15)) {
				const record = await text(`${RECORD}/${type}/${id}?expandSubResources=true`);
				expect(record).toContain(`"id":"${id}"`);
				expect(record).not.toMatch(/subsidiar/i);
			}
		},
	);

	it('asks for no subsidiary, and takes the base currency of the company', async () => {
		const created = await user.call('POST', `${RECORD}/customer`, { companyName: 'Solo Ltd' });
		expect(created.status).toBe(204);
		const location = created.headers.get('location') ?? '';
		const { body } = await user.call('GET', new URL(location).pathname);
		expect(body).toMatchObject({ companyName: 'Solo Ltd', currency: { refName: 'US Dollar' } });
		const [item] = [...simulator.store.all('inventoryItem')];
		const order = await user.call('POST', `${RECORD}/salesOrder`, {
			entity: { id: location.split('/').pop() },
			item: { items: [{ item: { id: item.id }, quantity: 2, rate: 10 }] },
		});
		expect(order.status).toBe(204);
	});

	it.each([
		['PATCH', 'customer', { subsidiary: { id: '1' } }],
		['POST', 'journalEntry', { subsidiary: { id: '1' } }],
	])('refuses the field as unknown (%s %s)', async (method, type, body) => {
		const [first] = simulator.store.ids('customer');
		const path = method === 'PATCH' ? `${RECORD}/${type}/${first}` : `${RECORD}/${type}`;
		const strict = { 'x-netsuite-propertynamevalidation': 'Error' };
		const reply = await user.call(method, path, body, strict);
		expect(reply).toMatchObject({ status: 400, code: 'INVALID_CONTENT' });
		expect(reply.detail).toContain('subsidiary');
	});

	it('cannot be filtered by it', async () => {
		const q = encodeURIComponent('subsidiary ANY_OF [1]');
		const reply = await user.call('GET', `${RECORD}/customer?q=${q}`);
		expect(reply).toMatchObject({ status: 400, code: 'NONEXISTENT_FIELD' });
	});

	it.each(['SELECT subsidiary FROM customer', 'SELECT id FROM subsidiary'])(
		'refuses %s',
		async (q) => {
			const reply = await user.call('POST', SUITEQL, { q });
			expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER' });
		},
	);

	it('keeps the rest of the company', async () => {
		const reply = await user.call('POST', SUITEQL, {
			q: `SELECT COUNT(*) AS n FROM transaction t JOIN customer c ON c.id = t.entity`,
		});
		const [{ n }] = (reply.body as { items: Array<{ n: string }> }).items;
		expect(Number(n)).toBeGreaterThan(20);
	});
});

describe('an account with subsidiaries', () => {
	it('has them, and asks for one', async () => {
		const simulator = await startSimulator({ transactions: 20 });
		try {
			const user = await signIn(simulator);
			expect((await user.call('GET', `${RECORD}/subsidiary/1`)).status).toBe(200);
			const reply = await user.call('POST', `${RECORD}/customer`, { companyName: 'Solo Ltd' });
			expect(reply.detail).toContain('Subsidiary');
		} finally {
			await simulator.stop();
		}
	});
});
