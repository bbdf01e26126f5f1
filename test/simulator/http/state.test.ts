import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../../simulator';
import type { Simulator, SimulatorSettings } from '../../../simulator/contract';
import { askForToken, newKey, signIn } from './account';

const folder = mkdtempSync(join(tmpdir(), 'state-'));
const file = join(folder, 'account.state');
const running: Simulator[] = [];

const start = async (settings: SimulatorSettings = {}) => {
	const simulator = await startSimulator({ transactions: 30, ...settings });
	running.push(simulator);
	return simulator;
};

afterEach(async () => {
	for (const simulator of running.splice(0)) await simulator.stop();
	rmSync(file, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const CUSTOMERS = '/services/rest/record/v1/customer';

/** Creates a customer over HTTP; answers its id. */
async function create(simulator: Simulator, companyName: string, more: object = {}) {
	const { call } = await signIn(simulator);
	const body = { companyName, subsidiary: { id: '1' }, ...more };
	const { headers } = await call('POST', CUSTOMERS, body);
	return headers.get('location')?.split('/').pop() ?? '';
}

const named = async (simulator: Simulator, name: string) =>
	(await simulator.query('SELECT id FROM customer WHERE companyname = ?', [name])).map(
		({ id }) => id,
	);

describe('a snapshot', () => {
	it('brings back what was changed, created and deleted, for records and SuiteQL', async () => {
		const simulator = await start();
		const { call } = await signIn(simulator);
		const kept = await create(simulator, 'Kept');
		const changed = await create(simulator, 'Before');
		simulator.snapshot('fresh');
		expect(await named(simulator, 'Before')).toEqual([changed]);
		await call('PATCH', `${CUSTOMERS}/${changed}`, { companyName: 'After' });
		await call('DELETE', `${CUSTOMERS}/${kept}`);
		const created = await create(simulator, 'New', { externalId: 'NEW-1' });
		expect(await named(simulator, 'New')).toEqual([created]);

		simulator.restore('fresh');
		expect(await named(simulator, 'Before')).toEqual([changed]);
		expect(await named(simulator, 'Kept')).toEqual([kept]);
		expect(await named(simulator, 'New')).toEqual([]);
		expect((await call('GET', `${CUSTOMERS}/eid:NEW-1`)).status).toBe(404);
		expect((await call('GET', `${CUSTOMERS}/${kept}`)).status).toBe(200);
		// Ids are given out again, as in a new account.
		expect(await create(simulator, 'Again')).toBe(created);
	});

	it('can be gone back to more than once, under its name', async () => {
		const simulator = await start();
		simulator.snapshot();
		const first = await create(simulator, 'One');
		simulator.snapshot('one');
		for (let n = 0; n < 2; n++) {
			simulator.restore();
			expect(await named(simulator, 'One')).toEqual([]);
			simulator.restore('one');
			expect(await named(simulator, 'One')).toEqual([first]);
			await create(simulator, 'Two');
		}
		expect(simulator.snapshots()).toEqual(['', 'one']);
		expect(() => simulator.restore('none')).toThrow('There is no snapshot "none".');
	});

	it('brings back transactions and what was attached, and their document numbers', async () => {
		const simulator = await start();
		const { call } = await signIn(simulator);
		const [order] = [...simulator.store.all('salesOrder')].filter(
			({ values }) => values.status === 'B',
		);
		simulator.snapshot('fresh');
		const path = `/services/rest/record/v1/salesOrder/${order.id}`;
		const invoice = async () => {
			const { headers } = await call('POST', `${path}/!transform/invoice`, {});
			const id = headers.get('location')?.split('/').pop() ?? '';
			return simulator.store.get('invoice', id)?.values.tranId;
		};
		const attached = async () => {
			const { status } = await call('POST', `${path}/!detach/file/12`, {});
			return status === 204;
		};
		await call('POST', `${path}/!attach/file/12`);
		const first = await invoice();
		simulator.restore('fresh');
		expect(simulator.store.get('salesOrder', order.id)?.values).toEqual(order.values);
		expect(await attached()).toBe(false);
		expect(first).toMatch(/\d/);
		expect(await invoice()).toBe(first);
	});

	it('brings back certificates and roles', async () => {
		const simulator = await start();
		simulator.snapshot();
		const key = newKey(simulator, simulator.addRole({ id: '77' }));
		expect((await askForToken(simulator, key)).status).toBe(200);
		simulator.restore();
		expect((await askForToken(simulator, key)).status).toBe(400);
		expect((await askForToken(simulator, simulator)).status).toBe(200);
	});
});

describe('a state file', () => {
	it('is written at stop and read at the next start', async () => {
		const first = await start({ state: file });
		const id = await create(first, 'Stays', { externalId: 'STAYS' });
		const key = newKey(first, first.addRole({ id: '77', restlets: false }));
		const count = first.store.count('invoice');
		await first.stop();

		const second = await start({ state: file, transactions: 300 });
		expect(await named(second, 'Stays')).toEqual([id]);
		const { call } = await signIn(second);
		expect((await call('GET', `${CUSTOMERS}/eid:STAYS`)).body).toMatchObject({ id });
		expect(second.store.count('invoice')).toBe(count);
		expect(Number(await create(second, 'Next'))).toBe(Number(id) + 1);
		expect((await askForToken(second, key)).status).toBe(200);
		expect(second.loginAudit.at(-1)?.roleId).toBe('77');
	});

	it('is written at a snapshot, whole, with nothing left beside it', async () => {
		const simulator = await start({ state: file });
		await create(simulator, 'Snap');
		simulator.snapshot('now');
		expect(readdirSync(folder)).toEqual(['account.state']);
		const copy = join(folder, 'copy.state');
		writeFileSync(copy, readFileSync(file));
		expect(await named(await start({ state: copy }), 'Snap')).toHaveLength(1);
	});

	it('keeps the ready-made certificate good, unless it was revoked', async () => {
		const first = await start({ state: file });
		await first.stop();
		const second = await start({ state: file, now: () => Date.now() + 3 * 365 * 86_400_000 });
		expect((await askForToken(second, second)).status).toBe(200);
		const { call } = await signIn(second);
		const certificates = `/services/rest/auth/oauth2/v1/clients/${second.clientId}/certificates`;
		await call('POST', `${certificates}/${second.certificateId}/revoke`).catch(() => undefined);
		await second.stop();
		const third = await start({ state: file });
		expect((await askForToken(third, third)).status).toBe(400);
	});

	it('yields to a role that is given at start', async () => {
		const first = await start({ state: file });
		await first.stop();
		const second = await start({ state: file, role: { suiteAnalyticsWorkbook: false } });
		const { call } = await signIn(second);
		expect((await call('GET', CUSTOMERS)).status).toBe(400);
	});

	it('fits only an account with the same OneWorld feature', async () => {
		const first = await start({ state: file });
		await first.stop();
		await expect(startSimulator({ state: file, oneWorld: false })).rejects.toThrow(
			`The account in ${file} is one with OneWorld`,
		);
	});

	it.each([
		['something else', 'hello'],
		['another version', '{"netsuiteSimulatorState":99}\n'],
	])('that holds %s is refused and left as it is', async (_title, content) => {
		writeFileSync(file, content);
		await expect(startSimulator({ state: file })).rejects.toThrow(
			`${file} is no state file of this version of the simulator.`,
		);
		expect(readFileSync(file, 'utf8')).toBe(content);
	});
});
