import { lookBefore } from '../../../suitetalk/client/savedRecords';
import type { Call } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import type { SentRecord } from '../../../suitetalk/protocol/saved';

type Reply = Array<Record<string, unknown>> | NetSuiteError;

/** Answers queries one after the other, the last one again and again. */
function account(...replies: Reply[]) {
	const queries: string[] = [];
	const calls: Call[] = [];
	const send = async (call: Call) => {
		calls.push(call);
		queries.push((call.json as { q: string }).q);
		const reply = replies.length > 1 ? replies.shift() : replies[0];
		if (reply instanceof NetSuiteError) throw reply;
		const items = reply ?? [];
		const hasMore = items.length > 1_000;
		return await Promise.resolve({ status: 200, headers: {}, body: { items, hasMore } });
	};
	return { client: { send } as never, queries, calls };
}

const records = (count: number): SentRecord[] =>
	Array.from({ length: count }, (_, at) => ({
		column: 'externalid',
		key: `E${at}`,
		content: { companyName: `Name ${at}`, other: 'x' },
		creates: true,
		changes: true,
	}));
const shown = (at: number) => ({
	n8n_id: String(100 + at),
	n8n_key: `E${at}`,
	n8n_created: '1970-01-01 00:16:45',
	n8n_modified: '1970-01-01 00:16:45',
	n8n_0: `Name ${at}`,
	n8n_1: 'x',
});
const window = { start: 1_000, end: 1_020 };
const refusal = (detail: string, status = 400) =>
	new NetSuiteError({
		code: 'INVALID_PARAMETER',
		title: 'Bad Request',
		remedy: 'Do.',
		status,
		details: [{ code: 'INVALID_PARAMETER', detail }],
	});

it('proves what is seen after and was not seen before, with a question each', async () => {
	const sent = records(3);
	const { client, queries, calls } = account([], [shown(0), shown(2)]);
	const evidence = await lookBefore(client, 'customer', sent);
	const proved = await evidence?.prove(sent, window);
	expect(proved).toEqual(
		new Map([
			[sent[0], '100'],
			[sent[2], '102'],
		]),
	);
	expect(queries).toHaveLength(2);
	expect(calls[0]).toEqual({
		service: 'suiteql',
		method: 'POST',
		path: '',
		query: { limit: 1_000, offset: 0 },
		json: { q: queries[0] },
		effect: 'read',
	});
});

it('asks for 1,000 records at a time', async () => {
	const { client, queries } = account([]);
	await lookBefore(client, 'customer', records(2_001));
	expect(queries.map((query) => query.split("'E").length - 1)).toEqual([1_000, 1_000, 1]);
});

it('a type of which SuiteQL has no table costs no request', async () => {
	const { client, queries } = account([]);
	expect(await lookBefore(client, 'emailTemplate', records(1))).toBeUndefined();
	expect(queries).toEqual([]);
});

it.each([
	['the table is hidden', refusal("Record 'customer' was not found.")],
	['the role has no SuiteAnalytics', refusal('You do not have permission.', 403)],
	['there is no column externalid', refusal("Unknown identifier 't.externalid'.")],
])('gives no evidence where %s', async (_name, error) => {
	const { client } = account(error);
	expect(await lookBefore(client, 'customer', records(1))).toBeUndefined();
});

it('leaves out a column that is not there, and asks no more for it', async () => {
	const sent = records(1);
	const { client, queries } = account(refusal("Unknown identifier 'other'."), [], [shown(0)]);
	const evidence = await lookBefore(client, 'customer', sent);
	expect((await evidence?.prove(sent, window))?.size).toBe(1);
	expect(queries.map((query) => query.includes('t.other'))).toEqual([true, false, false]);
});

it('gives up comparing when too many columns are not there', async () => {
	const names = ['a', 'b', 'c', 'd', 'e', 'f'];
	const sent = records(1).map((record) => ({
		...record,
		content: Object.fromEntries(names.map((name) => [name, 1])),
	}));
	const unknown = names.slice(0, 5).map((name) => refusal(`Unknown identifier '${name}'.`));
	const { client, queries } = account(...unknown, []);
	expect(await lookBefore(client, 'customer', sent)).toBeDefined();
	expect(queries).toHaveLength(6);
	expect(queries.at(-1)).not.toContain('t.f');
});

it('compares nothing where NetSuite refuses the query for another reason', async () => {
	const sent = records(1);
	const { client, queries } = account(refusal('Search error occurred'), [], [shown(0)]);
	const evidence = await lookBefore(client, 'customer', sent);
	expect((await evidence?.prove(sent, window))?.size).toBe(1);
	expect(queries.map((query) => query.includes('t.companyname'))).toEqual([true, false, false]);
});

it.each([
	['a query with nothing to compare', [refusal('Search error occurred')], {}, 1],
	['a column that was not asked for', [refusal("Unknown identifier 'z'.")], { a: 1 }, 1],
	['another status', [refusal("Unknown identifier 'a'.", 403)], { a: 1 }, 1],
	[
		'both times',
		[refusal("Unknown identifier 't.created'."), refusal("Unknown identifier 't.lastmodified'.")],
		{ a: 1 },
		2,
	],
])('tells nothing after a refusal for %s', async (_, refusals, content, asked) => {
	const sent = records(1).map((record) => ({ ...record, content }));
	const { client, queries } = account(...refusals, []);
	expect(await lookBefore(client, 'customrecord_x', sent)).toBeUndefined();
	expect(queries).toHaveLength(asked);
});

it('keeps the time of creation where the account does not show the last change', async () => {
	const sent = records(1);
	const { client, queries } = account(
		refusal("Unknown identifier 't.lastmodified'."),
		[],
		[shown(0)],
	);
	const evidence = await lookBefore(client, 'customrecord_x', sent);
	expect((await evidence?.prove(sent, window))?.size).toBe(1);
	expect(queries[1]).toContain('n8n_created');
	expect(queries[1]).not.toContain('n8n_modified');
});

it('proves by the last change where the account does not show when a record was created', async () => {
	const sent = records(1);
	const { client } = account(
		refusal("Unknown identifier 't.created'."),
		[],
		[{ ...shown(0), n8n_created: undefined }],
	);
	const evidence = await lookBefore(client, 'customrecord_x', sent);
	expect((await evidence?.prove(sent, window))?.size).toBe(1);
});

it('proves nothing of records that are sent twice, by whatever name', async () => {
	const [record] = records(1);
	const twice = [record, { ...record, key: 'e0' }, { ...record, column: 'id' as const, key: '7' }];
	const other = { ...record, key: 'Z' };
	const old = { ...shown(0), n8n_id: '7', n8n_modified: '1970-01-01 00:05:00', n8n_0: 'Old' };
	const made = (id: string, key: string) => ({ ...shown(0), n8n_id: id, n8n_key: key });
	const { client } = account(
		[{ ...old, n8n_key: 'Z' }],
		[{ ...old, n8n_key: '7' }],
		[made('1', 'E0'), made('2', 'e0'), made('7', 'Z')],
		[made('7', '7')],
	);
	const evidence = await lookBefore(client, 'customer', [...twice, other]);
	expect((await evidence?.prove([...twice, other], window))?.size).toBe(0);
});

it('says nothing when the question after fails, or rows are missing from the page', async () => {
	const sent = records(1);
	for (const reply of [
		refusal('Search error occurred', 500),
		Array.from({ length: 1_001 }, () => shown(0)),
	]) {
		const { client } = account([], reply);
		const evidence = await lookBefore(client, 'customer', sent);
		expect((await evidence?.prove(sent, window))?.size).toBe(0);
	}
});

it('a run that was stopped stays stopped', async () => {
	const stopped = new NetSuiteError({ code: 'STOPPED', title: 'x', remedy: 'x', details: [] });
	await expect(lookBefore(account(stopped).client, 'customer', records(1))).rejects.toBe(stopped);
});
