/**
 * The date ranges of BUILTIN.RELATIVE_RANGES, by id (`TFY`, `LMTD`, `DAGO30` …): the ids of query.RelativeDateRange. The fiscal
 * year is the calendar year, weeks begin on Sunday. What the rolling and `O…`/`NO…` ranges mean is taken from a list of all
 * ranges that an account wrote into a page on 11/16/2017.
 */
import { DateTime, type DurationLike } from 'luxon';
import { unsupported } from '../../refusals';

interface Range {
	start: DateTime;
	end: DateTime;
}

const LENGTHS: Record<string, DurationLike> = {
	D: { days: 1 },
	W: { weeks: 1 },
	BW: { weeks: 1 },
	M: { months: 1 },
	Q: { months: 3 },
	FQ: { months: 3 },
	H: { months: 6 },
	FH: { months: 6 },
	Y: { years: 1 },
	FY: { years: 1 },
};

const OFFSETS: Record<string, number> = { T: 0, S: 0, L: -1, N: 1 };

/** First day of the period that holds this day. */
function beginning(day: DateTime, unit: string): DateTime {
	if (unit === 'W') return day.minus({ days: day.weekday % 7 });
	if (unit === 'BW') return beginning(day, 'W').plus({ days: 1 });
	if (unit === 'M') return day.startOf('month');
	if (unit === 'FQ') return day.startOf('quarter');
	if (unit === 'FH') return day.set({ month: day.month > 6 ? 7 : 1, day: 1 });
	return day.startOf('year');
}

const times = (unit: string, count: number): DurationLike =>
	Object.fromEntries(
		Object.entries(LENGTHS[unit]).map(([name, length]) => [name, Number(length) * count]),
	);

/** This day so many units away. */
const away = (day: DateTime, unit: string, count: number): DateTime =>
	count === 0 ? day : day.plus(times(unit, count));

/** The period `offset` periods away; `toDate`: only as far as today is into its own. */
function period(today: DateTime, unit: string, offset: number, toDate = false): Range {
	const start = beginning(away(beginning(today, unit), unit, offset), unit);
	const end = start.plus(LENGTHS[unit]).minus({ days: 1 });
	return { start, end: toDate ? DateTime.min(away(today, unit, offset), end) : end };
}

const single = (day: DateTime): Range => ({ start: day, end: day });

/** From the outer period's start to the end of the last whole inner one before `day`. */
function before(day: DateTime, inner: string, outer: string): Range {
	return { start: beginning(day, outer), end: beginning(day, inner).minus({ days: 1 }) };
}

/** `LFQ`, `FQBL`, `TFH` … → unit and how many of it away. */
function distance(id: string): [unit: string, count: number] {
	const last = /^(W|M|FQ|FH|FY)BL$/.exec(id);
	if (last) return [last[1], -2];
	const [, way, unit] = /^([TLN])(W|M|FQ|FH|FY)$/.exec(id) ?? [];
	return [unit, OFFSETS[way]];
}

const FORMS: Array<[RegExp, (today: DateTime, parts: string[]) => Range]> = [
	[/^TODAY$/, single],
	[/^TODAYTTM$/, (today) => ({ start: today, end: period(today, 'M', 0).end })],
	[
		/^(YESTERDAY|TOMORROW)$/,
		(today, [word]) => single(away(today, 'D', word === 'TOMORROW' ? 1 : -1)),
	],
	[
		/^(DAGO|DFN)(\d+)$/,
		(today, [way, days]) => single(away(today, 'D', (way === 'DFN' ? 1 : -1) * Number(days))),
	],
	[
		/^([TLN])(W|BW|M|FQ|FH|FY|Y)(TD)?$/,
		(today, [way, unit, toDate]) => period(today, unit, OFFSETS[way], toDate === 'TD'),
	],
	[/^(W|M|FQ|FH|FY)BL(TD)?$/, (today, [unit, toDate]) => period(today, unit, -2, toDate === 'TD')],
	[/^(W|M|FQ|FY)B(TD)?$/, (today, [unit, toDate]) => period(today, unit, -3, toDate === 'TD')],
	[/^(W|M)AN(TD)?$/, (today, [unit, toDate]) => period(today, unit, 2, toDate === 'TD')],
	[/^N4W$/, (today) => ({ start: period(today, 'W', 1).start, end: period(today, 'W', 4).end })],
	[/^TWN3W$/, (today) => ({ start: period(today, 'W', 0).start, end: period(today, 'W', 3).end })],
	// The same (S) or last (L) week, month, quarter … of an earlier quarter or year.
	[
		/^([SL])(W|M|FQ|FH)(LFQ|LFY|FQBL|FYBL)(TD)?$/,
		(today, [way, unit, outer, toDate]) =>
			period(away(today, ...distance(outer)), unit, OFFSETS[way], toDate === 'TD'),
	],
	[
		/^SD(LW|LM|LFQ|LFY|WBL|MBL|FQBL|FYBL)$/,
		(today, [outer]) => single(away(today, ...distance(outer))),
	],
	// Months and quarters of a fiscal period before the present one.
	[
		/^P([MQ])(S?)(TFQ|LFQ|TFH|LFH|TFY|LFY|FQLFY|FHLFY)$/,
		(today, [unit, same, outer]) => {
			const year = same === 'S';
			const [period, count] = year ? ['FY', -1] : distance(outer);
			const day = away(today, period, count);
			return before(day, unit === 'Q' ? 'FQ' : 'M', year ? outer.slice(0, 2) : period);
		},
	],
	[/^OD$/, (today) => ({ start: away(today, 'D', -1), end: today })],
	[
		/^O([WMQHY])$/,
		(today, [unit]) => ({ start: away(today, unit, -1).plus({ days: 1 }), end: today }),
	],
	[
		/^OYBL$/,
		(today) => ({ start: away(today, 'Y', -2).plus({ days: 1 }), end: away(today, 'Y', -1) }),
	],
	[
		/^NO([DWMQHY])$/,
		(today, [unit]) => ({ start: away(today, 'D', 1), end: away(today, unit, 1) }),
	],
	// Rolling: whole months, ending before this one (L), with it (P), or beginning with it (T).
	[
		/^([LPT])R([QHY])$/,
		(today, [way, unit]) => {
			const month = beginning(today, 'M');
			const start =
				way === 'T' ? month : away(month.plus({ months: way === 'P' ? 1 : 0 }), unit, -1);
			return { start, end: away(start, unit, 1).minus({ days: 1 }) };
		},
	],
];

/** First or last day (`YYYY-MM-DD`) of a range, seen at `now` (ms UTC) in a zone. Throws NetSuiteRefusal for an unknown id. */
export function relativeRange(
	id: string,
	edge: 'START' | 'END',
	now: number,
	timeZone: string,
): string {
	const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
	for (const [form, build] of FORMS) {
		const match = form.exec(id.toUpperCase());
		if (!match) continue;
		const { start, end } = build(today, match.slice(1));
		return (edge === 'START' ? start : end).toFormat('yyyy-MM-dd');
	}
	throw unsupported(`relative range '${id}'`);
}
