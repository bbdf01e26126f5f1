import { tableOf, type ChangeTable } from '../protocol/changes/tables';
import { NetSuiteError } from '../protocol/netSuiteError';
import { readPage } from '../protocol/page';
import {
	comparedFields,
	type JobWindow,
	type KeyColumn,
	MOST_KEYS,
	provedId,
	readSavedRow,
	type SavedColumns,
	savedQuery,
	type SavedRow,
	type SentRecord,
	unknownColumn,
} from '../protocol/saved';
import type { Client } from './types';

/** What was seen of records before they were sent, to be held against what is seen after. */
export interface Evidence {
	/**
	 * The internal IDs of records that a job surely saved, with one question for up to 1,000. Those
	 * that are missing are not proved, which says nothing of them. Empty when NetSuite does not tell.
	 */
	prove(records: readonly SentRecord[], window: JobWindow): Promise<Map<SentRecord, string>>;
}

/** Fields that the role or the table does not have, each left out at the price of a request. */
const MOST_UNKNOWN = 4;

type Rows = Map<string, SavedRow[]>;

const slotOf = (column: KeyColumn, key: string) => `${column} ${key}`;

/**
 * Looks at records of one type before they are sent.
 *
 * @returns undefined when SuiteQL shows no such records with a key and a time to this role: the
 * type has no table, the column is missing, or the role has no SuiteAnalytics
 */
export async function lookBefore(
	client: Pick<Client, 'send'>,
	recordType: string,
	records: readonly SentRecord[],
): Promise<Evidence | undefined> {
	const table = tableOf(recordType);
	if (table === undefined) return undefined;
	const { created, modified } = table;
	const view: View = {
		client,
		table,
		columns: { created, modified, fields: comparedFields(records) },
	};
	const before = await seen(view, records);
	if (before === undefined) return undefined;
	const once = sentOnce(records, before);
	return {
		async prove(sent, window) {
			const asked = sent.filter((record) => once.has(record));
			const after = await seen(view, asked);
			const proved = new Map<SentRecord, string>();
			for (const record of after === undefined ? [] : asked) {
				const slot = slotOf(record.column, record.key);
				const id = provedId(record, before.get(slot) ?? [], after?.get(slot) ?? [], window);
				if (id !== undefined) proved.set(record, id);
			}
			return proved;
		},
	};
}

/** Of a record that is sent twice nobody can tell which of both saved it. */
function sentOnce(records: readonly SentRecord[], before: Rows): Set<SentRecord> {
	const count = new Map<string, number>();
	const names = ({ column, key }: SentRecord) => {
		const id = before.get(slotOf(column, key))?.at(0)?.id;
		const names = [slotOf(column, key.toLowerCase())];
		if (id !== undefined) names.push(slotOf('id', id));
		return [...new Set(names)];
	};
	for (const record of records) {
		for (const name of names(record)) count.set(name, (count.get(name) ?? 0) + 1);
	}
	return new Set(records.filter((record) => names(record).every((name) => count.get(name) === 1)));
}

interface View {
	client: Pick<Client, 'send'>;
	table: ChangeTable;
	/** Becomes less when NetSuite does not know a column. */
	columns: SavedColumns;
}

/** What SuiteQL shows of records now, by column and key; undefined when it does not tell. */
async function seen(view: View, records: readonly SentRecord[]): Promise<Rows | undefined> {
	const rows: Rows = new Map();
	for (const column of ['externalid', 'id'] as const) {
		const keys = [...new Set(records.filter((one) => one.column === column).map(({ key }) => key))];
		for (let from = 0; from < keys.length; from += MOST_KEYS) {
			const found = await ask(view, column, keys.slice(from, from + MOST_KEYS));
			if (found === undefined) return undefined;
			for (const row of found) {
				const slot = slotOf(column, row.key);
				rows.set(slot, [...(rows.get(slot) ?? []), row]);
			}
		}
	}
	return rows;
}

/** Asks, each time without the column that NetSuite did not know: there are ever less. */
async function ask(
	view: View,
	column: KeyColumn,
	keys: readonly string[],
): Promise<SavedRow[] | undefined> {
	for (let unknown = 0; ; unknown += 1) {
		const { created, modified } = view.columns;
		if (created === undefined && modified === undefined) return undefined;
		const answer = await askOnce(view, column, keys).catch((reason: unknown) =>
			reason instanceof NetSuiteError && reason.code !== 'STOPPED'
				? reason
				: Promise.reject(reason),
		);
		if (!(answer instanceof NetSuiteError)) return answer;
		const less = without(view.columns, answer);
		if (less === undefined || answer.status !== 400) return undefined;
		view.columns = unknown < MOST_UNKNOWN ? less : { ...less, fields: [] };
	}
}

/** Undefined when the refusal is not about a column that can be missed. */
function without(
	{ created, modified, fields }: SavedColumns,
	refusal: NetSuiteError,
): SavedColumns | undefined {
	const said = [refusal.title, ...refusal.details.map(({ detail }) => detail)].join('\n');
	const name = unknownColumn(said);
	const less = {
		...(created !== name && { created }),
		...(modified !== name && { modified }),
		fields: fields.filter((field) => field.toLowerCase() !== name),
	};
	const changed =
		less.fields.length < fields.length || less.created !== created || less.modified !== modified;
	if (changed) return less;
	// A refusal for another reason may be the fault of a compared column all the same.
	return name === undefined && fields.length > 0 ? { created, modified, fields: [] } : undefined;
}

/** Undefined when several records share keys, so that a page does not hold them all. */
async function askOnce(
	{ client, table, columns }: View,
	column: KeyColumn,
	keys: readonly string[],
): Promise<SavedRow[] | undefined> {
	const page = { limit: MOST_KEYS, offset: 0 };
	const answer = await client.send({
		service: 'suiteql',
		method: 'POST',
		path: '',
		query: { ...page },
		json: { q: savedQuery(table, column, keys, columns) },
		effect: 'read',
	});
	const { items, hasMore } = readPage(answer, page);
	return hasMore ? undefined : items.map((row) => readSavedRow(row, columns));
}
