/** CAST(… AS type). */
import type { DataType } from '../parse/tree';
import { unsupported } from '../refusals';
import { toNumber, toText, toTime } from './coerce';
import type { Session } from './session';
import { type Sql, datetime, day, number, varchar } from './sql';

/** Translates a cast. Throws NetSuiteRefusal for a type SuiteQL does not have. */
export function cast(value: Sql, to: DataType, session: Session): Sql {
	const oracle = to.oracle_type;
	const name = oracle?.oracle_data_type ?? to.data_type;
	const { precision, scale } = oracle ?? to;
	switch (name) {
		case 'character':
		case 'var_char':
		case 'char':
		case 'text': {
			const length = oracle?.length ?? to.length;
			const text = toText(value, session).text;
			return varchar(typeof length === 'number' ? `left(${text}, ${length})` : text);
		}
		case 'int':
		case 'big_int':
		case 'small_int':
			return number(`CAST(round(${toNumber(value).text}) AS BIGINT)`, true);
		case 'number':
		case 'decimal':
		case 'numeric': {
			const source = toNumber(value);
			if (typeof precision !== 'number') return source;
			return number(`CAST(${source.text} AS DECIMAL(38, ${scale ?? 0}))`, !scale);
		}
		case 'float':
		case 'double':
		case 'real':
			return number(`CAST(${toNumber(value).text} AS DOUBLE)`);
		case 'date':
			return day(`CAST(${toTime(value, session).text} AS DATE)`);
		case 'timestamp':
			return datetime(`CAST(${toTime(value, session).text} AS TIMESTAMP)`);
		default:
			throw unsupported(`CAST to ${name}`);
	}
}
