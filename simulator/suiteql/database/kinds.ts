/** How each kind of column is kept in DuckDB. */
import {
	DATE,
	DOUBLE,
	type DuckDBType,
	DuckDBDateValue,
	DuckDBTimestampTZValue,
	type DuckDBValue,
	INTEGER,
	TIMESTAMPTZ,
	VARCHAR,
} from '@duckdb/node-api';
import type { ColumnKind, Value } from '../catalog/table';
import type { SqlType } from '../translate/sql';

export interface Storage {
	/** Column type of the table. */
	declared: string;
	/** Type of the values on their way in; DuckDB casts them to the column's. */
	appended: DuckDBType;
	convert(value: Value): DuckDBValue;
	/** What the translation takes the column for. */
	type: SqlType;
	whole?: boolean;
}

const LARGEST_INTEGER = 2 ** 31 - 1;

/** Below this every cent of a DECIMAL(18, 6) is exact. */
const LARGEST_AMOUNT = 1e11;

const MILLISECONDS_A_DAY = 86_400_000;

const finite = (value: Value): number | null => {
	const number = typeof value === 'string' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

const id = (value: Value): DuckDBValue => {
	const number = value === '' ? null : finite(value);
	return number !== null && Number.isInteger(number) && Math.abs(number) <= LARGEST_INTEGER
		? number
		: null;
};

const currency = (value: Value): DuckDBValue => {
	const number = finite(value);
	return number !== null && Math.abs(number) < LARGEST_AMOUNT ? number : null;
};

const text = (value: Value): DuckDBValue =>
	value === undefined || value === '' ? null : String(value);

const date = (value: Value): DuckDBValue => {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
	const [year, month, day] = value.slice(0, 10).split('-').map(Number);
	return new DuckDBDateValue(Math.floor(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY));
};

/** NetSuite keeps seconds (netsuite-rest.md 12.2). */
const datetime = (value: Value): DuckDBValue =>
	typeof value === 'number'
		? new DuckDBTimestampTZValue(BigInt(Math.floor(value / 1000)) * 1_000_000n)
		: null;

const integer = (value: Value): DuckDBValue => {
	const number = finite(value);
	return number === null || Math.abs(number) > Number.MAX_SAFE_INTEGER ? null : Math.round(number);
};

export const STORAGE: Record<ColumnKind, Storage> = {
	id: { declared: 'INTEGER', appended: INTEGER, convert: id, type: 'number', whole: true },
	integer: { declared: 'BIGINT', appended: DOUBLE, convert: integer, type: 'number', whole: true },
	currency: { declared: 'DECIMAL(18, 6)', appended: DOUBLE, convert: currency, type: 'number' },
	float: { declared: 'DOUBLE', appended: DOUBLE, convert: finite, type: 'number' },
	text: { declared: 'VARCHAR', appended: VARCHAR, convert: text, type: 'text' },
	flag: {
		declared: 'VARCHAR',
		appended: VARCHAR,
		convert: (value) => (value === true || value === 'T' ? 'T' : 'F'),
		type: 'text',
	},
	date: { declared: 'DATE', appended: DATE, convert: date, type: 'date' },
	datetime: { declared: 'TIMESTAMPTZ', appended: TIMESTAMPTZ, convert: datetime, type: 'instant' },
};
