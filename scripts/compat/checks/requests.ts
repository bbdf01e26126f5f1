import { type Check, same, says } from '../check';

const values = (pairs: Record<string, string>) => ({
	values: Object.entries(pairs).map(([name, value]) => ({ name, value })),
});

const BYTES = Buffer.from([0, 255, 13, 10, 45, 45, 128]);

/** SuiteQL, raw requests and the searchable list. */
export const requests: Check[] = [
	{
		title: 'SuiteQL reads every page, each row once and in order',
		async run({ rows, simulator }) {
			const query = 'SELECT id, tranid FROM transaction ORDER BY id';
			const expected = await simulator.query(query);
			simulator.resetStats();
			const all = await rows({
				resource: 'suiteql',
				operation: 'query',
				query,
				returnAll: true,
				options: { pageSize: 100 },
			});
			same('the rows', all, expected);
			const pages = Math.ceil(expected.length / 100);
			same('more than one page', pages > 1, true);
			const { requests, answers429 } = simulator.stats;
			same('a request a page, those aside that were one too many', requests - answers429, pages);
		},
	},
	{
		title: 'a raw request sends a file and a form',
		async run({ rows }) {
			const binary = {
				scan: { data: BYTES.toString('base64'), mimeType: 'application/pdf', fileName: 'a.pdf' },
			};
			const [{ parts }] = await rows(
				{
					resource: 'rawRequest',
					operation: 'send',
					serviceType: 'restlet',
					method: 'POST',
					queryParameters: values({ script: 'customscript_echo', deploy: 'customdeploy_echo' }),
					bodyType: 'multipart',
					formData: values({ folder: '12' }),
					fileData: values({ file: 'scan' }),
				},
				{ input: [{ json: {}, binary }] },
			);
			const [field, file] = parts as Array<Record<string, unknown>>;
			same('the field', [field.name, field.value], ['folder', '12']);
			same('the file', [file.fileName, file.base64], ['a.pdf', BYTES.toString('base64')]);
		},
	},
	{
		title: 'a raw request gives a binary answer as a file',
		async run({ core, credentials, simulator }) {
			simulator.faults.add({ status: 200, body: BYTES, contentType: 'application/pdf' });
			const { items, error } = await core.runNode(
				{
					resource: 'rawRequest',
					operation: 'send',
					url: '/customer',
					responseType: 'binary',
				},
				{ credentials: credentials() },
			);
			same('the error', error?.message, undefined);
			const { data, mimeType } = items[0].binary?.data ?? { data: '', mimeType: '' };
			same('the type', mimeType, 'application/pdf');
			same('the bytes', Buffer.from(data, 'base64'), BYTES);
		},
	},
	{
		title: 'a request that is refused for concurrency waits and is sent again',
		async run({ rows, simulator }) {
			simulator.faults.add({ status: 429, headers: { 'retry-after': '0' }, times: 2 });
			const [{ id }] = [...simulator.store.all('customer')];
			const get = { resource: 'record', operation: 'get', recordType: 'customer', recordId: id };
			same('the record', (await rows(get))[0].id, id);
			same('faults left', simulator.faults.pending(), []);
		},
	},
	{
		title: 'a read whose connection is lost is sent again',
		async run({ rows, simulator }) {
			simulator.faults.add({ connection: 'reset' });
			const [{ id }] = [...simulator.store.all('customer')];
			const get = { resource: 'record', operation: 'get', recordType: 'customer', recordId: id };
			same('the record', (await rows(get))[0].id, id);
			same('faults left', simulator.faults.pending(), []);
		},
	},
	{
		title: 'a write whose connection is lost is not sent again, and the error says so',
		async run({ core, credentials, simulator }) {
			simulator.faults.add({ connection: 'reset', method: 'POST' });
			const payload = '{"companyName": "Lost Ltd", "subsidiary": {"id": "1"}}';
			const create = { resource: 'record', operation: 'create', recordType: 'customer', payload };
			simulator.resetStats();
			const { error } = await core.runNode(create, { credentials: credentials() });
			says('the error', `${error?.message} ${error?.description}`, /connection|lost/i);
			same('the requests', simulator.stats.requests, 1);
		},
	},
	{
		title: "the list of record types finds standard and the account's own ones",
		async run({ core, credentials, simulator }) {
			const search = async (filter?: string) =>
				(await core.listSearch('searchRecordTypes', credentials(), filter)).results;
			const standard = (await search('sales order')).map(({ value }) => value);
			same('a standard type', standard.includes('salesOrder'), true);
			const own = await simulator.query('SELECT scriptid FROM customrecordtype');
			const all = new Set((await search()).map(({ value }) => String(value)));
			const missing = own.map(({ scriptid }) => scriptid.toLowerCase()).filter((t) => !all.has(t));
			same('own types in the account', own.length > 0, true);
			same('own types that are missing', missing, []);
		},
	},
];
