import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { signIn, type SignedIn } from './account';

const ROOT = '/services/rest/query/v1/dataset';

interface List {
	items: Array<Record<string, unknown>>;
	links: Array<{ rel: string; href: string }>;
	count: number;
	hasMore: boolean;
	totalResults: number;
}

let simulator: Simulator;
let user: SignedIn;
beforeAll(async () => {
	simulator = await startSimulator({ transactions: 120 });
	user = await signIn(simulator);
});
afterAll(() => simulator.stop());

/** No `Prefer` header: the sample shows none. */
const read = async (path: string, as = user) => {
	const { body, ...reply } = await as.call('GET', ROOT + path, undefined, { prefer: '' });
	return { ...reply, body: body as List };
};

describe('the list of datasets', () => {
	it('tells id, name, description and record type of each', async () => {
		const { status, body } = await read('/');
		expect(status).toBe(200);
		expect(body.totalResults).toBeGreaterThanOrEqual(4);
		expect(body.items).toContainEqual({
			links: [{ rel: 'self', href: `${simulator.baseUrl}${ROOT}/custdataset_customers` }],
			id: 'custdataset_customers',
			name: 'Customers',
			description: 'Companies with the year in which they were created',
			recordType: 'customer',
		});
	});

	it('is paged as other collections, with and without the last slash', async () => {
		const { body } = await read('?limit=2&offset=2');
		expect(body).toMatchObject({ count: 2, offset: 2 });
		const all = (await read('/')).body.items;
		expect(body.items).toEqual(all.slice(2, 4));
		expect(body.links.map(({ rel }) => rel)).toEqual(expect.arrayContaining(['prev', 'self']));
		expect((await read('?limit=2&offset=3')).status).toBe(400);
	});
});

describe('the result of a dataset', () => {
	it('is the rows of its query, every value as text', async () => {
		const { body } = await read('/custdataset_open_invoices/result');
		const [{ n }] = await simulator.query(
			"SELECT COUNT(*) AS n FROM transaction WHERE type = 'CustInvc' AND status = 'CustInvc:A'",
		);
		expect(body).toMatchObject({ totalResults: Number(n), offset: 0, hasMore: false });
		expect(body.totalResults).toBeGreaterThan(0);
		for (const { links, ...row } of body.items) {
			expect(links).toEqual([]);
			expect(row).toEqual({
				tranid: expect.any(String),
				trandate: expect.stringMatching(/^\d{1,2}\/\d{1,2}\/\d{4}$/),
				duedate: expect.any(String),
				entity: expect.any(String),
				postingperiod: expect.stringMatching(/^[A-Z][a-z]{2} \d{4}$/),
				amount: expect.stringMatching(/^\d+(\.\d+)?$/),
			});
		}
	});

	it('keys a formula by the name that its author gave it', async () => {
		const { items } = (await read('/custdataset_customers/result?limit=1')).body;
		expect(items[0]['Year Created']).toMatch(/^\d{4}$/);
		expect(items[0]).not.toHaveProperty('year_created');
	});

	it('links to records that are no transactions when it has their internal id', async () => {
		const { items } = (await read('/custdataset_customers/result?limit=1')).body;
		const href = `${simulator.baseUrl}/services/rest/record/v1/customer/${String(items[0].id)}`;
		expect(items[0].links).toEqual([{ rel: 'self', href }]);
	});

	it('is paged, and the pages together are the whole', async () => {
		const whole = (await read('/custdataset_customers/result')).body;
		const pages: List[] = [];
		for (let offset = 0; offset < whole.totalResults; offset += 20) {
			pages.push((await read(`/custdataset_customers/result?limit=20&offset=${offset}`)).body);
		}
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
		expect(pages[0].links.find(({ rel }) => rel === 'next')?.href).toBe(
			`${simulator.baseUrl}${ROOT}/custdataset_customers/result?limit=20&offset=20`,
		);
		expect(pages.at(-1)?.hasMore).toBe(false);
	});

	it('of a dataset that does not exist is 404', async () => {
		const { status, code } = await read('/custdataset_none/result');
		expect([status, code]).toEqual([404, 'NONEXISTENT_ID']);
	});

	it('of every seeded dataset has rows', async () => {
		for (const { id } of (await read('')).body.items) {
			const { body } = await read(`/${String(id)}/result`);
			expect(body.count).toBeGreaterThan(0);
		}
	});
});

it('a dataset can be added, and replaced', async () => {
	const dataset = { id: 'custdataset9', name: 'Nine', recordType: 'currency' };
	simulator.addDataset({ ...dataset, query: 'SELECT symbol FROM currency WHERE id = 1' });
	expect((await read('/custdataset9/result')).body.items).toEqual([{ links: [], symbol: 'USD' }]);
	simulator.addDataset({ ...dataset, query: 'SELECT 1 AS one FROM dual' });
	expect((await read('/CustDataset9/result')).body.items).toEqual([{ links: [], one: '1' }]);
	expect((await read('')).body.items.filter(({ id }) => id === dataset.id)).toHaveLength(1);
});

it('refuses to add a dataset without a query', () => {
	const dataset = { id: 'custdataset10', name: 'Ten', recordType: 'customer', query: '' };
	expect(() => simulator.addDataset(dataset)).toThrow('A dataset needs its query.');
});

describe('a role', () => {
	it('without SuiteAnalytics Workbook neither lists nor runs datasets', async () => {
		const role = await signIn(simulator, { suiteAnalyticsWorkbook: false });
		for (const path of ['', '/custdataset_customers/result']) {
			const { status, code, detail } = await read(path, role);
			expect([status, code]).toEqual([400, 'USER_ERROR']);
			expect(detail).toContain('does not have permission');
		}
	});

	it('does not see through a dataset what it may not see', async () => {
		const role = await signIn(simulator, { records: { customer: 'none' } });
		expect((await read('/custdataset_employees/result', role)).status).toBe(200);
		const { status, code } = await read('/custdataset_customers/result', role);
		expect([status, code]).toEqual([400, 'INVALID_PARAMETER']);
	});
});

it('there is no metadata, no creation and no Prefer: respond-async', async () => {
	expect((await user.call('POST', ROOT, { name: 'x' })).status).toBe(405);
	const path = `${ROOT}/custdataset_customers/result`;
	expect((await user.call('GET', path, undefined, { prefer: 'respond-async' })).status).toBe(200);
});
