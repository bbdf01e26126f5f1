/** SuiteQL compares and combines values of unlike types; DuckDB wants them alike. */
import { readUserDate, strftimeFormat } from '../dates';
import { unreadableDate, unsupported } from '../refusals';
import type { Session } from './session';
import type { Sql, SqlType } from './sql';
import {
	datetime,
	day,
	isNumeric,
	isTime,
	nothing,
	number,
	numberLiteral,
	quoted,
	varchar,
} from './sql';

/** The value as text: numbers plain (`1.5`, `.5`), dates in the user's format. */
export function toText(sql: Sql, session: Session): Sql {
	switch (sql.type) {
		case 'text':
			return sql;
		case 'null':
			return varchar('CAST(NULL AS VARCHAR)');
		case 'number':
			return varchar(numberText(sql));
		case 'date':
		case 'datetime':
		case 'instant':
			return varchar(`strftime(${sql.text}, ${quoted(strftimeFormat(session.dateFormat))})`);
		default:
			throw unsupported(`a ${sql.type} is no text`);
	}
}

function numberText(sql: Sql): string {
	if (sql.whole) return `CAST(${sql.text} AS VARCHAR)`;
	const digits = `printf('%.10f', CAST(${sql.text} AS DOUBLE))`;
	return `regexp_replace(rtrim(rtrim(${digits}, '0'), '.'), '^(-?)0\\.', '\\1.')`;
}

/** The value as a number. A text that is none gives NULL; a text literal that is none is refused, as by NetSuite. */
export function toNumber(sql: Sql): Sql {
	if (sql.type === 'number' || sql.type === 'null') return sql;
	if (sql.literal !== undefined) {
		if (!isNumeric(sql.literal)) throw unsupported(`'${sql.literal}' is no number`);
		return numberLiteral(sql.literal);
	}
	if (sql.type !== 'text') throw unsupported(`a ${sql.type} is no number`);
	return number(`TRY_CAST(${sql.text} AS DECIMAL(38, 10))`);
}

/** The value as a date or date-time. Texts are read in the user's format, as in NetSuite's error texts. */
export function toTime(sql: Sql, session: Session): Sql {
	if (isTime(sql) || sql.type === 'null') return sql;
	if (sql.type !== 'text') throw unsupported(`a ${sql.type} is no date`);
	if (sql.literal === undefined) {
		const format = strftimeFormat(session.dateFormat).replace(/%-/g, '%');
		return datetime(`try_strptime(${sql.text}, ${quoted(format)})`);
	}
	const read = readUserDate(sql.literal, session.dateFormat);
	if (read === undefined) {
		throw unreadableDate(sql.literal, session.dateFormat, session.timeZone);
	}
	return read.length > 10 ? datetime(`TIMESTAMP '${read}'`) : day(`DATE '${read}'`);
}

/** The value on the session zone's wall clock: an instant loses its zone, anything else stays. */
export function toLocal(sql: Sql, session: Session): Sql {
	const time = toTime(sql, session);
	return time.type === 'instant' ? datetime(`CAST(${time.text} AS TIMESTAMP)`) : time;
}

/** A number that may be multiplied and divided without running out of places. */
export const toDouble = (sql: Sql): string => `CAST(${toNumber(sql).text} AS DOUBLE)`;

/** Both sides of a comparison in one type: numbers win over texts, dates win over texts. */
export function comparable(left: Sql, right: Sql, session: Session): [Sql, Sql] {
	if (left.parts && right.parts) {
		const pairs = left.parts.map((part, at) =>
			comparable(part, right.parts?.[at] ?? nothing, session),
		);
		const side = (which: 0 | 1): Sql => ({
			text: `(${pairs.map((pair) => pair[which].text).join(', ')})`,
			type: 'tuple',
		});
		return [side(0), side(1)];
	}
	for (const side of [left, right]) {
		if (side.type === 'condition') throw unsupported('a condition compared with a value');
	}
	if (isTime(left) || isTime(right)) return [toTime(left, session), toTime(right, session)];
	if (left.type === 'number' || right.type === 'number') return [toNumber(left), toNumber(right)];
	return [withType(left, right), withType(right, left)];
}

/** `status = 'SalesOrd:B'`: the letter alone would never match a code with its type. */
function withType(sql: Sql, other: Sql): Sql {
	const qualified = sql.column?.qualified;
	return qualified && other.literal?.includes(':') ? varchar(qualified()) : sql;
}

const TIME_ORDER: SqlType[] = ['date', 'datetime', 'instant'];

/** Values that stand for each other (CASE branches, NVL, UNION columns), in one type; NULLs fit everywhere. */
export function alike(values: Sql[], session: Session): { values: Sql[]; type: SqlType } {
	const known = values.filter((value) => value.type !== 'null');
	if (known.length === 0) return { values, type: 'null' };
	const types = new Set(known.map((value) => value.type));
	if (types.has('condition') || types.has('tuple')) throw unsupported('a condition as a value');
	if (types.size === 1) return { values, type: known[0].type };
	if (known.every(isTime)) {
		const last = Math.max(...known.map((value) => TIME_ORDER.indexOf(value.type)));
		return { values, type: TIME_ORDER[last] };
	}
	const numeric = (value: Sql) =>
		value.type === 'number' || (value.literal !== undefined && isNumeric(value.literal));
	if (known[0].type === 'number' && known.every(numeric)) {
		return {
			values: values.map((value) => (value.type === 'text' ? toNumber(value) : value)),
			type: 'number',
		};
	}
	return {
		values: values.map((value) => (value.type === 'null' ? value : toText(value, session))),
		type: 'text',
	};
}
