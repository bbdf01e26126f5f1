/** BUILTIN.RELATIVE_RANGES, PERIOD and NAMED_GROUP: values that depend on today and on who asks (help pages article_1029114825, 1029114816, 1029114801). */
import { unsupported } from '../../refusals';
import { type Sql, day, number } from '../sql';
import type { Translator } from '../translator';
import { field, tableWith, word } from './need';
import { relativeRange } from './relativeRange';

function edge(arg: Sql | undefined): 'START' | 'END' {
	const side = word(arg);
	if (side !== 'START' && side !== 'END') throw unsupported('a range has START and END');
	return side;
}

/** First or last day of a range that moves with the clock. The third argument says how a date-time is seen. */
export function relative([id, side]: Sql[], { session: { now, timeZone } }: Translator): Sql {
	return day(`DATE '${relativeRange(word(id), edge(side), now, timeZone)}'`);
}

const COMPARED: Record<string, (first: string, last: string, side: string) => string> = {
	BETWEEN: (first, last) => `p.startdate >= ${first} AND p.enddate <= ${last}`,
	'NOT BETWEEN': (first, last) => `NOT (p.startdate >= ${first} AND p.enddate <= ${last})`,
	'<': (_first, _last, side) => `p.enddate < ${side}`,
	'<=': (_first, _last, side) => `p.startdate <= ${side}`,
	'>': (_first, _last, side) => `p.startdate > ${side}`,
	'>=': (_first, _last, side) => `p.enddate >= ${side}`,
};

/** PERIOD(range, edge, adjustment, operator): the accounting periods that fit, to stand after IN. */
export function periods([id, side, adjustment, operator]: Sql[], t: Translator): Sql {
	const table = tableWith(t, 'accountingperiod', [
		'id',
		'startdate',
		'enddate',
		'isquarter',
		'isyear',
		'isadjust',
	]);
	const compare = COMPARED[word(operator)];
	if (!table || !compare) throw unsupported(`BUILTIN.PERIOD with '${word(operator)}'`);
	const { now, timeZone } = t.session;
	const at = (which: 'START' | 'END') => `DATE '${relativeRange(word(id), which, now, timeZone)}'`;
	const test = compare(at('START'), at('END'), at(edge(side)));
	const regular = word(adjustment) === 'NOT_LAST' ? " AND p.isadjust = 'F'" : '';
	return number(
		`(SELECT p.id FROM ${table} p WHERE p.isquarter = 'F' AND p.isyear = 'F' AND ${test}${regular})`,
	);
}

/** Record type → column of the employee that says which one is theirs. */
const MINE: Record<string, string> = {
	SUBSIDIARY: 'subsidiary',
	DEPARTMENT: 'department',
	LOCATION: 'location',
	CLASSIFICATION: 'class',
	CLASS: 'class',
};

/** NAMED_GROUP(record type, 'me' or 'mine'): the user, or the subsidiary, department … of the user, to stand after IN. */
export function namedGroup(args: Sql[], t: Translator): Sql {
	const type = word(field(args));
	const group = word(args[1]);
	const me = /^\d+$/.test(t.session.entity ?? '') ? String(t.session.entity) : 'NULL';
	if (group === 'ME') return number(`(SELECT CAST(${me} AS BIGINT))`, true);
	const column = MINE[type];
	const table = column && tableWith(t, 'employee', ['id', column]);
	if (group !== 'MINE' || !table) throw unsupported(`BUILTIN.NAMED_GROUP of '${type}'`);
	return number(`(SELECT e.${column} FROM ${table} e WHERE e.id = ${me})`, true);
}
