import { groupQuery, newestQuery, rangeQuery } from '../../../suitetalk/protocol/changes/query';
import { mixFor } from '../../../suitetalk/protocol/changes/groups';
import { type Wish, watch } from '../../../suitetalk/protocol/changes/source';
import { polledTypes, tableOf } from '../../../suitetalk/protocol/changes/tables';
import { standardRecordTypes } from '../../../nodes/NetSuite/methods/recordTypes';
import { errorOf } from '../support';

const wish: Wish = {
	event: 'createdOrUpdated',
	recordType: 'salesOrder',
	filter: '',
	query: '',
	cursorColumn: '',
	keyColumn: '',
};

const T = Date.parse('2026-11-25T12:00:00Z') / 1_000;
const UTC = "TO_CHAR(SYS_EXTRACT_UTC(t.lastmodifieddate), 'YYYY-MM-DD HH24:MI:SS')";

describe('the query of the sums', () => {
	it('adds up the same rows by the time of their change, in its order', () => {
		const range = { after: { time: T }, until: { time: T + 60, key: '7' } };
		const mix = { ...mixFor(range, 1_000, T), byKey: 11, byTime: 13 };
		const m = 'MOD(MOD(c.x * c.x, 262139) * c.x, 262139)';
		expect(groupQuery(watch(wish), range, mix).split('\n')).toEqual([
			`SELECT c.g AS n8n_group, COUNT(*) AS n8n_count, SUM(c.k) AS n8n_keys, SUM(${m}) AS n8n_mixed, SUM(${m} * ${m}) AS n8n_squares`,
			'FROM (',
			`SELECT ${UTC} AS g, t.id AS k, MOD(MOD(t.id, 262139) * 11 + TO_NUMBER(TO_CHAR(SYS_EXTRACT_UTC(t.lastmodifieddate), 'HH24MISS')) * 13, 262139) AS x`,
			'FROM transaction t',
			"WHERE t.lastmodifieddate >= TO_DATE('2026-11-24 12:00:00', 'YYYY-MM-DD HH24:MI:SS')",
			"AND t.lastmodifieddate <= TO_DATE('2026-11-26 12:01:00', 'YYYY-MM-DD HH24:MI:SS')",
			"AND t.type = 'SalesOrd'",
			`AND ${UTC} > '2026-11-25 12:00:00'`,
			`AND (${UTC} < '2026-11-25 12:01:00' OR (${UTC} = '2026-11-25 12:01:00' AND t.id <= 7))`,
			') c',
			'GROUP BY c.g',
			'ORDER BY c.g',
		]);
	});
});

describe('the query of the newest changes', () => {
	it('is in falling order, without what has no date', () => {
		const own = watch({ ...wish, event: 'created' });
		const created = "TO_CHAR(SYS_EXTRACT_UTC(t.createddate), 'YYYY-MM-DD HH24:MI:SS')";
		expect(newestQuery(own).split('\n')).toEqual([
			`SELECT t.id AS id, ${created} AS n8n_changed_at, ${created} AS n8n_created_at, ${UTC} AS n8n_modified_at`,
			'FROM transaction t',
			"WHERE t.type = 'SalesOrd'",
			'AND t.createddate IS NOT NULL',
			`ORDER BY ${created} DESC, t.id DESC`,
		]);
	});

	it('begins with a date where one is given', () => {
		expect(newestQuery(watch(wish), T)).toContain(
			"WHERE t.lastmodifieddate >= TO_DATE('2026-11-25 12:00:00', 'YYYY-MM-DD HH24:MI:SS')\nAND",
		);
	});
});

describe('a key', () => {
	const keyed = (numericKey: boolean, key: string) =>
		rangeQuery({ ...watch(wish), numericKey }, { after: { time: T, key }, until: { time: T } });

	it.each([
		[true, '-5', '> -5)'],
		[false, '-5', "> '-5')"],
		[true, '5x', "> '5x')"],
		[true, 'x5', "> 'x5')"],
	])('of a table with numbers (%p) is written as it is compared: %s', (numeric, key, text) => {
		expect(keyed(numeric, key)).toContain(`AND t.id ${text}`);
	});
});

describe('the query of a range', () => {
	it('compares in UTC, with a term for the index, from one key on', () => {
		const range = { after: { time: T, key: '42' }, until: { time: T + 60 } };
		expect(rangeQuery(watch(wish), range).split('\n')).toEqual([
			`SELECT t.id AS id, ${UTC} AS n8n_changed_at, TO_CHAR(SYS_EXTRACT_UTC(t.createddate), 'YYYY-MM-DD HH24:MI:SS') AS n8n_created_at`,
			'FROM transaction t',
			"WHERE t.lastmodifieddate >= TO_DATE('2026-11-24 12:00:00', 'YYYY-MM-DD HH24:MI:SS')",
			"AND t.lastmodifieddate <= TO_DATE('2026-11-26 12:01:00', 'YYYY-MM-DD HH24:MI:SS')",
			"AND t.type = 'SalesOrd'",
			`AND (${UTC} > '2026-11-25 12:00:00' OR (${UTC} = '2026-11-25 12:00:00' AND t.id > 42))`,
			`AND ${UTC} <= '2026-11-25 12:01:00'`,
			`ORDER BY ${UTC}, t.id`,
		]);
	});

	it("keeps the user's filter apart from the other conditions, comments and all", () => {
		const filtered = watch({ ...wish, filter: 'a = 1 OR b = 2 -- both' });
		expect(newestQuery(filtered)).toContain('AND (\na = 1 OR b = 2 -- both\n)\nAND t.lastmod');
	});

	it("reads from the user's query, and quotes keys that may be texts", () => {
		const query = 'SELECT id AS k, lastmodifieddate AS c FROM customer;';
		const own = watch({ ...wish, event: 'suiteql', query, cursorColumn: ' C ', keyColumn: 'K' });
		const text = rangeQuery(own, { after: { time: T, key: "O'Neil" }, until: { time: T } });
		expect(text).toContain('FROM (\nSELECT id AS k, lastmodifieddate AS c FROM customer\n) t');
		expect(text).toContain("t.k > 'O''Neil'");
		expect(text).toMatch(/ORDER BY TO_CHAR\(SYS_EXTRACT_UTC\(t\.c\), '[^']+'\), t\.k$/);
	});

	it.each([
		['', 'Cursor Column is empty'],
		['t.lastmodifieddate', 'no column name'],
		["id'; DROP", 'no column name'],
	])('refuses the column "%s"', async (cursorColumn, title) => {
		const own = {
			...wish,
			event: 'suiteql' as const,
			query: 'SELECT 1',
			cursorColumn,
			keyColumn: 'id',
		};
		expect((await errorOf(() => watch(own))).title).toContain(title);
	});
});

describe('the record types that can be watched', () => {
	it('are types of NetSuite as the list of the node spells them', () => {
		const known = standardRecordTypes.map(({ value }) => value);
		expect(polledTypes().filter((type) => !known.includes(type))).toEqual([]);
		expect(polledTypes().length).toBeGreaterThan(80);
	});

	it.each([
		['salesorder', 'transaction', "t.type = 'SalesOrd'"],
		['journalEntry', 'transaction', "t.recordtype = 'journalentry'"],
		['customtransaction_rent', 'transaction', "t.recordtype = 'customtransaction_rent'"],
		['serviceResaleItem', 'item', "t.itemtype = 'Service' AND t.subtype = 'Resale'"],
		['serializedInventoryItem', 'item', "t.itemtype = 'InvtPart' AND t.isserialitem = 'T'"],
		['customer', 'customer', undefined],
		['CustomRecord_Asset', 'customrecord_asset', undefined],
	])('%s stands in %s', (recordType, name, condition) => {
		expect(tableOf(recordType)).toMatchObject({ name });
		expect(tableOf(recordType)?.condition).toBe(condition);
	});

	it('have the columns of custom records under their own names', () => {
		expect(tableOf('customrecord_x')).toMatchObject({
			modified: 'lastmodified',
			created: 'created',
		});
	});

	it.each([
		['salesOrder', "IN ('salesorder', 'salesord')"],
		['vendorBill', "IN ('vendorbill', 'vendbill', 'bill')"],
		['customrecord_x', "IN ('customrecord_x')"],
	])('deletions of %s are found however NetSuite writes the type', (recordType, words) => {
		expect(newestQuery(watch({ ...wish, event: 'deleted', recordType }))).toContain(words);
	});
});
