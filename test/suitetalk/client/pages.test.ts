import fc from 'fast-check';
import type { Call, Page, WireRequest, Window } from '../../../suitetalk/client/types';
import { answer, errorOf, refusal, testClient, testWorld } from '../support';

const call: Call = {
	service: 'suiteql',
	method: 'POST',
	path: '',
	json: { q: 'SELECT id FROM customer ORDER BY id' },
	effect: 'read',
};

const asked = ({ url }: WireRequest) => {
	const query = new URL(url).searchParams;
	return { limit: Number(query.get('limit')), offset: Number(query.get('offset')) };
};

/** NetSuite's own rules: 1–1000 rows, offset a multiple of limit, at most 1,000 pages. */
function collection(total: number, wall = Infinity) {
	return (request: WireRequest) => {
		const { limit, offset } = asked(request);
		const legal = limit >= 1 && limit <= 1000 && offset % limit === 0 && offset / limit < 1000;
		if (!legal || offset >= wall) {
			return refusal(400, 'INVALID_PARAMETER', 'Invalid offset.', {
				'o:errorQueryParam': 'offset',
			});
		}
		const count = Math.max(0, Math.min(limit, total - offset));
		const items = Array.from({ length: count }, (_, index) => ({
			links: [],
			id: String(offset + index),
		}));
		return answer(200, {
			links: [{ rel: 'next', href: 'https://evil.example/steal' }],
			items,
			offset,
			count,
			totalResults: total,
			hasMore: offset + count < total,
		});
	};
}

async function readAll(pages: AsyncIterable<Page>): Promise<Page[]> {
	const all: Page[] = [];
	for await (const page of pages) all.push(page);
	return all;
}

const ids = (pages: Page[]) => pages.flatMap(({ items }) => items.map(({ id }) => Number(id)));

const range = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

async function readWindow(total: number, window: Window) {
	const world = testWorld(collection(total));
	const pages = await readAll(testClient(world).pages(call, window));
	return { rows: ids(pages), pages, requests: world.requests.map(asked) };
}

describe('reading pages', () => {
	it('brings 20,000 rows once each, in order, with 20 requests and no empty page', async () => {
		const { rows, requests } = await readWindow(20_000, { offset: 0, pageSize: 1000 });
		expect(rows).toEqual(range(0, 20_000));
		expect(requests).toHaveLength(20);
	});

	it('brings limit 1700 and offset 1500 exactly', async () => {
		const { rows, requests } = await readWindow(20_000, {
			offset: 1500,
			limit: 1700,
			pageSize: 1000,
		});
		expect(rows).toEqual(range(1500, 3200));
		expect(requests.map(({ offset }) => offset)).toEqual([1000, 2000, 3000]);
	});

	it('asks for a small page when little is wanted', async () => {
		const { requests } = await readWindow(20_000, { offset: 0, limit: 5, pageSize: 1000 });
		expect(requests).toEqual([{ limit: 5, offset: 0 }]);
	});

	it('asks for nothing when nothing is wanted', async () => {
		const { rows, requests } = await readWindow(10, { offset: 0, limit: 0, pageSize: 1000 });
		expect(rows).toEqual([]);
		expect(requests).toEqual([]);
	});

	it('keeps the query and the body of the call', async () => {
		const world = testWorld(collection(1));
		await readAll(
			testClient(world).pages({ ...call, query: { q: 'a IS "b"' } }, { offset: 0, pageSize: 10 }),
		);
		expect(new URL(world.requests[0].url).searchParams.get('q')).toBe('a IS "b"');
		expect(world.requests[0].body).toBe('{"q":"SELECT id FROM customer ORDER BY id"}');
	});

	it('never follows the links of an answer', async () => {
		const world = testWorld(collection(2500));
		await readAll(testClient(world).pages(call, { offset: 0, pageSize: 1000 }));
		expect(world.requests.every(({ url }) => url.includes('.netsuite.com/'))).toBe(true);
	});

	it('stops asking when the reader stops reading', async () => {
		const world = testWorld(collection(20_000));
		for await (const page of testClient(world).pages(call, { offset: 0, pageSize: 1000 })) {
			expect(page.items).toHaveLength(1000);
			break;
		}
		expect(world.requests).toHaveLength(1);
	});

	it('tells the total and where each page begins', async () => {
		const { pages } = await readWindow(2500, { offset: 1500, pageSize: 1000 });
		expect(
			pages.map(({ offset, totalResults, hasMore }) => [offset, totalResults, hasMore]),
		).toEqual([
			[1500, 2500, true],
			[2000, 2500, false],
		]);
	});

	it('brings every row of any window exactly once and in order', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					total: fc.nat(3000),
					offset: fc.nat(3500),
					limit: fc.option(fc.nat(3500), { nil: undefined }),
					pageSize: fc.integer({ min: 4, max: 1000 }),
				}),
				async ({ total, ...window }) => {
					const { rows, requests } = await readWindow(total, window);
					expect(rows).toEqual(
						range(window.offset, Math.min(total, window.offset + (window.limit ?? Infinity))),
					);
					const rowsNeeded = Math.max(1, rows.length);
					expect(requests.length).toBeLessThanOrEqual(Math.ceil(rowsNeeded / window.pageSize) + 1);
					expect(requests.every(({ limit }) => limit <= window.pageSize)).toBe(true);
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe('the end of what can be read', () => {
	async function readToTheWall(window: Partial<Window>) {
		const world = testWorld(collection(150_000, 100_000));
		const rows: number[] = [];
		const error = await errorOf(async () => {
			const pages = testClient(world).pages(call, { offset: 0, pageSize: 1000, ...window });
			for await (const page of pages) rows.push(...ids([page]));
		});
		expect(error.code).toBe('ROW_LIMIT');
		expect(error.remedy).toContain('Keyset Column');
		return { rows, requests: world.requests.length };
	}

	it('is an error that says how to go on, after two requests', async () => {
		expect(await readToTheWall({})).toEqual({ rows: [], requests: 2 });
	});

	it('comes after the rows before it where they are of use', async () => {
		expect(await readToTheWall({ keepPartial: true })).toEqual({
			rows: range(0, 100_000),
			requests: 101,
		});
	});

	it('is not there for an account that gives more', async () => {
		const { rows } = await readWindow(101_500, { offset: 99_000, pageSize: 1000 });
		expect(rows).toEqual(range(99_000, 101_500));
	});

	it('is not met by a limit of exactly 100,000', async () => {
		const world = testWorld(collection(150_000, 100_000));
		const pages = await readAll(
			testClient(world).pages(call, { offset: 99_000, limit: 1000, pageSize: 1000 }),
		);
		expect(ids(pages)).toEqual(range(99_000, 100_000));
	});

	it('passes other refusals on as they are', async () => {
		const world = testWorld(
			refusal(400, 'INVALID_PARAMETER', 'Bad query.', { 'o:errorQueryParam': 'q' }),
		);
		const error = await errorOf(() =>
			readAll(testClient(world).pages(call, { offset: 0, pageSize: 10 })),
		);
		expect(error.title).toContain('Bad query.');
	});
});

it('a page that does not advance ends the reading', async () => {
	const first = collection(5000);
	const world = testWorld((request) =>
		first({ ...request, url: request.url.replace(/offset=\d+/, 'offset=0') }),
	);
	const error = await errorOf(() =>
		readAll(testClient(world).pages(call, { offset: 0, pageSize: 1000 })),
	);
	expect(error.code).toBe('PAGE_DID_NOT_ADVANCE');
	expect(world.requests.length).toBeLessThanOrEqual(5);
});

describe('pages under way at once', () => {
	/** A collection whose pages come when they are told to. */
	function slowly(total: number) {
		const waiting = new Map<number, () => void>();
		const whole = collection(total);
		const world = testWorld(async (request) => {
			await new Promise<void>((come) => waiting.set(asked(request).offset, come));
			return whole(request);
		});
		const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));
		return {
			world,
			async come(...offsets: number[]) {
				for (const offset of offsets) {
					await settle();
					waiting.get(offset)?.();
					waiting.delete(offset);
				}
				await settle();
			},
			waiting: async () => {
				await settle();
				return [...waiting.keys()];
			},
		};
	}

	it('are as many as there are places, once the first has told the total', async () => {
		const { world, come, waiting } = slowly(20_000);
		const read = readAll(testClient(world).pages(call, { offset: 0, pageSize: 1000 }));
		expect(await waiting()).toEqual([0]);
		await come(0);
		expect(await waiting()).toEqual([1000, 2000, 3000, 4000, 5000]);
		read.catch(() => undefined);
		world.stop();
	});

	it('come out in order, in whatever order they arrive', async () => {
		const { world, come } = slowly(5_000);
		const read = readAll(testClient(world).pages(call, { offset: 0, pageSize: 1000 }));
		await come(0, 4000, 2000, 3000, 1000);
		expect(ids(await read)).toEqual(range(0, 5_000));
	});

	it('are not asked for beyond what was wanted', async () => {
		const { world, come, waiting } = slowly(20_000);
		const window = { offset: 0, limit: 2500, pageSize: 1000 };
		const read = readAll(testClient(world).pages(call, window));
		await come(0);
		expect(await waiting()).toEqual([1000, 2000]);
		await come(2000, 1000);
		expect(ids(await read)).toEqual(range(0, 2_500));
	});

	it('are bounded in number while the reader is slow', async () => {
		const world = testWorld(collection(100_000));
		const pages = testClient(world).pages(call, { offset: 0, pageSize: 1000 });
		const reader = pages[Symbol.asyncIterator]();
		await reader.next();
		await reader.next();
		for (let turns = 0; turns < 50; turns += 1) {
			await new Promise<void>((resolve) => setImmediate(resolve));
		}
		expect(world.requests.length).toBeLessThan(60);
		await reader.return?.();
	});

	it('fail as the first of them that is refused, whichever is refused first', async () => {
		const whole = collection(50_000);
		const world = testWorld((request) => {
			const { offset } = asked(request);
			return offset === 3000 || offset === 5000
				? refusal(400, 'USER_ERROR', `No page ${offset}.`)
				: whole(request);
		});
		const read: Page[] = [];
		const error = await errorOf(async () => {
			const pages = testClient(world).pages(call, { offset: 0, pageSize: 1000 });
			for await (const page of pages) read.push(page);
		});
		expect(error.title).toContain('No page 3000.');
		expect(ids(read)).toEqual(range(0, 3_000));
		expect(world.requests.length).toBeLessThan(30);
	});

	it('end where the rows end, although there were more at first', async () => {
		const before = collection(10_000);
		const after = collection(4_500);
		const world = testWorld((request) => (asked(request).offset === 0 ? before : after)(request));
		const pages = testClient(world).pages(call, { offset: 0, pageSize: 1000 });
		expect(ids(await readAll(pages))).toEqual(range(0, 4_500));
	});

	it('go on where rows came in meanwhile', async () => {
		const before = collection(2_500);
		const after = collection(4_500);
		const world = testWorld((request) => (asked(request).offset < 2000 ? before : after)(request));
		const pages = testClient(world).pages(call, { offset: 0, pageSize: 1000 });
		expect(ids(await readAll(pages))).toEqual(range(0, 4_500));
	});
});
