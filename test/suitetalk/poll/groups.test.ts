import { packGiven, unpackGiven } from '../../../suitetalk/protocol/changes/given';
import {
	differences,
	expectedRows,
	groupsOf,
	type Mix,
	mixFor,
	readGroup,
} from '../../../suitetalk/protocol/changes/groups';
import { T } from './account';

const range = { after: { time: T }, until: { time: T + 360 } };

const mixAt = (seed: number): Mix => mixFor(range, 1_000, seed);

const sums = (keys: number[], mix: Mix) =>
	groupsOf(
		keys.map((key) => ({ key: String(key), time: T + 1 })),
		mix,
	)[0].sums;

/** All sets of so many of the numbers from 1 to `most`. */
function sets(size: number, most: number, from = 1): number[][] {
	if (size === 0) return [[]];
	const found: number[][] = [];
	for (let first = from; first <= most; first += 1)
		for (const rest of sets(size - 1, most, first + 1)) found.push([first, ...rest]);
	return found;
}

describe('the sums of a group', () => {
	it.each([
		[1, 40],
		[2, 40],
		[3, 20],
		[4, 20],
		[5, 18],
	])('differ for any other %i of the records 1 to %i', (size, most) => {
		const mix = mixAt(T);
		const all = sets(size, most);
		expect(new Set(all.map((keys) => sums(keys, mix))).size).toBe(all.length);
	});

	it('differ for sets whose sums and sums of squares are the same, in the ids of any account', () => {
		for (const base of [0, 1_000_000, 4_294_967_000, 99_999_999_000]) {
			const one = [1, 5, 6].map((key) => base + key);
			const other = [2, 3, 7].map((key) => base + key);
			expect(sums(one, mixAt(T))).not.toBe(sums(other, mixAt(T)));
		}
	});

	it('are the same for large keys and small ones only if the records are the same', () => {
		const mix = mixAt(T);
		// The same rest of the division, so that only the keys themselves tell.
		expect(sums([5], mix).split(' ').slice(2)).toEqual(
			sums([5 + 262_139], mix)
				.split(' ')
				.slice(2),
		);
		expect(sums([5], mix)).not.toBe(sums([5 + 262_139], mix));
	});

	it('tell a record at another second of the same hour', () => {
		const mix = mixFor({ after: { time: T }, until: { time: T + 7_200 } }, 5, T);
		expect(mix.unit.seconds).toBe(3_600);
		const at = (time: number) => groupsOf([{ key: '7', time }], mix)[0];
		const all = Array.from({ length: 3_600 }, (_, second) => at(T + second));
		expect(new Set(all.map(({ from }) => from))).toEqual(new Set([T]));
		expect(new Set(all.map((group) => group.sums)).size).toBe(3_600);
	});

	it('are mixed otherwise from poll to poll', () => {
		const polls = Array.from({ length: 60 }, (_, minute) => mixAt(T + minute * 60));
		expect(new Set(polls.map(({ byKey }) => byKey)).size).toBe(60);
		expect(new Set(polls.map(({ byTime }) => byTime)).size).toBe(60);
	});
});

describe('the length of a group', () => {
	it.each([
		[360, 1],
		[998, 1],
		[1_000, 60],
		[59_000, 60],
		[60_000, 3_600],
		[4_000_000, 86_400],
		[1e9, 86_400],
	])('for a range of %i seconds is %i', (seconds, expected) => {
		const { unit } = mixFor({ after: { time: T }, until: { time: T + seconds } }, 1_000, T);
		expect(unit.seconds).toBe(expected);
	});
});

describe('a group that NetSuite tells', () => {
	const mix = mixFor({ after: { time: T }, until: { time: T + 7_200 } }, 1_000, T);

	it('begins with the first second of its time', () => {
		expect(readGroup('2026-11-25 12:05', ['1', 2, '3', '4'], mix)).toEqual({
			from: T + 300,
			to: T + 359,
			sums: '1 2 3 4',
		});
	});

	it('is read whatever way its sums are written in, without rounding the largest', () => {
		expect(
			readGroup('2026-11-25 12:05', ['3.0E3', 17.0, '9007199254740993', '5.0'], mix)?.sums,
		).toBe('3000 17 9007199254740993 5');
	});

	it.each([[undefined], [''], [7], ['2026-11-25 12:05:07'], ['11/25/2026'], ['2026-13-25 12:05']])(
		'is not understood when its time is %p',
		(start) => {
			expect(readGroup(start, ['1', '2', '3', '4'], mix)).toBeUndefined();
		},
	);
});

describe('where rows differ', () => {
	const group = (from: number, text = 'x') => ({ from, to: from + 9, sums: text });
	const [first, second, third] = [group(0), group(10), group(20)];

	it.each([
		['nowhere', [first, second], [first, second], false, []],
		['in one that has other sums', [first, second], [first, group(10, 'y')], false, [10]],
		['in one that is gone', [first, second], [second], false, [0]],
		['in one that is new', [first, third], [first, second, third], false, [10]],
		['in several, in order', [second], [third, first, second], false, [0, 20]],
	])('is %s', (_where, expected, found, more, from) => {
		expect(differences(expected, found, more).map((span) => span.from)).toEqual(from);
	});

	it('is not known after the last group of an answer that has more', () => {
		expect(differences([first, second, third], [first, group(10, 'y')], true)).toEqual([
			{ from: 10, to: 19 },
			{ from: 20, to: Infinity },
		]);
		expect(differences([first], [], true)).toEqual([{ from: -Infinity, to: Infinity }]);
	});
});

describe('what is expected', () => {
	it('is what was given and is not gone, after the first place and up to the last, by number', () => {
		const given = [
			{ key: '3', time: T },
			{ key: '10', time: T },
			{ key: '9', time: T },
			{ key: '11', time: T + 1, gone: true },
			{ key: '12', time: T + 2 },
			{ key: '13', time: T + 3 },
		];
		const rows = expectedRows(given, { after: { time: T, key: '8' }, until: { time: T + 2 } });
		expect(rows?.map(({ key }) => key)).toEqual(['9', '10', '12']);
	});

	it.each([['-5'], ['A7'], ['007']])('is not known with a key such as %s', (key) => {
		expect(expectedRows([{ key, time: T + 1 }], range)).toBeUndefined();
	});
});

describe('what is gone', () => {
	it('is marked in what is stored, for numbers', () => {
		const list = [
			{ key: '35', time: T, gone: true },
			{ key: '40', time: T },
			{ key: 'a!', time: T + 1, gone: true },
			{ key: '1', time: T + 1, gone: true },
		];
		const [first, second, { gone: _unknown, ...third }, last] = list;
		expect(unpackGiven(packGiven(list))).toEqual([first, second, third, last]);
	});

	it('is not known of a list from before', () => {
		const list = [{ key: '35', time: T }];
		expect(unpackGiven('t0vxs0 z')[0]).toMatchObject({ key: '35' });
		expect(unpackGiven(packGiven(list))).toEqual(list);
	});
});
