/** netsuite-rest 1.0.9, unchanged: token-based authentication, got, one method that sends anything. */
import type { HTTPError } from 'got';
import NetsuiteRest from 'netsuite-rest';
import { standIn, type Conformance } from './reroute';

type Options = ConstructorParameters<typeof NetsuiteRest>[0];
type Json = Record<string, unknown>;

interface Page {
	items: Array<{ id: string; links: Array<{ href: string }> }>;
	links: Array<{ rel: string; href: string }>;
	hasMore: boolean;
	totalResults: number;
}

let netsuite: Conformance;
let client: NetsuiteRest;
beforeAll(async () => {
	netsuite = await standIn({ tokenBasedAuthentication: true });
	client = new NetsuiteRest(credentials());
});
afterAll(() => netsuite.stop());
beforeEach(() => netsuite.simulator.resetStats());

function credentials(): Options {
	const { consumerKey, consumerSecret, tokenKey, tokenSecret, realm } =
		netsuite.simulator.tokenBasedCredentials;
	return {
		consumer_key: consumerKey,
		consumer_secret_key: consumerSecret,
		token: tokenKey,
		token_secret: tokenSecret,
		realm,
	};
}

const send = (method: string, path: string, body?: unknown) =>
	client.request({ method, path, body: body === undefined ? undefined : JSON.stringify(body) });

const get = async <T = Json>(path: string) => (await client.request({ path })).data as T;

/** What came of a request that the client rejects. */
async function refusal(attempt: Promise<unknown>) {
	const error = (await attempt.then(
		() => expect('a refusal').toBe('an answer'),
		(reason: unknown) => reason,
	)) as HTTPError;
	const body = JSON.parse(String(error.response.body)) as { 'o:errorDetails': Json[] };
	return { name: error.name, status: error.response.statusCode, ...body['o:errorDetails'][0] };
}

const store = () => netsuite.simulator.store;

/** The client loses the headers (see below), so the id is looked up by what was written. */
function named(companyName: string) {
	const found = [...store().all('customer')].filter(
		({ values }) => values.companyName === companyName,
	);
	expect(found).toHaveLength(1);
	return found[0];
}

async function customer(companyName: string, more: Json = {}): Promise<string> {
	await send('POST', 'record/v1/customer', { companyName, subsidiary: { id: '2' }, ...more });
	return named(companyName).id;
}

describe('sign-in', () => {
	it("signs in at the account's own host, whose certificate it verifies", async () => {
		const answer = await client.request({ path: 'record/v1/customer?limit=1' });
		expect(answer.statusCode).toBe(200);
		expect(netsuite.hosts).toContain('1234567.suitetalk.api.netsuite.com');
		expect(netsuite.simulator.loginAudit).toContainEqual(
			expect.objectContaining({ status: 'Success', roleId: '1000' }),
		);
	});

	it('signs in at a base URL that is given', async () => {
		const base_url = netsuite.simulator.baseUrl;
		const other = new NetsuiteRest({ ...credentials(), base_url });
		const { items, links } = (await other.request({ path: 'record/v1/customer?limit=2' }))
			.data as Page;
		expect(items).toHaveLength(2);
		expect(links[0].href).toContain(base_url);
	});

	it('does not trust the host of another account, which a wrong realm leads to', async () => {
		const other = new NetsuiteRest({ ...credentials(), realm: '7654321_SB1' });
		await expect(other.request({ path: 'record/v1/customer' })).rejects.toMatchObject({
			code: 'ERR_TLS_CERT_ALTNAME_INVALID',
		});
		expect(netsuite.hosts.at(-1)).toBe('7654321-sb1.suitetalk.api.netsuite.com');
	});

	it("answers the README's test request", async () => {
		const answer = await client.request({ path: '*', method: 'OPTIONS' });
		expect([answer.statusCode, answer.data]).toEqual([204, null]);
	});

	it.each<[keyof Options, string, string]>([
		['consumer_key', 'x', 'consumer_key_unknown'],
		['consumer_secret_key', 'x', 'InvalidSignature'],
		['token', 'x', 'TokenRejected'],
		['token_secret', 'x', 'InvalidSignature'],
		['realm', '7654321', 'InvalidSignature'],
	])('is refused with a wrong %s', async (option, value, reason) => {
		const { baseUrl: base_url } = netsuite.simulator;
		const other = new NetsuiteRest({ ...credentials(), base_url, [option]: value });
		expect(await refusal(other.request({ path: 'record/v1/customer' }))).toMatchObject({
			status: 401,
			'o:errorCode': 'INVALID_LOGIN',
		});
		expect(netsuite.simulator.loginAudit.at(-1)).toMatchObject({ detail: reason });
	});
});

describe('SuiteQL', () => {
	const run = async (q: string, more: Json = {}, query = '') =>
		(await send('POST', `query/v1/suiteql${query}`, { q, ...more })).data as Page;

	it("runs the README's query on one line, dates compared in the user's format", async () => {
		const sql = `SELECT id, companyName, email, dateCreated FROM customer WHERE dateCreated >= '01/01/2019' AND dateCreated < '01/01/2030' ORDER BY id`;
		const page = await run(sql, {}, '?limit=5');
		const rows = await netsuite.simulator.query(sql);
		expect(page.items).toEqual(rows.slice(0, 5).map((row) => ({ links: [], ...row })));
		expect(page).toMatchObject({ hasMore: true, totalResults: rows.length });
	});

	it('binds params', async () => {
		const [{ id }] = store().all('customer');
		expect((await run('SELECT id FROM customer WHERE id = ?', { params: [id] })).items).toEqual([
			{ links: [], id },
		]);
	});

	it('reads every page of a query once', async () => {
		const sql = 'SELECT id FROM customer ORDER BY id';
		const ids: string[] = [];
		for (let offset = 0, more = true; more; offset += 90) {
			const page = await run(sql, {}, `?limit=90&offset=${offset}`);
			ids.push(...page.items.map(({ id }) => id));
			more = page.hasMore;
		}
		expect(ids).toEqual((await netsuite.simulator.query(sql)).map(({ id }) => id));
		expect(netsuite.simulator.stats.requests).toBe(Math.ceil(ids.length / 90));
	});

	it('hears what is wrong with a query', async () => {
		expect(await refusal(run('SELECT shade FROM customer'))).toMatchObject({
			status: 400,
			'o:errorCode': 'INVALID_PARAMETER',
			'o:errorQueryParam': 'q',
			detail: expect.stringContaining("Unknown identifier 'shade'"),
		});
	});

	it("refuses the README's query of several lines, as NetSuite does: its line breaks make the body no JSON", async () => {
		const body = '{ "q":\n"SELECT\n\tid FROM customer" }';
		const attempt = client.request({ path: 'query/v1/suiteql', method: 'POST', body });
		expect(await refusal(attempt)).toMatchObject({
			status: 400,
			detail: 'Invalid content in the request body.',
			'o:errorCode': 'INVALID_CONTENT',
		});
	});
});

describe('lists', () => {
	it('reads every page by its links', async () => {
		const ids: string[] = [];
		let next: string | undefined = 'record/v1/customer/?limit=100';
		while (next) {
			const page: Page = await get<Page>(next);
			ids.push(...page.items.map(({ id }) => id));
			next = page.links.find(({ rel }) => rel === 'next')?.href.split('/services/rest/')[1];
		}
		expect(ids).toEqual([...store().ids('customer')]);
	});

	it('filters by q, blanks, quotes and signs of the query in its values', async () => {
		const id = await customer('Rest a=b & "c" +d');
		const q = encodeURIComponent('companyName START_WITH "Rest a=b & "');
		expect((await get<Page>(`record/v1/customer?q=${q}`)).items.map((item) => item.id)).toEqual([
			id,
		]);
	});
});

describe('a record', () => {
	it('is created, read, changed and deleted', async () => {
		const id = await customer('Rest Mill', { email: 'mill@example.com' });
		expect(await get(`record/v1/customer/${id}`)).toMatchObject({
			id,
			email: 'mill@example.com',
			subsidiary: { id: '2' },
		});
		await send('PATCH', `record/v1/customer/${id}`, { email: null, phone: '555-0100' });
		expect(store().get('customer', id)?.values).toMatchObject({ phone: '555-0100' });
		expect(store().get('customer', id)?.values.email).toBeUndefined();
		const answer = await send('DELETE', `record/v1/customer/${id}`);
		expect([answer.statusCode, store().get('customer', id)]).toEqual([204, undefined]);
	});

	it('is created and then changed by an upsert', async () => {
		const upsert = (phone: string) =>
			send('PUT', 'record/v1/customer/eid:REST-1', {
				companyName: 'Rest Upsert',
				subsidiary: '2',
				phone,
			});
		await upsert('555-0101');
		const { id } = named('Rest Upsert');
		await upsert('555-0102');
		expect(store().byExternalId('customer', 'REST-1')).toMatchObject({
			id,
			values: { phone: '555-0102' },
		});
	});

	it('opens its sublists, whole and line by line', async () => {
		const order = [...store().all('salesOrder')][0];
		const whole = await get<{ item: { items: Json[] } }>(
			`record/v1/salesOrder/${order.id}?expandSubResources=true`,
		);
		expect(whole.item.items).toHaveLength(order.lines.item.length);
		const { line } = order.lines.item[0];
		expect(await get(`record/v1/salesOrder/${order.id}/item/${line}`)).toMatchObject({ line });
	});

	it('is transformed', async () => {
		const entity = await customer('Rest Order');
		const [item] = store().ids('inventoryItem');
		await send('POST', 'record/v1/salesOrder', {
			entity: { id: entity },
			location: { id: '1' },
			item: { items: [{ item: { id: item }, quantity: 2 }] },
		});
		const of = (type: string) =>
			[...store().all(type)].filter(({ values }) => values.entity === entity);
		const [order] = of('salesOrder');
		await send('POST', `record/v1/salesOrder/${order.id}/!transform/invoice`, {});
		expect(of('invoice')).toMatchObject([
			{ values: { createdFrom: order.id, total: order.values.total } },
		]);
	});

	it('hides its headers on current Node.js, also the Location of a create: the client copies own properties alone', async () => {
		const body = JSON.stringify({ companyName: 'Rest Headers', subsidiary: { id: '2' } });
		const answer = await client.request({ path: 'record/v1/customer', method: 'POST', body });
		expect(answer.headers).toBeUndefined();
		const { rawHeaders } = answer as unknown as { rawHeaders: string[] };
		const location = rawHeaders[rawHeaders.indexOf('location') + 1];
		expect(location.split('/').pop()).toBe(named('Rest Headers').id);
	});
});

it.each([
	[undefined, 'application/json'],
	['application/schema+json', 'application/schema+json'],
	['application/swagger+json', 'application/swagger+json'],
])('reads metadata as %s', async (accept, media) => {
	const heads: Record<string, string> = accept === undefined ? {} : { Accept: accept };
	const path = 'record/v1/metadata-catalog/customer';
	const { data } = await client.request({ path, heads });
	const mark = { 'application/json': 'links', 'application/schema+json': '$schema' }[media];
	expect(data).toHaveProperty([mark ?? 'openapi']);
});

it('deletes and reads batches; one with a body cannot be asked for, as the client sets Prefer itself', async () => {
	const ids = [await customer('Rest Batch 1'), await customer('Rest Batch 2')];
	const heads = { Prefer: 'respond-async' };
	const path = `record/v1/customer?ids=${ids.join(',')}`;
	const read = await client.request({ path: `${path}&expandRecords=true`, heads });
	const gone = await client.request({ path, method: 'DELETE', heads });
	expect([read.statusCode, gone.statusCode]).toEqual([202, 202]);
	while (!(await get('async/v1/job/2')).completed);
	expect(await get('async/v1/job/1/task/2/result')).toMatchObject({ companyName: 'Rest Batch 2' });
	expect(netsuite.simulator.jobs.list()[1].tasks.map(({ status }) => status)).toEqual([204, 204]);
	expect(ids.map((id) => store().get('customer', id))).toEqual([undefined, undefined]);
	const body = JSON.stringify({ companyName: 'Rest Now', subsidiary: '2' });
	await client.request({ path: 'record/v1/customer', method: 'POST', body, heads });
	expect(netsuite.simulator.stats.log.at(-1)).toMatchObject({
		status: 204,
		headers: { prefer: 'transient' },
	});
});

describe('refusals', () => {
	it.each<[string, () => Promise<unknown>, Json]>([
		['a record that is not there', () => get('record/v1/customer/0'), { status: 404 }],
		['a type that is not there', () => get('record/v1/nothing'), { status: 404 }],
		[
			'a value that does not fit',
			() => send('POST', 'record/v1/customer', { companyName: 'X', subsidiary: '99' }),
			{ status: 400, 'o:errorCode': 'INVALID_CONTENT', 'o:errorPath': 'subsidiary' },
		],
		[
			'an offset between pages',
			() => get('record/v1/customer?limit=3&offset=1'),
			{ status: 400, 'o:errorQueryParam': 'offset' },
		],
	])('reach the caller with %s', async (_, attempt, expected) => {
		expect(await refusal(attempt())).toMatchObject({ name: 'HTTPError', ...expected });
	});

	it('of too many reads at once are waited out', async () => {
		netsuite.simulator.faults.add({ status: 429, headers: { 'retry-after': '1' }, times: 2 });
		expect((await get<Page>('record/v1/customer?limit=1')).items).toHaveLength(1);
		expect(netsuite.simulator.stats.log.map(({ status }) => status)).toEqual([429, 429, 200]);
	});

	it('of too many writes at once reach the caller, who may write again', async () => {
		netsuite.simulator.faults.add({ status: 429 });
		const write = () => customer('Rest Again');
		expect(await refusal(write())).toMatchObject({
			status: 429,
			'o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED',
		});
		expect(store().get('customer', await write())).toBeDefined();
	});
});
