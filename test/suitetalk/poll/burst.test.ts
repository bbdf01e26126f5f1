import { watchedChanges } from '../../../suitetalk/client/changeSource';
import { readChanges } from '../../../suitetalk/client/poll';
import { type PollState, startState } from '../../../suitetalk/protocol/changes/cursor';
import { T } from './account';
import { FakeNetSuite } from './fakeNetSuite';
import { customers } from './schedule';

/** A trigger on a NetSuite in which records were changed, 20 a second, and given out. */
async function afterBurst(records: number, overlap = 300, perSecond = 20) {
	const netSuite = new FakeNetSuite(T, { timeZone: 'America/Los_Angeles', granularity: 1 });
	const settings = { overlap, delay: 60, maxPerPoll: 100_000, wanted: 'any' as const };
	const source = watchedChanges(netSuite.client, customers);
	let stored = JSON.stringify(startState(T - 1));
	/** A tick: what came and how many requests it took. */
	const poll = async (seconds = 60) => {
		netSuite.time += seconds;
		netSuite.requests = 0;
		const { changes, after } = await readChanges(source, JSON.parse(stored) as PollState, settings);
		stored = JSON.stringify(after().state);
		return {
			came: changes.map(({ row, changeType }) => `${row.key} ${changeType}`),
			requests: netSuite.requests,
		};
	};
	for (let i = 0; i < records; i += 1) {
		if (i % perSecond === 0) netSuite.time += 1;
		netSuite.create();
	}
	expect((await poll(61)).came).toHaveLength(records);
	return { netSuite, poll, state: () => JSON.parse(stored) as PollState };
}

const IDLE = { came: [], requests: 2 };

describe.each([2_500, 5_000])('after %i changes at once', (records) => {
	it('each poll that finds nothing takes two requests, until the changes are final and after', async () => {
		const { poll, state } = await afterBurst(records);
		for (let polls = 0; polls < 12; polls += 1) expect(await poll()).toEqual(IDLE);
		expect(state().given).toBe('');
	});

	it('a change that is committed late among them comes once, with one page of rows', async () => {
		const { netSuite, poll } = await afterBurst(records);
		netSuite.time -= 90;
		const key = netSuite.create(90 + 60);
		netSuite.time += 90;
		expect(await poll(30)).toEqual(IDLE);
		expect(await poll(30)).toEqual({ came: [`${key} created`], requests: 3 });
		for (let polls = 0; polls < 9; polls += 1) expect(await poll()).toEqual(IDLE);
	});

	it('a record that changes again comes once, and what it left behind is looked at once', async () => {
		const { netSuite, poll } = await afterBurst(records);
		netSuite.update(700);
		expect(await poll(30)).toEqual({ came: [], requests: 3 });
		expect(await poll(30)).toEqual({ came: ['700 updated'], requests: 3 });
		for (let polls = 0; polls < 9; polls += 1) expect(await poll()).toEqual(IDLE);
	});

	it('records that are deleted cost one look', async () => {
		const { netSuite, poll } = await afterBurst(records);
		for (const key of [1, 2, records]) netSuite.remove(key);
		// The first page brings the first two, the second one the last.
		expect(await poll()).toEqual({ came: [], requests: 4 });
		for (let polls = 0; polls < 9; polls += 1) expect(await poll()).toEqual(IDLE);
	});

	it('one record that leaves and one that comes late in its second are not taken for each other', async () => {
		const { netSuite, poll } = await afterBurst(records);
		const [{ modified }] = netSuite.versions.filter(({ key }) => key === 700);
		const late = netSuite.create(0, { created: modified });
		netSuite.update(700);
		expect((await poll(30)).came).toEqual([`${late} created`]);
		expect((await poll(31)).came).toEqual(['700 updated']);
		expect(await poll()).toEqual(IDLE);
	});
});

describe('a burst', () => {
	it('of one and the same second takes two requests a poll as well', async () => {
		const { netSuite, poll } = await afterBurst(2_500, 300, 2_500);
		expect(await poll()).toEqual(IDLE);
		netSuite.update(700);
		// The second is read again, with all of its pages, once.
		expect(await poll(59)).toEqual({ came: [], requests: 2 + 3 });
		expect((await poll(1)).came).toEqual(['700 updated']);
		expect(await poll()).toEqual(IDLE);
	});

	it('within an overlap of hours is added up by minutes, and a change to another second of one is seen', async () => {
		const { netSuite, poll } = await afterBurst(2_500, 4 * 3_600, 1);
		expect(await poll()).toEqual(IDLE);
		const [moved] = netSuite.versions.filter(({ key }) => key === 1_210);
		// Count and keys of the minute stay as they are.
		moved.modified += 1;
		expect(Math.floor(moved.modified / 60)).toBe(Math.floor((moved.modified - 1) / 60));
		expect((await poll()).came).toEqual(['1210 updated']);
		expect(await poll()).toEqual(IDLE);
	});

	it('is read row by row when NetSuite does not add up', async () => {
		const { netSuite, poll } = await afterBurst(2_500);
		const { send } = netSuite.client;
		netSuite.client.send = async (call) => {
			const isSummary = /GROUP BY/.test(JSON.stringify(call.json));
			return await send(call).then((answer) =>
				isSummary ? Promise.reject(new Error('Invalid or unsupported search')) : answer,
			);
		};
		const key = netSuite.create();
		expect(await poll(61)).toEqual({ came: [`${key} created`], requests: 2 + 3 });
		expect(await poll()).toEqual({ came: [], requests: 2 + 3 });
	});

	it.each([
		['nothing', {}],
		['a group without a time', { items: [{ n8n_count: '2500' }], offset: 0, hasMore: false }],
		[
			'a time that is no start of a group',
			{ items: [{ n8n_group: '2026-11-25' }], hasMore: false },
		],
		['no groups', { items: [], offset: 0, hasMore: false }],
		['no groups, but more of them', { items: [], offset: 0, hasMore: true }],
	])('is read row by row when the answer has %s', async (_what, body) => {
		const { netSuite, poll } = await afterBurst(2_500);
		const { send } = netSuite.client;
		netSuite.client.send = async (call) => {
			const answer = await send(call);
			return /GROUP BY/.test(JSON.stringify(call.json)) ? { ...answer, body } : answer;
		};
		const key = netSuite.create();
		expect((await poll(61)).came).toEqual([`${key} created`]);
		expect((await poll()).came).toEqual([]);
	});
});
