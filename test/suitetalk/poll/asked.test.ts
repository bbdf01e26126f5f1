import { watchedChanges } from '../../../suitetalk/client/changeSource';
import type { Answer, Call } from '../../../suitetalk/client/types';
import { mixFor } from '../../../suitetalk/protocol/changes/groups';
import { newestQuery, rangeQuery } from '../../../suitetalk/protocol/changes/query';
import { watch } from '../../../suitetalk/protocol/changes/source';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';

const T = Date.parse('2026-11-25T12:00:00Z') / 1_000;
const customers = () =>
	watch({
		event: 'updated',
		recordType: 'customer',
		filter: '',
		query: '',
		cursorColumn: '',
		keyColumn: '',
	});
const range = { after: { time: T }, until: { time: T + 60 } };
const mix = mixFor(range, 1_000, 1);

function asking(body: unknown) {
	const calls: Call[] = [];
	const send = async (call: Call): Promise<Answer> => {
		calls.push(call);
		await Promise.resolve();
		if (body instanceof Error) throw body;
		return { status: 200, headers: {}, body };
	};
	return { calls, changes: watchedChanges({ send }, customers(), 50, 20) };
}

const page = (items: object[], hasMore = false) => ({ items, hasMore, offset: 0 });
const group = (own: object = {}) => ({
	n8n_group: '2026-11-25 12:00:10',
	n8n_count: '2',
	n8n_keys: '3',
	n8n_mixed: '4',
	n8n_squares: '5',
	...own,
});
const query = (q: string, limit: number) => ({
	service: 'suiteql',
	method: 'POST',
	path: '',
	query: { limit, offset: 0 },
	json: { q },
	effect: 'read',
});

describe('what NetSuite is asked by a trigger', () => {
	it('is a page of a range, and whether there is more', async () => {
		const row = { id: '7', n8n_changed_at: '2026-11-25 12:00:10', email: 'a@b.c' };
		const { calls, changes } = asking(page([row], true));
		expect(await changes.page(range)).toEqual({
			rows: [
				{
					key: '7',
					time: T + 10,
					created: undefined,
					modified: undefined,
					item: { id: '7', email: 'a@b.c' },
				},
			],
			more: true,
		});
		expect(calls).toEqual([query(rangeQuery(customers(), range), 50)]);
	});

	it('are the newest changes', async () => {
		const { calls, changes } = asking(page([]));
		expect(await changes.newest(3, T)).toEqual([]);
		expect(calls).toEqual([query(newestQuery(customers(), T), 3)]);
	});

	it('is the time', async () => {
		const { calls, changes } = asking({ serverTime: '2026-11-25T12:00:00Z' });
		expect(await changes.now()).toBe(T);
		expect(calls).toEqual([
			{ service: 'system', method: 'GET', path: '/serverTime', effect: 'read' },
		]);
	});

	it('is refused in the words of somebody who watches records', async () => {
		const refused = new NetSuiteError({
			code: 'A',
			title: "Record 'customer' was not found",
			remedy: 'Do.',
			status: 400,
		});
		await expect(asking(refused).changes.page(range)).rejects.toMatchObject({
			title: expect.stringContaining('records of the type customer'),
		});
	});
});

describe('the sums of a range', () => {
	it('are worth a question for more than a page of rows, and come in as many groups as were asked for', async () => {
		const { calls, changes } = asking(page([group()], true));
		expect([changes.summary?.worthwhile, changes.summary?.mostGroups]).toEqual([51, 20]);
		expect(await changes.summary?.read(range, mix)).toEqual({
			groups: [{ from: T + 10, to: T + 10, sums: '2 3 4 5' }],
			more: true,
		});
		expect(calls).toMatchObject([{ query: { limit: 20, offset: 0 } }]);
	});

	it.each<[string, unknown]>([
		['the question is refused', new Error('no')],
		['there are none', page([])],
		['one cannot be read', page([group(), group({ n8n_group: '5' })])],
		['none can be read', page([group({ n8n_group: null })])],
		['the answer is no page', 'a text'],
	])('are not used where %s', async (_, body) => {
		expect(await asking(body).changes.summary?.read(range, mix)).toBeUndefined();
	});
});
