import { readKeyset } from '../../../suitetalk/client/keyset';
import type { Page, Window } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import { keysetQuery } from '../../../suitetalk/protocol/keyset';
import { anyErrorOf } from '../support';
import { account, type Asked, outage, refusal, type Row } from './cutTable';

const query = (text = 'SELECT id FROM t', column = 'id') => keysetQuery({ q: text }, column);

async function read(
	{ reader }: ReturnType<typeof account>,
	window: Partial<Window> = {},
): Promise<Page[]> {
	const pages: Page[] = [];
	const wanted = { offset: 0, pageSize: 4, ...window };
	for await (const page of readKeyset(reader, query(), wanted)) pages.push(page);
	return pages;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

const shape = (pages: Page[]) =>
	pages.map(({ items, offset, hasMore }) => [offset, items.map(({ id }) => Number(id)), hasMore]);

const rowsAsked = (asked: Asked[]) =>
	asked.flatMap((one) => (one.kind === 'rows' ? [[one.from, one.to, one.limit]] : []));

describe('the pages of a query that is cut by a key', () => {
	it('follow each other from signpost to signpost, and then to the end', async () => {
		const world = account(range(1, 12));
		expect(shape(await read(world))).toEqual([
			[0, [1, 2, 3, 4], true],
			[4, [5, 6, 7], true],
			[7, [8, 9, 10], true],
			[10, [11], false],
		]);
		expect(world.asked.slice(1, 3)).toEqual([
			{ kind: 'posts', first: 4, step: 3 },
			{ kind: 'no key' },
		]);
		expect(rowsAsked(world.asked)).toEqual([
			[undefined, undefined, 4],
			['4', '7', 4],
			['7', '10', 4],
			['10', undefined, 4],
		]);
	});

	it('begin at the row that the offset names, which the first signpost tells', async () => {
		const world = account(range(1, 20));
		expect(shape(await read(world, { offset: 5, limit: 8 }))).toEqual([
			[5, [6, 7, 8], true],
			[8, [9, 10, 11], true],
			[11, [12, 13], true],
		]);
		expect(world.asked).toEqual([
			{ kind: 'rows', limit: 1 },
			{ kind: 'posts', first: 5, last: 13, step: 3 },
			{ kind: 'no key' },
			{ kind: 'rows', from: '5', to: '8', limit: 4 },
			{ kind: 'rows', from: '8', to: '11', limit: 4 },
			{ kind: 'rows', from: '11', limit: 4 },
		]);
	});

	it('are none behind the last row', async () => {
		const world = account(range(1, 5));
		expect(await read(world, { offset: 9 })).toEqual([]);
	});

	it.each<[string, Partial<Window>, number[]]>([
		['that holds all rows', {}, [1, 2, 3]],
		['that holds the wanted rows', { limit: 4 }, range(1, 12)],
		['that holds more than the wanted rows', { limit: 2 }, range(1, 12)],
		['of no rows', {}, []],
	])('are one %s, for one request', async (_, window, keys) => {
		const world = account(keys);
		const pages = await read(world, window);
		expect(pages.flatMap(({ items }) => items)).toHaveLength(
			Math.min(keys.length, window.limit ?? 4),
		);
		expect([pages.length, world.asked.length]).toEqual([1, 1]);
	});

	it('ask for nothing behind the last wanted row, where a signpost stands on it', async () => {
		const world = account(range(1, 30));
		const pages = await read(world, { limit: 10 });
		expect(shape(pages)).toEqual([
			[0, [1, 2, 3, 4], true],
			[4, [5, 6, 7], true],
			[7, [8, 9, 10], true],
		]);
		expect(rowsAsked(world.asked)).toHaveLength(3);
	});

	it('ask for nothing behind the last wanted row, where no signpost is near', async () => {
		const world = account(range(1, 30), ({ kind }) =>
			kind === 'posts' ? refusal('No.') : undefined,
		);
		const pages = await read(world, { limit: 7 });
		expect(shape(pages)).toEqual([
			[0, [1, 2, 3, 4], true],
			[4, [5, 6, 7], true],
		]);
		expect(rowsAsked(world.asked)).toHaveLength(2);
	});

	it('are read several at once, as many as there are places for', async () => {
		const world = account(range(1, 100));
		await read(world);
		expect(world.seen.most).toBe(4);
	});

	it('are not asked for any more once nobody wants them', async () => {
		const world = account(range(1, 100));
		let before: boolean[] = [];
		for await (const page of readKeyset(world.reader, query(), { offset: 0, pageSize: 4 })) {
			before = world.unwanted.map((isUnwanted) => isUnwanted());
			if (page.offset > 0) break;
		}
		expect(before.some(Boolean)).toBe(false);
		expect(world.unwanted.length).toBeGreaterThan(3);
		expect(world.unwanted.every((isUnwanted) => isUnwanted())).toBe(true);
	});

	describe('between whose signposts rows come in', () => {
		/** 5.1 to 5.4 come once NetSuite has named every third of the numbers to 9. */
		function growing() {
			const keys = range(1, 10).filter((key) => key !== 6);
			const world = account(keys, (asked) => {
				if (asked.kind !== 'posts') return undefined;
				keys.splice(5, 0, 5.1, 5.2, 5.3, 5.4);
				return ['4', '8', '9'].map((id) => ({ id }));
			});
			return { world, keys };
		}

		it('hold them too, for one request more', async () => {
			const { world, keys } = growing();
			const pages = await read(world);
			expect(pages.flatMap(({ items }) => items.map(({ id }) => Number(id)))).toEqual(keys);
			expect(rowsAsked(world.asked)).toEqual([
				[undefined, undefined, 4],
				['4', '8', 4],
				['8', '9', 4],
				['5.2', '8', 4],
				['7', '8', 4],
				['9', undefined, 4],
			]);
		});

		it('end at the last wanted row, though signposts stand behind it', async () => {
			const { world } = growing();
			expect(shape(await read(world, { limit: 7 }))).toEqual([
				[0, [1, 2, 3, 4], true],
				[4, [5, 5.1, 5.2], true],
			]);
		});
	});
});

describe('signposts that NetSuite refuses', () => {
	const refusing = (reason: Error) =>
		account(range(1, 10), ({ kind }) => (kind === 'posts' ? reason : undefined));

	it('are done without where the reading begins at the first row', async () => {
		const world = refusing(refusal('Invalid or unsupported search.'));
		expect(shape(await read(world)).map(([offset]) => offset)).toEqual([0, 4, 7]);
		expect(rowsAsked(world.asked).slice(1)).toEqual([
			['4', undefined, 4],
			['7', undefined, 4],
		]);
	});

	it('are needed to find the row of an offset', async () => {
		const world = refusing(refusal('Invalid or unsupported search.'));
		const { status } = await anyErrorOf(async () => await read(world, { offset: 3 }));
		expect(status).toBe(400);
	});

	it.each<[string, Error]>([
		['other failures of NetSuite', outage()],
		['what is no answer', new Error('lost')],
	])('are not taken for %s', async (_, reason) => {
		await expect(read(refusing(reason))).rejects.toBe(reason);
	});
});

describe('a key', () => {
	it('that is null stops the reading', async () => {
		const world = account([], () => [{ id: null }]);
		const { title } = await anyErrorOf(async () => await read(world));
		expect(title).toContain('is empty (null)');
	});

	it.each<[string, string[], unknown[]]>([
		['numbers', ['9', '10', '11'], []],
		['texts', ['a', 'b', 'ba'], []],
		['texts in an order of NetSuite, which is asked once', ['a', 'B', 'c', 'D'], [['a', 'B', 2]]],
	])('of %s', async (_, keys, questions) => {
		const world = account([], (asked) =>
			asked.kind === 'rows' ? keys.map((id) => ({ id })) : undefined,
		);
		await read(world);
		expect(rowsAsked(world.asked).slice(1)).toEqual(questions);
	});

	it('whose order NetSuite does not keep when it compares stops the reading', async () => {
		const world = account([], (asked) =>
			asked.kind === 'rows' && asked.from === undefined ? [{ id: 'a' }, { id: 'B' }] : [],
		);
		const { title } = await anyErrorOf(async () => await read(world));
		expect(title).toContain('in another order than it compares them: "a" and "B"');
	});
});

describe('a key that looks like a date', () => {
	const looking = (answer: Row[] | Error) =>
		account([], ({ kind }) => (kind === 'is it a date' ? answer : [{ id: '5/31/2026' }]));

	it('is a text where NetSuite refuses to read it as a date', async () => {
		const world = looking(refusal('Invalid date.'));
		expect((await read(world))[0].items).toEqual([{ id: '5/31/2026' }]);
		expect(world.asked.map(({ kind }) => kind)).toEqual(['rows', 'is it a date']);
	});

	it('is not known where the question fails otherwise', async () => {
		const reason = outage();
		await expect(read(looking(reason))).rejects.toBe(reason);
	});
});

describe('a column that the query does not select', () => {
	const unknown = (...details: [string, ...string[]]) => account([], () => refusal(...details));
	const titleOf = async (world: ReturnType<typeof account>, column: string) => {
		const wanted = query('SELECT 1', column);
		const { title } = await anyErrorOf(async () => {
			for await (const page of readKeyset(world.reader, wanted, { offset: 0, pageSize: 4 })) {
				throw new Error(`a page from ${page.offset}`);
			}
		});
		return title;
	};
	const said = (column: string) => `The keyset column ${column} is not among the selected columns`;

	it.each<[string, [string, ...string[]]]>([
		['id', ["Unknown identifier 'id'. Available identifiers are: {a}."]],
		['id', ["Unknown identifier 'ID'."]],
		['id', ["Unknown identifier 'ns_keyset_rows.id'."]],
		['id', ['Other words.', "Unknown identifier 'id'."]],
		['a$b', ["Unknown identifier 'a$b'."]],
	])('%s is named by the error: %j', async (column, details) => {
		expect(await titleOf(unknown(...details), column)).toBe(said(column));
	});

	it.each<[string, string]>([
		['id', "Unknown identifier 'idx'. Available identifiers are: {id}."],
		['id', 'Invalid search type: id.'],
	])('%s is not meant by %j', async (column, detail) => {
		expect(await titleOf(unknown(detail), column)).toBe('Bad Request');
	});

	it('is not meant by an answer that is no refusal', async () => {
		const reason = new NetSuiteError({
			...outage(),
			title: 'Down',
			details: [{ detail: "Unknown identifier 'id'." }],
		});
		await expect(read(account([], () => reason))).rejects.toBe(reason);
	});
});
