/**
 * What SuiteQL shows of records that a job was to save, and what that proves (issue 6, item 4).
 * Pure: no clock, no requests.
 *
 * A record is proved to be saved by the job when it was seen before the job was sent and again
 * after, the time of its creation or last change lies inside the job's own time by NetSuite's
 * clock, and it shows the values that were sent. Whatever proves less has its own task read.
 */
import { TIME_MODEL, readUtcText } from './changes/position';
import type { ChangeTable } from './changes/tables';

/** NetSuite takes no more values in an IN (netsuite-rest 11), and gives no more rows in a page. */
export const MOST_KEYS = 1_000;

/** Values compared for each record; more would only make the query long. */
const MOST_FIELDS = 20;

/** Longer texts may be cut or kept in another way. */
const LONGEST_TEXT = 300;

/** The column by which records are known before they are saved. */
export type KeyColumn = 'id' | 'externalid';

/** A record as it was sent. */
export interface SentRecord {
	column: KeyColumn;
	key: string;
	content: Record<string, unknown>;
	/** The job may make it, and the job may change it. */
	creates: boolean;
	changes: boolean;
}

/** The columns of one question. */
export interface SavedColumns {
	created?: string;
	modified?: string;
	/** Names of REST fields; their columns have the same name in lower case. */
	fields: readonly string[];
}

/** A record as SuiteQL shows it. Times are whole UTC seconds since 1970. */
export interface SavedRow {
	id: string;
	key: string;
	created?: number;
	modified?: number;
	/** By REST field; NetSuite leaves out a NULL. */
	values: Map<string, unknown>;
}

/** The time in which a job worked, in whole seconds by NetSuite's clock, both ends included. */
export interface JobWindow {
	start: number;
	/** Undefined while it works. */
	end?: number;
}

const utc = (column: string) => `TO_CHAR(SYS_EXTRACT_UTC(t.${column}), '${TIME_MODEL}')`;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The question for up to `MOST_KEYS` records. Times are UTC whatever the session's zone is (netsuite-rest 12.2). */
export function savedQuery(
	table: ChangeTable,
	column: KeyColumn,
	keys: readonly string[],
	{ created, modified, fields }: SavedColumns,
): string {
	const select = [
		`t.${table.key} AS n8n_id`,
		`t.${column === 'id' ? table.key : column} AS n8n_key`,
		...(created === undefined ? [] : [`${utc(created)} AS n8n_created`]),
		...(modified === undefined ? [] : [`${utc(modified)} AS n8n_modified`]),
		...fields.map((field, at) => `t.${field.toLowerCase()} AS n8n_${at}`),
	];
	const list = keys.map((key) => (column === 'id' ? key : quoted(key))).join(', ');
	return [
		`SELECT ${select.join(', ')}`,
		`FROM ${table.name} t`,
		`WHERE ${column === 'id' ? `t.${table.key}` : `t.${column}`} IN (${list})`,
		...(table.condition === undefined ? [] : [`AND ${table.condition}`]),
		`ORDER BY t.${table.key}`,
	].join('\n');
}

/** A row of `savedQuery`. */
export function readSavedRow(
	row: Record<string, unknown>,
	{ fields }: Pick<SavedColumns, 'fields'>,
): SavedRow {
	return {
		id: String(row.n8n_id),
		key: String(row.n8n_key),
		created: readUtcText(row.n8n_created),
		modified: readUtcText(row.n8n_modified),
		values: new Map(fields.map((field, at) => [field, row[`n8n_${at}`]])),
	};
}

/** The fields of records whose values can be compared with a column. */
export function comparedFields(records: readonly SentRecord[]): string[] {
	const found = new Map<string, string>();
	for (const { content } of records) {
		for (const [field, value] of Object.entries(content)) {
			if (found.size === MOST_FIELDS) return [...found.values()];
			const column = field.toLowerCase();
			const isKey = column === 'id' || column === 'externalid';
			if (isKey || !/^[a-z]\w*$/.test(column) || expected(value) === undefined) continue;
			if (!found.has(column)) found.set(column, field);
		}
	}
	return [...found.values()];
}

/** How SuiteQL writes a value (netsuite-rest 6.2); undefined for what it may write otherwise: dates, lists, subrecords. */
function expected(value: unknown): string | number | undefined {
	if (value === null || value === '') return '';
	if (typeof value === 'boolean') return value ? 'T' : 'F';
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value === 'string') {
		const isDate = /^\d{4}-\d\d-\d\d/.test(value);
		return isDate || value.length > LONGEST_TEXT ? undefined : spaced(value);
	}
	if (typeof value !== 'object') return undefined;
	const { id } = value as { id?: unknown };
	return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Does the row show what was sent? `some` says whether anything could be compared. */
function compare(row: SavedRow, { content }: SentRecord): { equal: boolean; some: boolean } {
	let some = false;
	for (const [field, value] of Object.entries(content)) {
		const wanted = expected(value);
		if (wanted === undefined || !row.values.has(field)) continue;
		some = true;
		const text = spaced(String(row.values.get(field) ?? ''));
		const same =
			typeof wanted === 'number' ? text !== '' && Number(text) === wanted : text === wanted;
		if (!same) return { equal: false, some };
	}
	return { equal: true, some };
}

/**
 * The internal ID of a record that the job surely saved; undefined when that is not proved.
 *
 * A record that was not there is new. One that was there must have been changed since it was seen,
 * and must show what was sent: whoever else saved it meanwhile would not have written our values.
 *
 * @param before the rows with its key before the job was sent
 * @param after the same now
 */
export function provedId(
	sent: SentRecord,
	before: readonly SavedRow[],
	after: readonly SavedRow[],
	window: JobWindow,
): string | undefined {
	if (after.length !== 1 || before.length > 1) return undefined;
	const [is] = after;
	const was = before.at(0);
	const within = (time: number | undefined) =>
		time !== undefined && time >= window.start && time <= (window.end ?? Infinity);
	const { equal, some } = compare(is, sent);
	if (!equal) return undefined;
	if (was === undefined) {
		return sent.creates && within(is.created ?? is.modified) ? is.id : undefined;
	}
	if (!sent.changes || !some || was.id !== is.id) return undefined;
	const moved =
		was.modified !== undefined && is.modified !== undefined && is.modified > was.modified;
	return moved && within(is.modified) ? is.id : undefined;
}

/** An unknown column that a refusal names (netsuite-rest 6.5), in lower case. */
export function unknownColumn(said: string): string | undefined {
	const [, first, second] =
		/Unknown identifier '?([\w.]+)|Field '([^']+)' for record/i.exec(said) ?? [];
	return (first ?? second)?.replace(/^t\./i, '').toLowerCase();
}
