import { createServerClock } from '../../../suitetalk/client/serverClock';

const at = (ms: number) => Date.UTC(2026, 10, 23, 12) + ms;
const http = (ms: number) => new Date(at(ms)).toUTCString();

it('knows nothing before an answer told a time', () => {
	const clock = createServerClock();
	clock.note(at(0), at(10), undefined);
	clock.note(at(0), at(10), 'soon');
	expect(clock.earliest(at(0))).toBeUndefined();
});

it('bounds the difference of the clocks by each answer', () => {
	const clock = createServerClock();
	// NetSuite's clock is 5 s ahead; its header drops the milliseconds.
	clock.note(at(400), at(900), http(5_000));
	expect(clock.earliest(at(0))).toBe(at(4_100));
	clock.note(at(1_950), at(2_050), http(7_000));
	expect(clock.earliest(at(0))).toBe(at(4_950));
	clock.note(at(3_500), at(3_600), http(8_000));
	expect(clock.earliest(at(10_000))).toBe(at(14_950));
});

it.each([
	['of NetSuite was set back', 2_000, 2_010, -60_000],
	['of NetSuite was set ahead', 2_000, 2_010, 60_000],
	['of the computer was set back', -50_000, -49_990, 0],
])('starts over when the clock %s', (_, sentAt, receivedAt, date) => {
	const clock = createServerClock();
	clock.note(at(0), at(10), http(0));
	clock.note(at(sentAt), at(receivedAt), http(date));
	expect(clock.earliest(at(receivedAt))).toBe(at(date));
});

it('forgets after ten minutes, because clocks drift', () => {
	const clock = createServerClock();
	clock.note(at(990), at(1_000), http(1_000));
	expect(clock.earliest(at(0))).toBe(at(0));
	clock.note(at(601_500), at(601_900), http(601_000));
	expect(clock.earliest(at(601_900))).toBe(at(601_000));
});

it.each([
	['agrees with it to the millisecond', 5_010, 5_990, 990],
	['contradicts it by a millisecond', 5_011, 5_991, -991],
])(
	'what is known, and an answer that %s (sent at %i, there at %i), bound the clock by %i',
	(_, sentAt, receivedAt, earliest) => {
		const clock = createServerClock();
		clock.note(at(1_000), at(1_010), http(2_000));
		clock.note(at(sentAt), at(receivedAt), http(5_000));
		expect(clock.earliest(at(0))).toBe(at(earliest));
	},
);

it.each([
	[600_000, true],
	[600_001, false],
])('what is known for %i ms is believed: %s', (age, believed) => {
	const clock = createServerClock();
	clock.note(at(1_000), at(1_010), http(2_000));
	const now = 1_010 + age;
	// A slow answer, which tells less.
	clock.note(at(now - 10_000), at(now), http(593_000));
	expect(clock.earliest(at(0)) === at(990)).toBe(believed);
});

it('forgets after ten minutes also where the clock of the computer was set back by more', () => {
	const clock = createServerClock();
	clock.note(at(3_600_000), at(3_600_010), http(3_600_000));
	clock.note(at(0), at(10), http(3_600_000));
	expect(clock.earliest(at(0))).toBe(at(3_599_990));
	// A slow answer, which tells less.
	clock.note(at(600_011), at(601_011), http(4_201_000));
	expect(clock.earliest(at(0))).toBe(at(3_599_989));
});
