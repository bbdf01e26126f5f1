import fc from 'fast-check';
import type { Simulator } from '../../../simulator/contract';
import { startSimulator } from '../../../simulator/index';
import { keysetQuery } from '../../../suitetalk/protocol/keyset';
import { prepareSuiteql } from '../../../suitetalk/protocol/suiteql';
import type { WireRequest, Window } from '../../../suitetalk/client/types';
import { answer, anyErrorOf, refusal, testClient, testWorld } from '../support';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ transactions: 700 });
});
afterAll(async () => await simulator.stop());

interface Asked {
	q: string;
	params?: string[];
}

const bodyOf = ({ body }: WireRequest) => JSON.parse(String(body)) as Asked;

/** The simulator's own engine, by the page, without HTTP. */
async function serve(request: WireRequest) {
	const query = new URL(request.url).searchParams;
	const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))];
	const { q, params } = bodyOf(request);
	const rows = await simulator.query(q, params).catch((error: { details?: object[] }) => error);
	if (!Array.isArray(rows)) {
		const [{ detail, code }] = (rows.details ?? [{}]) as Array<Record<string, string>>;
		return refusal(400, code ?? 'INVALID_PARAMETER', detail ?? String(rows));
	}
	const items = rows.slice(offset, offset + limit);
	const hasMore = offset + items.length < rows.length;
	return answer(200, { items, offset, count: items.length, totalResults: rows.length, hasMore });
}

async function read(
	text: string,
	column: string,
	window: Partial<Window> = {},
	{ params = [] as unknown[], send = serve } = {},
) {
	const world = testWorld(send);
	const query = keysetQuery(prepareSuiteql(text, params), column);
	const rows: Array<Record<string, unknown>> = [];
	const pages = testClient(world).keysetPages(query, { offset: 0, pageSize: 100, ...window });
	for await (const { items } of pages) rows.push(...items);
	return { rows, requests: world.requests };
}

const TEXT = 'SELECT id, tranid, trandate FROM transaction';

describe('a query read by a unique column', () => {
	it('brings every row once, in the order of the column', async () => {
		const wanted = await simulator.query(`${TEXT} ORDER BY id`);
		expect(wanted.length).toBeGreaterThan(600);
		expect((await read(TEXT, 'id')).rows).toEqual(wanted);
	});

	it('asks hardly more often than there are pages', async () => {
		const { rows, requests } = await read(TEXT, 'ID');
		// The keys where pages begin, and the rows without a key; a row of each page is known already.
		expect(requests.length).toBeLessThanOrEqual(Math.ceil(rows.length / 99) + 3);
	});

	it('never asks for a far offset', async () => {
		const { requests } = await read(TEXT, 'id', { pageSize: 20 });
		const offsets = requests.map(({ url }) => new URL(url).searchParams.get('offset'));
		expect(new Set(offsets)).toEqual(new Set(['0']));
	});

	it.each<[string, string, Partial<Window>]>([
		['numbers', 'id', { offset: 250, limit: 130 }],
		['numbers', 'id', { offset: 0, limit: 40 }],
		['numbers', 'id', { offset: 1, limit: 1 }],
		['numbers', 'id', { offset: 5_000 }],
		['numbers', 'id', { limit: 0 }],
		['numbers', 'id', { pageSize: 1, limit: 5 }],
		['texts', 'tranid', { offset: 99, limit: 102 }],
	])('of %s (%s) takes the window %p', async (_, column, window) => {
		const { offset = 0, limit = Infinity } = window;
		const sorted = await simulator.query(
			`SELECT id, tranid FROM transaction WHERE tranid IS NOT NULL ORDER BY ${column}`,
		);
		const text = 'SELECT id, tranid FROM transaction WHERE tranid IS NOT NULL';
		const { rows } = await read(text, column, window);
		expect(rows).toEqual(sorted.slice(offset, offset + limit));
	});

	it('keeps the values that are bound, and drops those of the ORDER BY', async () => {
		const text = `SELECT id FROM transaction WHERE id > ? ORDER BY CASE WHEN id > ? THEN 1 ELSE 2 END -- sorted?`;
		const { rows, requests } = await read(text, 'id', {}, { params: [100, 300] });
		expect(rows).toEqual(
			await simulator.query('SELECT id FROM transaction WHERE id > 100 ORDER BY id'),
		);
		expect(bodyOf(requests[0]).params).toEqual(['100']);
	});

	it('compares dates by their time, which NetSuite does not show', async () => {
		const made = Array.from({ length: 60 }, (_, at) => {
			const minute = String((at * 37) % 60).padStart(2, '0');
			return `SELECT TO_DATE('2026-03-01 08:${minute}', 'YYYY-MM-DD HH24:MI') AS made, ${at} AS n FROM dual`;
		});
		const { rows } = await read(made.join(' UNION ALL '), 'made', { pageSize: 7 });
		expect(rows.map(({ n }) => (Number(n) * 37) % 60)).toEqual([...Array(60).keys()]);
		expect(Object.keys(rows[0]).sort()).toEqual(['made', 'n']);
	});

	it('takes texts that look like dates for texts', async () => {
		const days = Array.from(
			{ length: 20 },
			(_, at) => `SELECT '${at + 10}/1/2026' AS day FROM dual`,
		);
		const { rows } = await read(days.join(' UNION ALL '), 'day', { pageSize: 5 });
		expect(rows.map(({ day }) => day)).toEqual(
			[...Array(20).keys()].map((at) => `${at + 10}/1/2026`),
		);
	});

	it('brings each row once, whatever the keys are', async () => {
		const keys = fc.oneof(
			fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 40 }),
			fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9 ]{1,4}$/), { minLength: 1, maxLength: 40 }),
		);
		await fc.assert(
			fc.asyncProperty(
				keys,
				fc.integer({ min: 2, max: 12 }),
				fc.nat(20),
				fc.option(fc.nat(30), { nil: undefined }),
				async (values, pageSize, offset, limit) => {
					const literal = (value: number | string) =>
						typeof value === 'number' ? String(value) : `'${value}'`;
					const text = values
						.map((value) => `SELECT ${literal(value)} AS k FROM dual`)
						.join(' UNION ALL ');
					const { rows } = await read(text, 'k', { pageSize, offset, limit });
					const sorted = (await simulator.query(`SELECT * FROM (${text}) ORDER BY k`)).map(
						({ k }) => k,
					);
					expect(rows.map(({ k }) => k)).toEqual(
						sorted.slice(offset, offset + (limit ?? Infinity)),
					);
				},
			),
			{ numRuns: 40 },
		);
	});

	it('goes on one page after the other where NetSuite cannot number rows', async () => {
		const send = async (request: WireRequest) =>
			bodyOf(request).q.includes('ROW_NUMBER')
				? refusal(400, 'INVALID_PARAMETER', 'Invalid or unsupported search.')
				: await serve(request);
		const { rows } = await read(TEXT, 'id', {}, { send });
		expect(rows).toEqual(await simulator.query(`${TEXT} ORDER BY id`));
	});

	it('brings rows that come in while it reads, and misses none beside rows that go', async () => {
		let ids = Array.from({ length: 100 }, (_, at) => at * 10);
		let count = 0;
		const send = async (request: WireRequest) => {
			count += 1;
			if (count === 4) ids = [...ids, 901, 902, 903].filter((id) => id !== 890 && id !== 450);
			const { q, params } = bodyOf(request);
			const table = ids.map((id) => `SELECT ${id} AS k FROM dual`).join(' UNION ALL ');
			const body = JSON.stringify({ q: q.replace('SELECT k FROM moving', table), params });
			return await serve({ ...request, body });
		};
		const { rows } = await read('SELECT k FROM moving', 'k', { pageSize: 10 }, { send });
		const keys = rows.map(({ k }) => Number(k));
		expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
		expect(keys).toEqual(expect.arrayContaining([901, 902, 903, 990]));
		expect(keys.filter((key) => key % 10 === 0).length).toBeGreaterThanOrEqual(98);
	});
});

describe('a column that does not fit stops the reading with an error that names it', () => {
	const refusedBy = async (...parameters: Parameters<typeof read>) => {
		const { code, title } = await anyErrorOf(async () => await read(...parameters));
		expect(code).toBe('KEYSET');
		return title;
	};

	it.each([
		['within a page', 100],
		['between pages', 3],
	])('a repeated key %s', async (_, pageSize) => {
		const keys = [1, 2, 3, 3, 4, 5, 6, 7];
		const text = keys.map((key) => `SELECT ${key} AS k FROM dual`).join(' UNION ALL ');
		expect(await refusedBy(text, 'k', { pageSize })).toBe(
			'The keyset column k is not unique: "3" comes more than once',
		);
	});

	it('no repeated key remains unseen, wherever the pages end', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 2, maxLength: 30 }),
				fc.nat(29),
				fc.integer({ min: 2, max: 8 }),
				async (keys, at, pageSize) => {
					const twice = [...keys, keys[at % keys.length]];
					const text = twice.map((key) => `SELECT ${key} AS k FROM dual`).join(' UNION ALL ');
					expect(await refusedBy(text, 'k', { pageSize })).toContain('is not unique');
				},
			),
			{ numRuns: 25 },
		);
	});

	it.each([
		['on the only page', 100],
		['on the last of several', 3],
	])('a key that is null %s', async (_, pageSize) => {
		const keys = ['1', '2', '3', '4', '5', 'NULL'];
		const text = keys.map((key) => `SELECT ${key} AS k FROM dual`).join(' UNION ALL ');
		expect(await refusedBy(text, 'k', { pageSize })).toContain('k is empty (null) in some rows');
	});

	it('one that is not selected', async () => {
		const title = await refusedBy('SELECT tranid FROM transaction', 'id');
		expect(title).toBe('The keyset column id is not among the selected columns');
	});

	it.each(['', 't.id', 'id desc', '1', 'id; DROP'])('%j, which is no name', async (column) => {
		expect(await refusedBy(TEXT, column)).toContain('is no name of a column');
	});

	it('texts that are sorted in another order than compared', async () => {
		// As a database does that sorts by language and compares by code.
		const words = ['a', 'B', 'c', 'D', 'e', 'F'];
		const send = async (request: WireRequest) => {
			const { q, params = [] } = bodyOf(request);
			const found = q.includes('IS NULL')
				? []
				: words.filter((word) => {
						const [from, to] = [
							q.includes('>= ?') ? params[0] : '',
							q.includes('<= ?') ? params.at(-1) : undefined,
						];
						return word >= String(from) && (to === undefined || word <= to);
					});
			const limit = Number(new URL(request.url).searchParams.get('limit'));
			const items = found.slice(0, limit).map((k) => ({ k }));
			return answer(200, {
				items,
				offset: 0,
				totalResults: found.length,
				hasMore: found.length > limit,
			});
		};
		const title = await refusedBy('SELECT k FROM words', 'k', { pageSize: 3 }, { send });
		expect(title).toMatch(/sorts the texts of the keyset column k in another order/);
	});
});
