/**
 * Rows that were given out before, compared with what is there now without reading them: NetSuite
 * adds them up by the second (or a longer stretch) in which they changed, and the sums are compared
 * with those of what is remembered (docs/decisions/004). Pure.
 */
import { type Given, isNumber } from './given';
import { isBehind, type Position, type Range, readUtcText, utcText } from './position';

/** Into which stretches of time rows are put, and how NetSuite's text of one is made. */
export interface Unit {
	model: string;
	/** Of that text. */
	length: number;
	seconds: number;
}

const UNITS: Unit[] = [
	{ model: 'YYYY-MM-DD HH24:MI:SS', length: 19, seconds: 1 },
	{ model: 'YYYY-MM-DD HH24:MI', length: 16, seconds: 60 },
	{ model: 'YYYY-MM-DD HH24', length: 13, seconds: 3_600 },
	{ model: 'YYYY-MM-DD', length: 10, seconds: 86_400 },
];

/**
 * Makes a number of a row: `x = (key · byKey + time · byTime) mod MODULUS`, the time as the number
 * HHMMSS, and of that `x³ mod MODULUS`. Sums of `x` itself, or of its squares, are the same for many
 * sets of neighbouring IDs (1, 5, 6 and 2, 3, 7). Other factors at every poll, so that what adds up to
 * the same by chance does so only once.
 */
export interface Mix {
	unit: Unit;
	byKey: number;
	byTime: number;
}

/**
 * A prime above every HHMMSS, so that no two times of a day mix alike; not 1 more than a multiple of 3,
 * so that no two cubes are the same; and so small that the squares of 100,000 rows add up to less than
 * 2^53.
 */
export const MODULUS = 262_139;

/** The rows of one stretch: its first and last second, and their count and sums as one text. */
export interface Group {
	from: number;
	to: number;
	sums: string;
}

/** Seconds from the first to the last one, both included. */
export type Span = Pick<Group, 'from' | 'to'>;

/**
 * @param most groups that one answer can hold
 * @param seed differs from poll to poll
 */
export function mixFor({ after, until }: Range, most: number, seed: number): Mix {
	// The first and the last group may be cut.
	const groups = (seconds: number) => Math.ceil((until.time - after.time) / seconds) + 1;
	const unit = UNITS.find(({ seconds }) => groups(seconds) <= most) ?? UNITS[UNITS.length - 1];
	const factor = (multiplier: number) => 1 + ((seed * multiplier) % (MODULUS - 1));
	return { unit, byKey: factor(48_271), byTime: factor(16_807) };
}

/**
 * What should be in a range: what was given out of it and was there when it was last read, in
 * NetSuite's order.
 *
 * @returns undefined when keys are not plain numbers, which alone can be added up
 */
export function expectedRows(
	given: readonly Given[],
	{ after, until }: Range,
): Given[] | undefined {
	const isPlain = ({ key }: Position) => key === undefined || isNumber(key);
	if (!isPlain(after) || !isPlain(until) || !given.every(isPlain)) return undefined;
	return given
		.filter((row) => row.gone !== true && isBehind(row, after) && !isBehind(row, until))
		.sort((a, b) => a.time - b.time || Number(a.key) - Number(b.key));
}

/** The groups that these rows make. */
export function groupsOf(rows: readonly Given[], mix: Mix): Group[] {
	const groups = new Map<number, { count: number; keys: bigint; mixed: number; squares: number }>();
	const { seconds } = mix.unit;
	for (const { time, key } of rows) {
		const from = time - (time % seconds);
		const group = groups.get(from) ?? { count: 0, keys: 0n, mixed: 0, squares: 0 };
		const number = mixed(Number(key), time, mix);
		group.count += 1;
		group.keys += BigInt(key);
		group.mixed += number;
		group.squares += number * number;
		groups.set(from, group);
	}
	return [...groups].map(([from, { count, keys, mixed, squares }]) => ({
		from,
		to: from + seconds - 1,
		sums: [count, keys, mixed, squares].join(' '),
	}));
}

function mixed(key: number, time: number, { byKey, byTime }: Mix): number {
	const clock = Number(utcText(time).slice(11).replaceAll(':', ''));
	const x = ((key % MODULUS) * byKey + clock * byTime) % MODULUS;
	return (((x * x) % MODULUS) * x) % MODULUS;
}

/** A group as NetSuite answers it; undefined when it cannot be read. */
export function readGroup(
	start: unknown,
	sums: readonly unknown[],
	{ unit }: Mix,
): Group | undefined {
	if (typeof start !== 'string' || start.length !== unit.length) return undefined;
	const from = readUtcText(start + '0000-00-00 00:00:00'.slice(unit.length));
	if (from === undefined) return undefined;
	return { from, to: from + unit.seconds - 1, sums: sums.map(numberText).join(' ') };
}

/** Digits alone, also of 9.0E15 and 17.0, as SuiteQL may write a sum. */
function numberText(value: unknown): string {
	const number = Number(value);
	return Number.isSafeInteger(number) ? String(number) : String(value);
}

/**
 * Where rows differ from what is expected, in order of time.
 *
 * @param more there are groups after the last one, which were not told
 */
export function differences(
	expected: readonly Group[],
	found: readonly Group[],
	more: boolean,
): Span[] {
	const told = new Map(found.map(({ from, sums }) => [from, sums]));
	const wanted = new Map(expected.map(({ from, sums }) => [from, sums]));
	const end = more ? found.reduce((last, { to }) => Math.max(last, to), -Infinity) : Infinity;
	const differing = [...expected, ...found].filter(
		({ from }) => from <= end && told.get(from) !== wanted.get(from),
	);
	const spans = [...new Map(differing.map(({ from, to }) => [from, { from, to }])).values()];
	spans.sort((a, b) => a.from - b.from);
	return more ? [...spans, { from: end + 1, to: Infinity }] : spans;
}
