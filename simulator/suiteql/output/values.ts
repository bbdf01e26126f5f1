/** Values as NetSuite's query service writes them: all strings (netsuite-rest.md 6.2). */
import { DuckDBDateValue, DuckDBDecimalValue, type DuckDBValue } from '@duckdb/node-api';
import { dateWriter } from '../dates';

const MILLISECONDS_A_DAY = 86_400_000;

/** Below this every whole number is written as it is. */
const MOST_DIGITS = 1e15;

/** Dates remembered as texts: those of some thirty years. */
const MOST_DATES = 10_000;

/** A double without exponent and without the noise of its last bits. */
export function plainNumber(value: number): string {
	if (Number.isInteger(value) && Math.abs(value) < MOST_DIGITS) return String(value);
	const text = String(Number(value.toPrecision(15)));
	const [mantissa, exponent] = text.split('e');
	if (exponent === undefined) return text;
	const [whole, fraction = ''] = mantissa.replace('-', '').split('.');
	const digits = whole + fraction;
	const point = whole.length + Number(exponent);
	const sign = value < 0 ? '-' : '';
	return point > 0
		? `${sign}${digits.padEnd(point, '0')}`
		: `${sign}0.${'0'.repeat(-point)}${digits}`;
}

function plainDecimal(value: bigint, scale: number): string {
	if (scale === 0) return value.toString();
	const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
	const fraction = digits.slice(-scale).replace(/0+$/, '');
	const whole = digits.slice(0, -scale);
	return `${value < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A writer of result values for a user's date format; null stays null, to be left out. */
export function valueWriter(dateFormat: string): (value: DuckDBValue) => string | null {
	const writeDate = dateWriter(dateFormat);
	const dates = new Map<number, string>();
	const dateText = (days: number): string => {
		const known = dates.get(days);
		if (known !== undefined) return known;
		const date = new Date(days * MILLISECONDS_A_DAY);
		const text = writeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
		if (dates.size >= MOST_DATES) dates.clear();
		dates.set(days, text);
		return text;
	};
	return (value) => {
		if (value === null) return null;
		if (typeof value === 'string') return value;
		if (typeof value === 'number') return plainNumber(value);
		if (typeof value === 'bigint') return value.toString();
		if (value instanceof DuckDBDecimalValue) return plainDecimal(value.value, value.scale);
		if (value instanceof DuckDBDateValue) return dateText(value.days);
		return String(value);
	};
}

/** Columns of values → rows. Nulls are left out; of several columns with one key the last one counts. */
export function rowsOf(
	keys: string[],
	columns: DuckDBValue[][],
	write: (value: DuckDBValue) => string | null,
): Array<Record<string, string>> {
	const count = columns[0]?.length ?? 0;
	const repeated = new Set(keys).size < keys.length;
	const rows: Array<Record<string, string>> = [];
	for (let at = 0; at < count; at += 1) {
		const row: Record<string, string> = {};
		for (let column = 0; column < keys.length; column += 1) {
			const text = write(columns[column][at]);
			if (text !== null) row[keys[column]] = text;
			else if (repeated) delete row[keys[column]];
		}
		rows.push(row);
	}
	return rows;
}
