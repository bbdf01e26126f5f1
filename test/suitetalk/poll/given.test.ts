import {
	type Given,
	isNumber,
	packGiven,
	remembered,
	unpackGiven,
} from '../../../suitetalk/protocol/changes/given';
import {
	expectedRows,
	groupsOf,
	mixFor,
	readGroup,
	differences,
} from '../../../suitetalk/protocol/changes/groups';
import { isBehind, notAfter, readUtcText } from '../../../suitetalk/protocol/changes/position';

describe('what is remembered of a key', () => {
	it('is the key up to forty letters, and a digest of a longer one', () => {
		expect(remembered('k'.repeat(40))).toBe('k'.repeat(40));
		// SHA-256 of 41 times k, base64url, its first 30 letters.
		expect(remembered('k'.repeat(41))).toMatch(/^#[\w-]{30}$/);
		expect(remembered('k'.repeat(41))).not.toBe(remembered('k'.repeat(42)));
		expect(remembered('abc'.repeat(20))).toBe('#yiLDZBBXpWBTTAQPUcb2gYw5munkfT');
	});
});

describe('the text of what is remembered', () => {
	it.each<[string, Given[]]>([
		['nothing', []],
		[
			'numbers, texts and what is gone',
			[
				{ time: 5, key: '0' },
				{ time: 5, key: '17', gone: true },
				{ time: 5, key: '3' },
				{ time: 90, key: 'a b;~ä' },
				{ time: 90, key: '999999999999999' },
				{ time: 90, key: '007' },
			],
		],
	])('gives back %s', (_, list) => {
		expect(unpackGiven(packGiven(list))).toEqual(list);
	});

	it('is short', () => {
		expect(
			packGiven([
				{ time: 35, key: '36' },
				{ time: 36, key: '1', gone: true },
			]),
		).toBe('z 10;1 1!');
	});

	it.each(['x y; 1', '5 ', '5 !', 'zzzzzzzzzzzzzzz 1', '! 1;5 1', '5 1;5 -;5 1'])(
		'that is damaged like %j gives nothing',
		(text) => {
			expect(unpackGiven(text)).toEqual([]);
		},
	);

	it('keeps a key whose percent signs are damaged', () => {
		expect(unpackGiven('5 ~%zz')).toEqual([{ time: 5, key: '%zz' }]);
	});

	it.each([
		['0', true],
		['10', true],
		['123456789012345', true],
		['1234567890123456', false],
		['01', false],
		['-1', false],
		['x1', false],
		['1x', false],
		['', false],
	])('takes %j for a number: %s', (key, expected) => {
		expect(isNumber(key)).toBe(expected);
	});
});

describe('a place in the order of changes', () => {
	it.each([
		['2026-11-25 12:00:05', 1_795_608_005],
		['2026-13-25 12:00:05', undefined],
		['on 2026-11-25 12:00:05', undefined],
		['2026-11-25 12:00:05.0', undefined],
		[['2026-11-25 12:00:05'], undefined],
		[5, undefined],
		[undefined, undefined],
	])('reads the time %j as %j', (text, seconds) => {
		expect(readUtcText(text)).toBe(seconds);
	});

	it.each([
		['5', 9, { time: 8 }, true],
		['5', 9, { time: 9 }, false],
		['5', 9, { time: 10 }, false],
		['10', 9, { time: 9, key: '9' }, true],
		['9', 9, { time: 9, key: '9' }, false],
		['10', 8, { time: 9, key: '9' }, false],
		['5', 9, { time: 8, key: '9' }, true],
		['b', 9, { time: 9, key: 'a' }, false],
	])('has the row %s of the second %i after %j: %s', (key, time, place, expected) => {
		expect(isBehind({ key, time }, place)).toBe(expected);
	});

	it('is not after a second', () => {
		const place = { time: 5, key: '7' };
		expect(notAfter(place, 5)).toBe(place);
		expect(notAfter(place, 4)).toEqual({ time: 4 });
	});
});

describe('groups of rows', () => {
	const T = Date.parse('2026-11-25T12:00:00Z') / 1_000;
	const hours = { after: { time: T }, until: { time: T + 7_200 } };
	const minutes = mixFor(hours, 1_000, 1);

	it('end with their stretch of time', () => {
		const groups = groupsOf([{ key: '1', time: T + 61 }], minutes);
		expect(groups).toMatchObject([{ from: T + 60, to: T + 119 }]);
	});

	it.each([['2026-11-25 12:05:00'], ['2026-11-25 12'], [5], [['2026-11-25 12:05']], [undefined]])(
		'do not begin with %j where they are minutes',
		(start) => {
			expect(readGroup(start, ['1', '2', '3', '4'], minutes)).toBeUndefined();
		},
	);

	it.each([
		[{ after: { time: T, key: 'a' }, until: { time: T + 9, key: '1' } }, '1'],
		[{ after: { time: T, key: '1' }, until: { time: T + 9, key: 'a' } }, '1'],
		[{ after: { time: T, key: '1' }, until: { time: T + 9, key: '1' } }, 'a'],
	])('cannot be made within %j of the keys 5 and %s', (range, key) => {
		const rows = [
			{ key: '5', time: T + 5 },
			{ key, time: T + 6 },
		];
		expect(expectedRows(rows, range) === undefined).toBe(
			[range.after.key, range.until.key, key].includes('a'),
		);
	});

	it('that differ are told up to the last second that was told', () => {
		const told = (from: number, sums: string) => ({ from, to: from, sums });
		expect(differences([told(5, 'a')], [told(5, 'b')], true)).toEqual([
			{ from: 5, to: 5 },
			{ from: 6, to: Infinity },
		]);
	});
});
