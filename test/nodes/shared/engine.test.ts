import { context, found, later, refused, rejected, type Respond } from './context';

describe('many items', () => {
	it('come out in the order of the input, each paired with its item', async () => {
		const { run } = context(40, async (id) => {
			await later(Number(id) % 7);
			return found(id);
		});
		expect(await run()).toEqual(
			Array.from({ length: 40 }, (_, item) => ({
				json: { id: String(item) },
				pairedItem: { item },
			})),
		);
	});

	it('start in order', async () => {
		const { run, sent } = context(40, found);
		await run();
		expect(sent).toEqual(Array.from({ length: 40 }, (_, id) => String(id)));
	});

	it.each([
		[1, 1],
		[3, 3],
		[7, 7],
	])('with the ceiling %i have %i requests in flight at most', async (maxConcurrency, peak) => {
		const { run, flight } = context(
			40,
			async (id) => {
				await later(2);
				return found(id);
			},
			{ maxConcurrency },
		);
		await run();
		expect(flight.peak).toBe(peak);
	});

	it('of 100,000 rows from one input item do not overflow the stack', async () => {
		const items = Array.from({ length: 1000 }, (_, id) => ({ id: String(id), links: [] }));
		let offset = -1000;
		const page = () => ({
			statusCode: 200,
			headers: {},
			body: JSON.stringify({ items, offset: (offset += 1000), hasMore: offset < 149_000 }),
		});
		const { run } = context(1, page, {
			resource: 'suiteql',
			operation: 'query',
			query: 'SELECT id FROM customer',
			limit: 100_000,
		});
		expect(await run()).toHaveLength(100_000);
	});

	it('of none give none', async () => {
		const { run, sent } = context(0, found);
		expect([await run(), sent]).toEqual([[], []]);
	});
});

describe('a failed item', () => {
	const odd: Respond = (id) => (Number(id) % 2 ? refused : found(id));

	it('gives one item with the error where the node goes on', async () => {
		const { run } = context(4, odd);
		const items = await run(true);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		expect(items.map(({ json }) => Object.keys(json))).toEqual([
			['id'],
			['error'],
			['id'],
			['error'],
		]);
		expect(items[1].json.error).toMatch(/refused to read customer 1: No[\s\S]*\[USER_ERROR\]/);
	});

	it('stops the node: nothing more is sent, and the error is of the item', async () => {
		const { run, sent } = context(40, async (id) => {
			await later(5);
			return id === '2' ? refused : found(id);
		});
		const error = await rejected(run());
		const atFailure = sent.length;
		await later(50);
		expect(error.message).toContain('customer 2');
		expect(error.context).toMatchObject({ itemIndex: 2 });
		expect(sent).toHaveLength(atFailure);
		expect(atFailure).toBeLessThan(20);
	});

	it('is the first by its place, although a later one failed earlier', async () => {
		const { run } = context(4, async (id) => {
			await later(id === '1' ? 20 : 1);
			return id === '1' || id === '2' ? refused : found(id);
		});
		expect((await rejected(run())).context).toMatchObject({ itemIndex: 1 });
	});
});

it('sends nothing more after the execution was cancelled', async () => {
	const controller = new AbortController();
	const { run, sent } = context(
		40,
		async (id) => {
			await later(2);
			if (id === '3') controller.abort();
			return found(id);
		},
		{ signal: controller.signal },
	);
	expect((await rejected(run(true))).message).toBe('The execution was canceled');
	expect(sent.length).toBeLessThan(20);
});

describe('a choice that the node does not have', () => {
	it("explains n8n's Custom API Call", async () => {
		const { run, sent } = context(1, found, { operation: '__CUSTOM_API_CALL__' });
		expect((await rejected(run())).description).toMatch(/HTTP Request node.*Raw Request/);
		expect(sent).toEqual([]);
	});

	it('names an unknown operation', async () => {
		const { run } = context(1, found, { operation: 'fly' });
		expect((await rejected(run())).message).toContain("no operation 'fly'");
	});
});

describe('a credential that cannot be used', () => {
	it('fails every item with the reason, and sends nothing', async () => {
		const { run, sent } = context(2, found, { accountId: 'evil.example#' });
		const items = await run(true);
		expect(items).toHaveLength(2);
		for (const { json } of items) expect(json.error).toMatch(/"evil.example#" is no account ID/);
		expect(sent).toEqual([]);
	});

	it('of the authorization code grant has to be connected first', async () => {
		const { run, sent } = context(1, found, { authentication: 'oAuth2' });
		const error = await rejected(run());
		expect(error.message).toBe('The NetSuite OAuth2 credential is not connected');
		expect(error.description).toContain('Connect my account');
		expect(sent).toEqual([]);
	});
});
