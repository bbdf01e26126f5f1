import type { Given } from '../protocol/changes/given';
import { differences, expectedRows, groupsOf, mixFor, type Span } from '../protocol/changes/groups';
import {
	type ChangeRow,
	isBehind,
	notAfter,
	type Position,
	type Range,
} from '../protocol/changes/position';
import type { ChangeSource } from './poll';

/** A row of a range: read, or known to be there as before. */
type Found<R> = { row: R; isKnown: false } | { row: ChangeRow; isKnown: true };

/** All of time: nothing is known of it. */
const EVERYTHING: Span[] = [{ from: -Infinity, to: Infinity }];

/**
 * The rows of a range in their order, a request a page. Where many were given out before, NetSuite is
 * first asked for sums, and only where these differ from those of what was given are rows read
 * (docs/decisions/004): never more pages than without, and one request for the sums.
 *
 * @param known what was given out, and what NetSuite's clock says
 */
export async function* readRange<R extends ChangeRow>(
	source: ChangeSource<R>,
	range: Range,
	known: { given: readonly Given[]; now: number },
): AsyncGenerator<Array<Found<R>>, void> {
	const expected = expectedRows(known.given, range) ?? [];
	const differing = await compare(source, range, expected, known.now);
	const last = notAfter(range.until, differing[differing.length - 1]?.to ?? -Infinity);
	const between = (after: Position, until: Position) =>
		expected
			.filter((row) => isBehind(row, after) && !isBehind(row, until))
			.map((row) => ({ row, isKnown: true as const }));

	for (let at = range.after; ;) {
		const next = differing.find(
			({ to }) => to > at.time || (to === at.time && at.key !== undefined),
		);
		if (!next) {
			yield between(at, range.until);
			return;
		}
		const after = next.from > at.time ? { time: next.from - 1 } : at;
		if (after !== at) yield between(at, after);
		const page = await source.page({ after, until: last });
		yield page.rows.map((row) => ({ row, isKnown: false }));
		const end = page.rows.at(-1);
		if (page.more && end) at = { time: end.time, key: end.key };
		else if (last === range.until) return;
		else at = last;
	}
}

/** Where rows must be read. */
async function compare(
	{ summary }: Pick<ChangeSource<ChangeRow>, 'summary'>,
	range: Range,
	expected: Given[],
	now: number,
): Promise<Span[]> {
	if (!summary || expected.length < summary.worthwhile) return EVERYTHING;
	const mix = mixFor(range, summary.mostGroups, now);
	const answer = await summary.read(range, mix);
	if (!answer) return EVERYTHING;
	return differences(groupsOf(expected, mix), answer.groups, answer.more);
}
