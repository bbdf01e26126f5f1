import type { ChangeRow, Position, Range } from '../../../suitetalk/protocol/changes/position';

export const T = Date.parse('2026-11-25T12:00:00Z') / 1_000;

/** One number for a place, so that places can be compared. */
const at = ({ time, key }: Position) => (time - T) * 1e6 + Number(key ?? 1e6 - 1);

/** Rows by time and key, read 1,000 at once, by a clock that a test moves. */
export function account(rows: ChangeRow[]) {
	const inOrder = (list: ChangeRow[]) => [...list].sort((a, b) => at(a) - at(b));
	const source = {
		clock: T,
		rows: inOrder(rows),
		add: (row: ChangeRow) => {
			source.rows = inOrder([...source.rows, row]);
		},
		now: async () => source.clock,
		page: async ({ after, until }: Range) => {
			const first = source.rows.findIndex((row) => at(row) > at(after));
			const found = (first < 0 ? [] : source.rows.slice(first, first + 1_001)).filter(
				(row) => at(row) <= at(until),
			);
			return { rows: found.slice(0, 1_000), more: found.length > 1_000 };
		},
	};
	return source;
}

export const settings = { overlap: 300, delay: 60, maxPerPoll: 100_000, wanted: 'any' as const };

export const row = (key: number, time: number, created = 0): ChangeRow => ({
	key: String(key),
	time,
	created,
});
