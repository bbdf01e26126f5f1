/** The date ranges of BUILTIN.RELATIVE_RANGES, by id (`TFY`, `LMTD`, `DAGO30` …). The fiscal year is the calendar year. */
import { DateTime, type DurationLike } from 'luxon';
import { unsupported } from '../refusals';

interface Range {
	start: DateTime;
	end: DateTime;
}

const LENGTHS: Record<string, DurationLike> = {
	D: { days: 1 },
	W: { weeks: 1 },
	M: { months: 1 },
	Q: { months: 3 },
	FQ: { months: 3 },
	H: { months: 6 },
	FH: { months: 6 },
	Y: { years: 1 },
	FY: { years: 1 },
};

const OFFSETS: Record<string, number> = { T: 0, S: 0, L: -1, N: 1 };

/** First day of the period that holds this day. Weeks begin on Sunday. */
function beginning(day: DateTime, unit: string): DateTime {
	if (unit === 'W') return day.minus({ days: day.weekday % 7 });
	if (unit === 'M') return day.startOf('month');
	if (unit === 'FQ') return day.startOf('quarter');
	if (unit === 'FH') return day.set({ month: day.month > 6 ? 7 : 1, day: 1 });
	return day.startOf('year');
}

const times = (unit: string, count: number): DurationLike =>
	Object.fromEntries(
		Object.entries(LENGTHS[unit]).map(([name, length]) => [name, Number(length) * count]),
	);

/** The period `offset` periods away; `toDate`: only as far as today is into its own. */
function period(today: DateTime, unit: string, offset: number, toDate: boolean): Range {
	const start = beginning(beginning(today, unit).plus(times(unit, offset)), unit);
	const end = start.plus(LENGTHS[unit]).minus({ days: 1 });
	return { start, end: toDate ? DateTime.min(today.plus(times(unit, offset)), end) : end };
}

const FORMS: Array<[RegExp, (today: DateTime, parts: string[]) => Range]> = [
	[/^TODAY$/, (today) => ({ start: today, end: today })],
	[/^(YESTERDAY|TOMORROW)$/, (today, [word]) => single(today, word === 'TOMORROW' ? 1 : -1)],
	[
		/^(DAGO|DFN)(\d+)$/,
		(today, [way, days]) => single(today, (way === 'DFN' ? 1 : -1) * Number(days)),
	],
	[
		/^([TLN])(W|M|FQ|FH|FY|Y)(TD)?$/,
		(today, [way, unit, toDate]) => period(today, unit, OFFSETS[way], toDate === 'TD'),
	],
	[/^(W|M|FQ|FH|FY)BL(TD)?$/, (today, [unit, toDate]) => period(today, unit, -2, toDate === 'TD')],
	[/^(W|M|FQ|FY)B(TD)?$/, (today, [unit, toDate]) => period(today, unit, -3, toDate === 'TD')],
	[/^(W|M)AN(TD)?$/, (today, [unit, toDate]) => period(today, unit, 2, toDate === 'TD')],
	[
		/^([SL])(W|M|FQ|FH)LFY(TD)?$/,
		(today, [way, unit, toDate]) =>
			period(today.minus({ years: 1 }), unit, OFFSETS[way], toDate === 'TD'),
	],
	[
		/^SDL(W|M|FQ|FY)$/,
		(today, [unit]) => ({ start: today.plus(times(unit, -1)), end: today.plus(times(unit, -1)) }),
	],
	[/^(?:LR|O)([DWMQHY])$/, (today, [unit]) => ({ start: today.plus(times(unit, -1)), end: today })],
	[/^NO([DWMQHY])$/, (today, [unit]) => ({ start: today, end: today.plus(times(unit, 1)) })],
];

const single = (today: DateTime, days: number): Range => {
	const day = today.plus({ days });
	return { start: day, end: day };
};

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
