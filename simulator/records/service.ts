/** The record service without HTTP: what can be done to records, and what NetSuite refuses (netsuite-rest.md 4, 5, 10.2). */
import type { RecordSchema, Store, StoredRecord } from '../data/contract';
import { recordDoesNotExist, unknownRecordType, userError } from '../data/refusal';
import { type ActionSet, runAction } from './actions';
import { Attachments, attachedType } from './attach';
import { type Context, DocumentNumbers, type Settings, UniqueNames, now } from './context';
import { type Draft, type WriteOptions, draftOf } from './draft';
import { checkExternalId } from './externalId';
import { IdLists } from './list';
import { type Opener, createLocks } from './locks';
import { readBody } from './readBody';
import { settle } from './rules/consequences';
import { hasDependents } from './rules/dependents';
import { checkDeletable } from './rules/periods';
import { fillForm, save } from './save';
import { selectOptions } from './selectOptions';
import type { RecordService, Saved } from './serviceContract';
import { offerOpen, transformed } from './transform';

export type { RecordService, Saved } from './serviceContract';

export interface RecordServiceOptions {
	store: Store;
	/** ms UTC. */
	clock: { now(): number };
	/** `recordActions`: which actions there are; default all that NetSuite's pages have buttons for. */
	settings: Settings & { recordActions?: ActionSet };
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
	const lists = new IdLists(context);
	const locks = createLocks();
	const attachments = new Attachments(store);
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
	const get = (type: string, idOrEid: string, opener?: Opener): StoredRecord => {
		const record = find(schemaOf(type), idOrEid);
		if (!record) throw recordDoesNotExist();
		locks.check(record, opener);
		return record;
	};
	const keep = (draft: Draft, before?: StoredRecord): Saved => {
		const record = save(context, draft, before);
		lastLines.set(`${record.type}/${record.id}`, draft.lastLines);
		return { record, warnings: draft.warnings };
	};
	const draftOfRecord = (record: StoredRecord): Draft =>
		draftOf(schemaOf(record.type), record, lastLines.get(`${record.type}/${record.id}`));
	const change = (record: StoredRecord, body: unknown, options: WriteOptions): Saved => {
		const draft = draftOfRecord(record);
		readBody(store, draft, body, options);
		return keep(draft, record);
	};
	const form = (draft: Draft, body: unknown, options: WriteOptions): StoredRecord => {
		readBody(store, draft, body, options);
		offerOpen(store, draft);
		return fillForm(context, draft);
	};
	/** What `!attach` names: a contact that exists, or a file, which the record service itself does not keep. */
	const attached = (kind: 'contact' | 'file', idOrEid: string): string =>
		kind === 'contact' || store.findSchema(kind) ? get(kind, idOrEid).id : idOrEid;

	return {
		locks,
		get,
		create(type, body, options) {
			const draft = draftOf(schemaOf(type));
			readBody(store, draft, body, options);
			return keep(draft);
		},
		update(type, idOrEid, body, options) {
			return change(get(type, idOrEid, options.opener), body, options);
		},
		upsert(type, externalId, body, options) {
			const schema = schemaOf(type);
			const record = find(schema, `eid:${externalId}`);
			if (record) {
				locks.check(record, options.opener);
				return { ...change(record, body, options), created: false };
			}
			const draft = draftOf(schema);
			draft.externalId = externalId;
			readBody(store, draft, body, options);
			return { ...keep(draft), created: true };
		},
		remove(type, idOrEid, opener) {
			const record = get(type, idOrEid, opener);
			if (hasDependents(store, record)) {
				throw userError('This record cannot be deleted because it has dependent records.');
			}
			checkDeletable(store, record);
			store.remove(record.type, record.id);
			settle(store, record, undefined, now(context));
		},
		list: (type, q) =>
			lists.find(schemaOf(type), q).flatMap((id) => store.get(schemaOf(type).type, id) ?? []),
		ids: (type, q) => lists.find(schemaOf(type), q),
		transform(sourceType, idOrEid, targetType, body, options) {
			const source = get(sourceType, idOrEid, options.opener);
			const draft = transformed(store, source, schemaOf(targetType));
			readBody(store, draft, body ?? {}, options);
			return keep(draft);
		},
		createForm: (type, body, options) => form(draftOf(schemaOf(type)), body, options),
		editForm(type, idOrEid, body, options) {
			const record = get(type, idOrEid, options.opener);
			const draft = draftOfRecord(record);
			readBody(store, draft, body, options);
			return fillForm(context, draft, record);
		},
		transformForm(sourceType, idOrEid, targetType, body, options) {
			const source = get(sourceType, idOrEid, options.opener);
			return form(transformed(store, source, schemaOf(targetType)), body ?? {}, options);
		},
		selectOptions(type, idOrEid, body, options) {
			const record = idOrEid === undefined ? undefined : get(type, idOrEid, options.opener);
			const draft = record ? draftOfRecord(record) : draftOf(schemaOf(type));
			readBody(store, draft, body, options);
			const filled = fillForm(context, draft, record);
			return (field) => selectOptions(store, draft.schema, filled, field);
		},
		runAction(type, idOrEid, action, body, opener) {
			const record = get(type, idOrEid, opener);
			const set = settings.recordActions ?? 'buttons';
			runAction(store, record, action, body, now(context), set);
			return store.get(record.type, record.id) ?? record;
		},
		attach(type, idOrEid, attachedName, attachedIdOrEid, body) {
			const kind = attachedType(attachedName);
			const target = get(type, idOrEid);
			attachments.attach(target, kind, attached(kind, attachedIdOrEid), body);
		},
		detach(type, idOrEid, attachedName, attachedIdOrEid) {
			const kind = attachedType(attachedName);
			const target = get(type, idOrEid);
			attachments.detach(target, kind, attached(kind, attachedIdOrEid));
		},
		attachments: (type, idOrEid) => attachments.of(get(type, idOrEid)),
		notes: {
			save: () => ({ attachments: attachments.save(), lastLines: [...lastLines] }),
			restore(saved) {
				attachments.restore(saved.attachments);
				lastLines.clear();
				for (const [record, numbers] of saved.lastLines) lastLines.set(record, numbers);
				context.numbers.forget();
			},
		},
	};
}
