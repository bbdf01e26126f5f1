import { readJobId, readJobState, readTaskIds } from '../../../suitetalk/protocol/jobs';
import { errorOf } from '../support';

describe("a job's id", () => {
	it.each([
		['12345', '12345'],
		[' a_B-9\n', 'a_B-9'],
		['/services/rest/async/v1/job/12345', '12345'],
		['https://x.suitetalk.api.netsuite.com/services/rest/async/v1/job/12/task/3?a=/job/4#b', '12'],
		['12?x=1', '12'],
	])('in %j is %s', (text, id) => {
		expect(readJobId(text)).toBe(id);
	});

	it.each(['', '  ', 'a b', '/services/rest/async/v1/task/3', '12/3', 'é', '/job/a.b'])(
		'is not in %j',
		async (text) => {
			expect((await errorOf(() => readJobId(text))).code).toBe('JOB_ID');
		},
	);
});

describe('how far a job is', () => {
	it.each<[unknown, object]>([
		[
			{ completed: true, progress: 'failed' },
			{ completed: true, progress: 'failed' },
		],
		[
			{ completed: 'true', progress: 'succeeded' },
			{ completed: true, progress: 'succeeded' },
		],
		[
			{ completed: 'yes', progress: 7 },
			{ completed: false, progress: 'pending' },
		],
		['<html>', { completed: false, progress: 'pending' }],
		[null, { completed: false, progress: 'pending' }],
	])('is read from %j', (body, state) => {
		expect(readJobState(body)).toEqual(state);
	});

	it.each<[unknown, number | undefined]>([
		['1970-01-01T00:01:40.900Z', 100],
		['1970-01-01T02:01:40+02:00', 100],
		['1969-12-31T17:01:40-0700', 100],
		['1970-01-01T00:01:40', undefined],
		['1970-01-01T00:01:40Z (UTC)', undefined],
		['1970-13-01T00:01:40Z', undefined],
		['Z', undefined],
		[100, undefined],
		[null, undefined],
	])('tells the second of %j as %j', (text, second) => {
		expect(readJobState({ startTime: text })).toMatchObject({ end: undefined });
		expect(readJobState({ startTime: text }).start).toBe(second);
		expect(readJobState({ endTime: text }).end).toBe(second);
	});
});

describe('the tasks of a job', () => {
	const link = (path: string) => ({
		rel: 'self',
		href: `https://x/services/rest/async/v1/${path}`,
	});

	it('are all that the links name, each once, in their order', () => {
		const body = {
			items: [
				{ links: [link('job/7/task/12'), link('job/7/task/3/result?x=/task/4')] },
				{ links: [link('job/7/task/12#a'), link('job/7'), {}, null, 'x'] },
				{ links: 'x' },
				null,
				{},
			],
		};
		expect(readTaskIds(body)).toStrictEqual(['12', '3']);
	});

	it.each([undefined, null, 'x', [], {}, { items: 'x' }])('are none in %j', (body) => {
		expect(readTaskIds(body)).toEqual([]);
	});
});
