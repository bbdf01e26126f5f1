/** The record service without HTTP: what can be done to records, and what NetSuite refuses (netsuite-rest.md 4, 5, 10.2). */
import type { RecordSchema, Store, StoredRecord } from '../data/contract';
import { badRequest, recordDoesNotExist, unknownRecordType, userError } from '../data/refusal';
import { type Context, DocumentNumbers, type Settings, UniqueNames, now } from './context';
import { type Draft, type WriteOptions, draftOf } from './draft';
import { listRecords } from './list';
import { readBody } from './readBody';
import { hasDependents } from './rules/dependents';
import { settle } from './rules/consequences';
import { save } from './save';
import { transformed } from './transform';

export interface Saved {
	record: StoredRecord;
	/** Paths of properties that were passed over (X-NetSuite-PropertyNameValidation and …ValueValidation: Warning). */
	warnings: string[];
}

/** `type` in any case; `idOrEid` an internal id or `eid:EXTERNAL_ID`. Every method throws NetSuiteRefusal. */
export interface RecordService {
	create(type: string, body: unknown, options: WriteOptions): Saved;
	update(type: string, idOrEid: string, body: unknown, options: WriteOptions): Saved;
	upsert(
		type: string,
		externalId: string,
		body: unknown,
		options: WriteOptions,
	): Saved & { created: boolean };
	remove(type: string, idOrEid: string): void;
	get(type: string, idOrEid: string): StoredRecord;
	/** All records, or those that `q` selects, by internal id. */
	list(type: string, q?: string): StoredRecord[];
	/** Makes and saves a target record from a source; `body` (may be undefined) overrides what is carried over. */
	transform(
		sourceType: string,
		idOrEid: string,
		targetType: string,
		body: unknown,
		options: WriteOptions,
	): Saved;
}

export interface RecordServiceOptions {
	store: Store;
	/** ms UTC. */
	clock: { now(): number };
	settings: Settings;
}

/** `|` separates multiselect values and breaks `eid:`; only these characters work in a URL (netsuite-rest.md 4.7). */
const EXTERNAL_ID = /^[A-Za-z0-9_-]+$/;

function checkExternalId(externalId: string): void {
	if (EXTERNAL_ID.test(externalId)) return;
	throw badRequest([
		{
			detail: `Invalid external id '${externalId}'. Use letters, digits, underscores and hyphens only.`,
			code: 'INVALID_REQUEST',
			url: `eid:${externalId}`,
		},
	]);
}

/** The record service over a store. Changes go to the store at once; a refused request changes nothing. */
export function createRecordService({
	store,
	clock,
	settings,
}: RecordServiceOptions): RecordService {
	const context: Context = {
		store,
		clock,
		settings,
		uniqueNames: new UniqueNames(store),
		numbers: new DocumentNumbers(store),
	};
	/** Highest line numbers of changed records: a number is never given out twice. */
	const lastLines = new Map<string, Record<string, number>>();

	const schemaOf = (type: string): RecordSchema => {
		const schema = store.findSchema(type);
		if (!schema) throw unknownRecordType(type);
		return schema;
	};
	const find = (schema: RecordSchema, idOrEid: string): StoredRecord | undefined => {
		if (!idOrEid.startsWith('eid:')) return store.get(schema.type, idOrEid);
		const externalId = idOrEid.slice('eid:'.length);
		checkExternalId(externalId);
		return store.byExternalId(schema.type, externalId);
	};
	const get = (type: string, idOrEid: string): StoredRecord => {
		const record = find(schemaOf(type), idOrEid);
		if (!record) throw recordDoesNotExist();
		return record;
	};
	const keep = (draft: Draft, before?: StoredRecord): Saved => {
		const record = save(context, draft, before);
		lastLines.set(`${record.type}/${record.id}`, draft.lastLines);
		return { record, warnings: draft.warnings };
	};
	const change = (record: StoredRecord, body: unknown, options: WriteOptions): Saved => {
		const key = `${record.type}/${record.id}`;
		const draft = draftOf(schemaOf(record.type), record, lastLines.get(key));
		readBody(store, draft, body, options);
		return keep(draft, record);
	};

	return {
		create(type, body, options) {
			const draft = draftOf(schemaOf(type));
			readBody(store, draft, body, options);
			return keep(draft);
		},
		update(type, idOrEid, body, options) {
			return change(get(type, idOrEid), body, options);
		},
		upsert(type, externalId, body, options) {
			const schema = schemaOf(type);
			const record = find(schema, `eid:${externalId}`);
			if (record) return { ...change(record, body, options), created: false };
			const draft = draftOf(schema);
			draft.externalId = externalId;
			readBody(store, draft, body, options);
			return { ...keep(draft), created: true };
		},
		remove(type, idOrEid) {
			const record = get(type, idOrEid);
			if (hasDependents(store, record)) {
				throw userError('This record cannot be deleted because it has dependent records.');
			}
			store.remove(record.type, record.id);
			settle(store, record, undefined, now(context));
		},
		get,
		list(type, q) {
			return listRecords(context, schemaOf(type), q);
		},
		transform(sourceType, idOrEid, targetType, body, options) {
			const source = get(sourceType, idOrEid);
			const draft = transformed(source, schemaOf(targetType));
			readBody(store, draft, body ?? {}, options);
			const saved = keep(draft);
			if (source.type === 'estimate') {
				store.put({ ...source, values: { ...source.values, status: 'B' }, modified: now(context) });
			}
			return saved;
		},
	};
}
