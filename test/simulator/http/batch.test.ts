import { randomUUID } from 'node:crypto';
import { follow, resultsOf, until } from './jobs';
import { refusalOf, startRecordServer, type RecordServer } from './recordServer';

let server: RecordServer;
beforeEach(async () => {
	server = await startRecordServer();
	server.settings.taskDuration = 0;
});
afterEach(() => server.close());

const COLLECTION = 'application/vnd.oracle.resource+json; type=collection';
const ASYNC = { prefer: 'respond-async', 'content-type': COLLECTION };

type Body = Record<string, unknown>;

const batch = (method: string, path: string, items?: unknown[], headers = {}) =>
	server.call(method, path, items && { items }, { ...ASYNC, ...headers });

const customer = (values: Body = {}): Body => ({
	companyName: randomUUID(),
	subsidiary: { id: '1' },
	...values,
});

/** Ids of new customers, with the external ids given. */
async function customers(...values: Body[]): Promise<string[]> {
	const results = await resultsOf(server, await batch('POST', '/customer', values.map(customer)));
	return results.map(({ id }) => id ?? '');
}

const nameOf = (id: string | undefined) =>
	server.store.get('customer', id ?? '')?.values.companyName;

describe('POST creates records', () => {
	it('each as a task of one job, answered 202', async () => {
		const response = await batch('POST', '/customer', [
			customer({ companyName: 'First' }),
			customer({ companyName: 'Second' }),
		]);
		expect(response.status).toBe(202);
		expect(response.headers.get('preference-applied')).toBe('respond-async');
		expect(response.headers.get('location')).toBe(`${server.url}/services/rest/async/v1/job/1`);
		const results = await resultsOf(server, response);
		expect(results.map(({ status }) => status)).toEqual([204, 204]);
		expect(results.map(({ id }) => nameOf(id))).toEqual(['First', 'Second']);
		const { tasks } = await follow(server, response);
		expect(tasks).toMatchObject({ count: 2, totalResults: 2 });
	});

	it('and a record that is refused leaves the others alone', async () => {
		const response = await batch('POST', '/customer', [
			customer(),
			{ companyName: 'x' },
			customer(),
		]);
		const results = await resultsOf(server, response);
		expect(results.map(({ status }) => status)).toEqual([204, 400, 204]);
		expect(results[1].body).toMatchObject({ 'o:errorDetails': [{ 'o:errorCode': 'USER_ERROR' }] });
		expect(server.jobs.list()[0].tasks.map(({ progress }) => progress)).toEqual([
			'succeeded',
			'failed',
			'succeeded',
		]);
	});

	it('with the parameters and headers of the request for each', async () => {
		const header = { 'x-netsuite-propertynamevalidation': 'Error' };
		const item = customer({ colour: 'red' });
		const [strict] = await resultsOf(server, await batch('POST', '/customer', [item], header));
		expect(strict.status).toBe(400);
		const [lax] = await resultsOf(server, await batch('POST', '/customer', [item]));
		expect(lax.status).toBe(204);
	});
});

describe('PATCH updates records', () => {
	it('by id or external id, and the internal id wins', async () => {
		const [one, two, three] = await customers({}, { externalId: 'B-2' }, { externalId: 'B-3' });
		const response = await batch('PATCH', '/customer', [
			{ id: one, companyName: 'by id' },
			{ externalId: 'B-2', companyName: 'by external id' },
			{ id: three, externalId: 'B-4', companyName: 'both' },
		]);
		const results = await resultsOf(server, response);
		expect(results.map(({ status, id }) => [status, id])).toEqual([
			[204, one],
			[204, two],
			[204, three],
		]);
		expect([one, two, three].map(nameOf)).toEqual(['by id', 'by external id', 'both']);
		expect(server.store.get('customer', three)?.externalId).toBe('B-4');
	});

	it('and one that does not exist, or has no id at all, fails alone', async () => {
		const [id] = await customers({});
		const items = [{ externalId: 'nobody' }, { companyName: 'nameless' }, { id, email: 'a@b.co' }];
		const results = await resultsOf(server, await batch('PATCH', '/customer', items));
		expect(results.map(({ status }) => status)).toEqual([404, 400, 204]);
	});

	it('with replace for every record', async () => {
		const entry = (label: string) => ({ items: [{ label }] });
		const [id] = await customers({ addressBook: entry('old') });
		const change = [{ id, addressBook: entry('new') }];
		await resultsOf(server, await batch('PATCH', '/customer', change));
		const labels = () =>
			server.store.get('customer', id)?.lines.addressBook.map(({ values }) => values.label);
		expect(labels()).toEqual(['old', 'new']);
		await resultsOf(server, await batch('PATCH', '/customer?replace=addressBook', change));
		expect(labels()).toEqual(['new']);
	});
});

describe('PUT upserts records by external id', () => {
	it('and creates those that are not there', async () => {
		const [known] = await customers({ externalId: 'U-1' });
		const response = await batch('PUT', '/customer', [
			customer({ externalId: 'U-1', companyName: 'changed' }),
			customer({ externalId: 'U|2 ö', companyName: 'new' }),
		]);
		const results = await resultsOf(server, response);
		expect(results.map(({ status }) => status)).toEqual([204, 204]);
		expect(results[0].id).toBe(known);
		expect(nameOf(known)).toBe('changed');
		expect(server.store.byExternalId('customer', 'U|2 ö')?.id).toBe(results[1].id);
	});

	it('once when an external id comes twice', async () => {
		const item = { externalId: 'U-3' };
		const results = await resultsOf(
			server,
			await batch('PUT', '/customer', [customer(item), customer(item)]),
		);
		expect(results[1].id).toBe(results[0].id);
	});

	it('but not by an internal id', async () => {
		const [id] = await customers({});
		const [result] = await resultsOf(server, await batch('PUT', '/customer', [{ id }]));
		expect(result.status).toBe(400);
	});
});

describe('DELETE removes records', () => {
	it('by the ids in the query, internal and external, quoted or not', async () => {
		const ids = await customers({}, { externalId: 'D-1' }, { externalId: 'D 2' }, {});
		const path = `/customer?ids=${encodeURIComponent(`${ids[0]},eid:D-1,eid:'D 2'`)}`;
		const results = await resultsOf(server, await batch('DELETE', path));
		expect(results.map(({ status }) => status)).toEqual([204, 204, 204]);
		const left = ids.filter((id) => server.store.get('customer', id));
		expect(left).toEqual([ids[3]]);
	});

	it('and one that is not there fails alone', async () => {
		const [id] = await customers({});
		const results = await resultsOf(server, await batch('DELETE', `/customer?ids=999999,${id}`));
		expect(results.map(({ status }) => status)).toEqual([404, 204]);
	});
});

describe('GET with expandRecords reads records', () => {
	const read = (query: string) => batch('GET', `/customer?expandRecords=true&${query}`);

	it('each as a plain read has it', async () => {
		const ids = await customers({ externalId: 'test 5' }, {});
		const results = await resultsOf(
			server,
			await read(`ids=${encodeURIComponent(`eid:'test 5',${ids[1]}`)}`),
		);
		for (const [at, { status, body }] of results.entries()) {
			expect(status).toBe(200);
			expect(body).toEqual(await (await server.call('GET', `/customer/${ids[at]}`)).json());
		}
	});

	it('with the fields asked for alone', async () => {
		const [id] = await customers({ companyName: 'Fields', email: 'f@example.com' });
		const [{ body }] = await resultsOf(server, await read(`ids=${id}&fields=email`));
		expect(body).toMatchObject({ email: 'f@example.com' });
		expect(body).not.toHaveProperty('companyName');
	});

	it('with all sublists in full, or those that expand names', async () => {
		const book = { addressBook: { items: [{ label: 'HQ' }] } };
		const [id] = await customers(book);
		const items = { items: [expect.objectContaining({ label: 'HQ' })] };
		const [all] = await resultsOf(server, await read(`ids=${id}&expandSubResources=true`));
		expect(all.body).toHaveProperty('addressBook', expect.objectContaining(items));
		const [named] = await resultsOf(server, await read(`ids=${id}&expand=addressBook`));
		expect(named.body).toHaveProperty('addressBook', expect.objectContaining(items));
		const [plain] = await resultsOf(server, await read(`ids=${id}`));
		expect(plain.body).toHaveProperty('addressBook', { links: expect.any(Array) });
	});

	it('at once in one list without respond-async, unless the setting forbids it', async () => {
		const [id] = await customers({ companyName: 'At once' });
		const path = `/customer?expandRecords=true&ids=${id}`;
		const listed = await server.call('GET', path);
		expect(listed.status).toBe(200);
		expect(await listed.json()).toMatchObject({
			count: 1,
			items: [{ id, companyName: 'At once' }],
		});
		server.settings.synchronousBatchRead = false;
		expect(await refusalOf(await server.call('GET', path))).toMatchObject({
			status: 400,
			code: 'INVALID_HEADER',
			'o:errorHeader': 'Prefer',
		});
	});
});

describe('the order', () => {
	const progress = () => server.jobs.list()[0].tasks.map((task) => task.progress);

	it('is one after the other by default', async () => {
		server.jobs.hold('processing');
		await batch('POST', '/customer', [customer(), customer(), customer()]);
		await until(() => progress().includes('processing'));
		expect(progress()).toEqual(['processing', 'pending', 'pending']);
		server.jobs.release();
		await until(() => progress().every((at) => at === 'succeeded'));
	});

	it('is all at once with batch-processing="parallel", as far as there are processors', async () => {
		server.jobs.hold('processing');
		server.settings.asyncProcessors = 2;
		const prefer = 'respond-async, batch-processing="parallel"';
		await batch('POST', '/customer', [customer(), customer(), customer()], { prefer });
		await until(() => progress().filter((at) => at === 'processing').length === 2);
		expect(progress()).toEqual(['processing', 'processing', 'pending']);
		server.jobs.release();
		await until(() => progress().every((at) => at === 'succeeded'));
	});
});

it('lists its tasks in one item with all links where the setting says so, as in the sample', async () => {
	server.settings.batchTaskList = 'links';
	const response = await batch('POST', '/customer', [customer(), customer()]);
	const { url, tasks } = await follow(server, response);
	expect(tasks.items).toEqual([
		{
			links: [
				{ rel: 'self', href: `${url}/task/1` },
				{ rel: 'self', href: `${url}/task/2` },
			],
		},
	]);
	expect(await resultsOf(server, response)).toHaveLength(2);
});

it('is done once when its idempotency key comes again', async () => {
	const headers = { 'x-netsuite-idempotency-key': randomUUID() };
	const first = await batch('POST', '/customer', [customer()], headers);
	const again = await batch('POST', '/customer', [customer()], headers);
	expect(again.headers.get('location')).toBe(first.headers.get('location'));
	expect(await refusalOf(again)).toMatchObject({ status: 400, code: 'IDEMPOTENCY_ERROR' });
	expect(server.jobs.list()).toHaveLength(1);
});

describe('a batch is refused as a whole', () => {
	const many = Array.from({ length: 101 }, () => customer());
	const ids = Array.from({ length: 101 }, (_, at) => at + 1).join();
	const json = { 'content-type': 'application/json' };
	const refused: Array<[string, () => Promise<Response>, object]> = [
		[
			'of over 100 records',
			() => batch('POST', '/customer', many),
			{ status: 400, code: 'INVALID_CONTENT', 'o:errorPath': 'items' },
		],
		[
			'of over 100 ids',
			() => batch('DELETE', `/customer?ids=${ids}`),
			{ status: 400, code: 'INVALID_PARAMETER', 'o:errorQueryParam': 'ids' },
		],
		[
			'without records',
			() => batch('PATCH', '/customer', []),
			{ status: 400, code: 'INVALID_CONTENT' },
		],
		[
			'whose record is no object',
			() => batch('PUT', '/customer', [{}, 'x']),
			{ status: 400, code: 'INVALID_CONTENT', 'o:errorPath': 'items[1]' },
		],
		[
			'without ids',
			() => batch('DELETE', '/customer'),
			{ status: 400, code: 'INVALID_PARAMETER', 'o:errorQueryParam': 'ids' },
		],
		[
			'that reads by ids without expandRecords',
			() => batch('GET', '/customer?ids=1'),
			{ status: 400, code: 'INVALID_PARAMETER', 'o:errorQueryParam': 'expandRecords' },
		],
		[
			'in another content type',
			() => batch('PATCH', '/customer', [{}], json),
			{ status: 415, 'o:errorHeader': 'Content-Type' },
		],
		[
			'without Prefer: respond-async',
			() => batch('POST', '/customer', [customer()], { prefer: 'transient' }),
			{ status: 400, code: 'INVALID_HEADER', 'o:errorHeader': 'Prefer' },
		],
		[
			'that deletes without Prefer: respond-async',
			() => batch('DELETE', '/customer?ids=1', undefined, { prefer: '' }),
			{ status: 400, code: 'INVALID_HEADER', 'o:errorHeader': 'Prefer' },
		],
	];
	it.each(refused)('%s', async (_title, request, expected) => {
		const before = server.store.count('customer');
		expect(await refusalOf(await request())).toMatchObject(expected);
		expect(server.jobs.list()).toEqual([]);
		expect(server.store.count('customer')).toBe(before);
	});
});

it('of 100 records is taken', async () => {
	const response = await batch(
		'POST',
		'/customer',
		Array.from({ length: 100 }, () => customer()),
	);
	const results = await resultsOf(server, response);
	expect(new Set(results.map(({ id }) => id)).size).toBe(100);
});

it('does for each record what the role may do', async () => {
	server.authority.roles.add({ id: '7', records: { customer: 'view' } });
	const authorization = `Bearer ${server.token({ roleId: '7' })}`;
	const response = await batch('POST', '/customer', [customer()], { authorization });
	const [result] = await resultsOf(server, response);
	expect(result.status).toBe(403);
});
