import {
	checkReach,
	isRowWall,
	nextRequest,
	planPages,
	readPage,
	trimPage,
} from '../../../suitetalk/protocol/page';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import { errorOf } from '../support';

const plan = (offset: number, limit: number | undefined, pageSize = 1000) =>
	planPages({ offset, limit, pageSize });

describe('the plan of a window', () => {
	it.each<[number, number | undefined, number, number, number]>([
		[0, 50, 1000, 50, 0],
		[0, 1000, 1000, 1000, 0],
		[100, 50, 1000, 50, 100],
		[30, 50, 1000, 80, 0],
		[50, 25, 1000, 25, 50],
		[1500, 1700, 1000, 1000, 1000],
		[0, 1001, 1000, 1000, 0],
		[999, 2, 1000, 3, 999],
		[0, undefined, 1000, 1000, 0],
		[1500, undefined, 1000, 1000, 1000],
		[0, undefined, 7, 7, 0],
		[0, 5, 2, 2, 0],
		[50_000, 10, 1000, 51, 49_980],
		[99_999, 1, 1000, 100, 99_900],
	])(
		'offset %s, limit %s, page size %s: pages of %s from %s',
		(offset, limit, pageSize, size, start) => {
			expect(plan(offset, limit, pageSize)).toMatchObject({ size, start });
		},
	);

	it.each([
		[0, 50, 0, 'Page Size'],
		[0, 50, 1001, 'Page Size'],
		[0, 50, 2.5, 'Page Size'],
		[0, 50, NaN, 'Page Size'],
		[-1, 50, 100, 'Offset'],
		[0.5, 50, 100, 'Offset'],
		[0, -1, 100, 'Limit'],
		[0, Infinity, 100, 'Limit'],
	])('with offset %s, limit %s, page size %s names %s', async (offset, limit, pageSize, name) => {
		const error = await errorOf(() => plan(offset, limit, pageSize));
		expect(error.code).toBe('PAGE_LIMIT');
		expect(error.title).toContain(name);
		const range = name === 'Page Size' ? 'from 1 to 1000' : '0 or more';
		expect(error.title).toContain(`a whole number, ${range}`);
	});
});

describe('a page', () => {
	const asked = { limit: 2, offset: 4 };
	const items = [{ id: '5' }, { id: '6' }];

	it('is read with what NetSuite says about it', () => {
		const body = { items, offset: 4, hasMore: true, totalResults: 9, count: 2 };
		expect(readPage({ status: 200, headers: {}, body }, asked)).toEqual({
			items,
			offset: 4,
			hasMore: true,
			totalResults: 9,
		});
	});

	it.each<[string, Record<string, unknown>, boolean]>([
		['a full page and no total', { items }, true],
		['a short page and no total', { items: items.slice(1) }, false],
		['a total beyond it', { items, totalResults: 7 }, true],
		['a total at its end', { items, totalResults: 6 }, false],
		['an answer that says no', { items, hasMore: false, totalResults: 100 }, false],
	])('knows whether there is more from %s', (_, body, hasMore) => {
		expect(readPage({ status: 200, headers: {}, body }, asked).hasMore).toBe(hasMore);
	});

	it.each([undefined, null, 'text', {}, { items: 'x' }, []])('%j is no list', async (body) => {
		const error = await errorOf(() => readPage({ status: 200, headers: {}, body }, asked));
		expect(error.code).toBe('NOT_A_COLLECTION');
	});

	it.each([null, 1, 'a', [[]]])('with the row %j is no list of rows', async (row) => {
		const body = { items: [{ id: '5' }, row], offset: 4, hasMore: false };
		const error = await errorOf(() => readPage({ status: 200, headers: {}, body }, asked));
		expect(error.code).toBe('NOT_A_COLLECTION');
		expect(error.title).toContain('not all of its items');
	});

	it.each<[string, Record<string, unknown>]>([
		['the page before', { items, offset: 2, hasMore: true }],
		['the first page again', { items, offset: 0, hasMore: true }],
		['nothing, with more to come', { items: [], offset: 4, hasMore: true }],
		['more rows than asked', { items: [...items, {}], offset: 4, hasMore: true }],
		['an offset that is no number', { items, offset: 'x', hasMore: true }],
	])('that is %s did not advance', async (_, body) => {
		const error = await errorOf(() => readPage({ status: 200, headers: {}, body }, asked));
		expect(error.code).toBe('PAGE_DID_NOT_ADVANCE');
		expect(error.title).toContain('2 rows from 4');
	});
});

describe('trimming', () => {
	const page = { items: [{ n: 4 }, { n: 5 }, { n: 6 }], offset: 4, hasMore: true };

	it.each([
		[0, Infinity, 4, [4, 5, 6]],
		[5, Infinity, 5, [5, 6]],
		[0, 6, 4, [4, 5]],
		[5, 6, 5, [5]],
		[9, 12, 9, []],
	])('to rows %s up to %s begins at %s', (from, end, offset, numbers) => {
		const trimmed = trimPage(page, { from, end, size: 3, start: 3 });
		expect(trimmed.items.map((row) => row.n)).toEqual(numbers);
		expect(trimmed.offset).toBe(offset);
	});
});

describe('the end of what NetSuite gives', () => {
	const page = (offset: number, rows: number, hasMore: boolean) => ({
		items: Array.from({ length: rows }, () => ({})),
		offset,
		hasMore,
	});
	const everything = plan(0, undefined);

	it('is not reached while there is more', () => {
		expect(nextRequest(page(0, 1000, true), { limit: 1000, offset: 0 }, everything)).toEqual({
			limit: 1000,
			offset: 1000,
		});
	});

	it('is the end of the collection, without an empty page after it', () => {
		expect(
			nextRequest(page(1000, 1000, false), { limit: 1000, offset: 1000 }, everything),
		).toBeUndefined();
	});

	it('is the end of the window, whatever is behind it', () => {
		const window = plan(0, 2000);
		expect(
			nextRequest(page(1000, 1000, true), { limit: 1000, offset: 1000 }, window),
		).toBeUndefined();
	});

	it('goes on asking at 100,000 rows, for accounts that may read more', () => {
		expect(
			nextRequest(page(99_000, 1000, true), { limit: 1000, offset: 99_000 }, everything),
		).toEqual({
			limit: 1000,
			offset: 100_000,
		});
	});

	it('is not believed when it comes in silence at exactly 100,000 rows', async () => {
		const error = await errorOf(() =>
			nextRequest(page(99_000, 1000, false), { limit: 1000, offset: 99_000 }, everything),
		);
		expect(error.code).toBe('ROW_LIMIT');
		expect(error.title).toContain('100,000');
		expect(error.remedy).toContain('Keyset Column');
	});

	it('is believed there when no more was wanted', () => {
		const window = plan(0, 100_000);
		expect(
			nextRequest(page(99_000, 1000, false), { limit: 1000, offset: 99_000 }, window),
		).toBeUndefined();
	});

	it('is page 1,000, and a larger page size reaches further', async () => {
		const small = plan(0, undefined, 10);
		const error = await errorOf(() =>
			nextRequest(page(9_990, 10, true), { limit: 10, offset: 9_990 }, small),
		);
		expect(error.code).toBe('PAGE_LIMIT');
		expect(error.title).toContain('row 10000');
		expect(error.remedy).toContain('Raise Page Size');
	});

	it('is row 1,000,000 with the largest page', async () => {
		const error = await errorOf(() => checkReach({ limit: 1000, offset: 1_000_000 }));
		expect(error.code).toBe('ROW_LIMIT');
	});

	it.each([
		[400, 100_000, true],
		[400, 99_000, false],
		[500, 100_000, false],
	])('is seen in a refusal %s at offset %s: %s', (status, offset, expected) => {
		const error = new NetSuiteError({ code: 'INVALID_PARAMETER', title: 't', remedy: 'r', status });
		expect(isRowWall(error, { limit: 1000, offset })).toBe(expected);
	});
});
