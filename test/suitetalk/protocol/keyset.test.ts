import {
	dateQuestion,
	isDateAnswer,
	keyName,
	keysetQuery,
	looksLikeDate,
	missingKey,
	noSuchColumn,
	repeatedKey,
	rowsBetween,
	rowsWithoutKey,
	signposts,
	unsortableKey,
	withoutDateKey,
} from '../../../suitetalk/protocol/keyset';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import { errorOf } from '../support';

const prepared = (q: string, params?: string[]) => keysetQuery({ q, params }, 'Id');
const query = () => prepared('SELECT id FROM customer WHERE a = ?', ['x']);
const dates = () => ({ ...query(), isDate: true });

describe('a query that is cut by a column', () => {
	it('keeps its text, and has its column as NetSuite names it', () => {
		expect(prepared('SELECT id FROM customer')).toStrictEqual({
			select: 'SELECT id FROM customer',
			params: [],
			column: 'id',
			orderDropped: false,
			isDate: false,
		});
	});

	it.each<[string, string]>([
		['SELECT id FROM t ORDER BY id', 'SELECT id FROM t'],
		['SELECT id FROM t  order \n by  id DESC', 'SELECT id FROM t'],
		['SELECT id FROM t ORDER  SIBLINGS  BY id', 'SELECT id FROM t'],
		[
			'SELECT a, ROW_NUMBER() OVER (ORDER BY a) FROM (SELECT a FROM t ORDER BY a) ORDER BY (a)',
			'SELECT a, ROW_NUMBER() OVER (ORDER BY a) FROM (SELECT a FROM t ORDER BY a)',
		],
		['SELECT topic FROM t ORDER BY 1', 'SELECT topic FROM t'],
		["SELECT 'SELECT TOP' AS a FROM t ORDER BY 1", "SELECT 'SELECT TOP' AS a FROM t"],
		[
			'SELECT a FROM t WHERE a IN (SELECT TOP 5 a FROM t) ORDER BY 1',
			'SELECT a FROM t WHERE a IN (SELECT TOP 5 a FROM t)',
		],
	])('loses the order of %j', (q, select) => {
		expect(prepared(q)).toMatchObject({ select, orderDropped: true });
	});

	it.each([
		'SELECT id FROM (SELECT id FROM t ORDER BY id)',
		'SELECT TOP 5 id FROM t ORDER BY id',
		' SELECT  DISTINCT  TOP 5 id FROM t ORDER BY id',
		'SELECT ALL TOP 5 id FROM t ORDER BY id',
		'SELECT id FROM t ORDER BY id FETCH FIRST 5 ROWS ONLY',
		'SELECT id FROM t ORDER BY id OFFSET 5 ROWS',
		'SELECT id FROM t ORDER BY id UNION SELECT id FROM u',
		"SELECT 'ORDER BY' AS a FROM t",
		'SELECT id FROM t -- ORDER BY id',
	])('keeps the order that decides which rows there are, or that is none: %j', (q) => {
		expect(prepared(q)).toMatchObject({ select: q, orderDropped: false });
	});

	it('loses the values of the order that it loses', () => {
		const { params } = prepared("SELECT '?' FROM t WHERE a = ? ORDER BY NVL(b, ?), c = ?", [
			'1',
			'2',
			'3',
		]);
		expect(params).toStrictEqual(['1']);
	});

	it.each(['', 't.id', 'id desc', '1', '$a', ' id'])(
		'is refused for the column %j',
		async (name) => {
			const error = await errorOf(() => keysetQuery({ q: 'SELECT 1' }, name));
			expect(error.code).toBe('KEYSET');
		},
	);

	it.each(['A', 'custbody_x$1#'])('takes the column %j', (name) => {
		expect(keysetQuery({ q: 'SELECT 1' }, name).column).toBe(name.toLowerCase());
	});
});

describe('what NetSuite is asked', () => {
	const select = 'SELECT id FROM customer WHERE a = ?';
	const asDates = `(SELECT ns_keyset_rows.*, TO_CHAR(ns_keyset_rows.id, 'YYYY-MM-DD HH24:MI:SS') AS ns_keyset_date FROM (${select}\n) ns_keyset_rows)`;

	it.each<[string | undefined, string | undefined, string, string[]]>([
		[undefined, undefined, '', ['x']],
		['1', undefined, ' WHERE id >= ?', ['x', '1']],
		[undefined, '9', ' WHERE id <= ?', ['x', '9']],
		['1', '9', ' WHERE id >= ? AND id <= ?', ['x', '1', '9']],
	])('are the rows from %s to %s', (from, to, where, params) => {
		expect(rowsBetween(query(), from, to)).toStrictEqual({
			q: `SELECT * FROM (${select}\n)${where} ORDER BY id`,
			params,
		});
	});

	it('has no list of values where there are none', () => {
		expect(rowsBetween(prepared('SELECT id FROM t'))).toStrictEqual({
			q: 'SELECT * FROM (SELECT id FROM t\n) ORDER BY id',
		});
	});

	it('compares dates as texts that sort as they do', () => {
		expect([keyName(query()), keyName(dates())]).toEqual(['id', 'ns_keyset_date']);
		expect(rowsBetween(dates(), 'a')).toStrictEqual({
			q: `SELECT * FROM ${asDates} WHERE ns_keyset_date >= ? ORDER BY ns_keyset_date`,
			params: ['x', 'a'],
		});
	});

	it.each([
		[undefined, ''],
		[500, ' AND ns_keyset_row <= 500'],
	])('are the keys where pages end, up to row %s', (last, upTo) => {
		expect(signposts(query(), 99, 100, last)).toStrictEqual({
			q: `SELECT id FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS ns_keyset_row FROM (${select}\n)) WHERE ns_keyset_row >= 100${upTo} AND MOD(ns_keyset_row - 100, 99) = 0 ORDER BY id`,
			params: ['x'],
		});
	});

	it('are rows without a key, and whether the key is a date', () => {
		expect(rowsWithoutKey(query())).toStrictEqual({
			q: `SELECT * FROM (${select}\n) WHERE id IS NULL`,
			params: ['x'],
		});
		expect(dateQuestion(query())).toStrictEqual({
			q: `SELECT TO_CHAR(MIN(id), 'YYYY-MM-DD HH24:MI:SS') AS ns_keyset_date FROM (${select}\n)`,
			params: ['x'],
		});
	});
});

describe('a key that may be a date', () => {
	it.each<[Record<string, unknown> | undefined, boolean]>([
		[{ ns_keyset_date: '2026-05-31 12:00:00' }, true],
		[{ ns_keyset_date: '2026-05-31 12:00:00 Z' }, false],
		[{ ns_keyset_date: 'on 2026-05-31 12:00:00' }, false],
		[{ ns_keyset_date: ['2026-05-31 12:00:00'] }, false],
		[{ ns_keyset_date: null }, false],
		[{}, false],
		[undefined, false],
	])('is one by the answer %j: %s', (row, expected) => {
		expect(isDateAnswer(row)).toBe(expected);
	});

	it.each([
		['5/31/2026', true],
		['31.05.2026', true],
		['2026-05-31 12:00', true],
		['31-May-2026', true],
		['31 Mai, 2026', true],
		['31 - 5 - 2026', true],
		['1. 2. 26', true],
		['a 5/31/2026', false],
		['12345/1/2026', false],
		['INV-10-2026', false],
		['5/31/20265', false],
		['105', false],
		['12.5', false],
	])('looks like one: %j %s', (text, expected) => {
		expect(looksLikeDate(text)).toBe(expected);
	});

	it('leaves the row as the user selected it', () => {
		expect(withoutDateKey({ id: '1', ns_keyset_date: 'a' })).toStrictEqual({ id: '1' });
	});
});

describe('a key that cannot be used', () => {
	const unknown = (...details: string[]) =>
		new NetSuiteError({
			code: 'A',
			title: 'Bad',
			remedy: 'Do.',
			status: 400,
			details: details.map((detail) => ({ detail })),
		});

	it.each<[string, () => NetSuiteError]>([
		['is not selected', () => noSuchColumn(query(), unknown('No', 'such'))],
		['is not selected, which only the title says', () => noSuchColumn(query(), unknown())],
		['comes twice', () => repeatedKey(query(), '7"')],
		['is missing', () => missingKey(query())],
		['sorts otherwise', () => unsortableKey(query(), 'b', 'A')],
	])('%s: the error says what to do', (_, error) => {
		const { code, title, remedy, status, details } = error();
		expect({ code, title, remedy, status, details }).toMatchSnapshot();
	});
});
