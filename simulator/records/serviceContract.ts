/** What the record service does. Types only. */
import type { StoredRecord } from '../data/contract';
import type { Attachment, AttachmentList } from './attach';
import type { WriteOptions } from './draft';
import type { Locks, Opener } from './locks';
import type { Option } from './selectOptions';

export interface Saved {
	record: StoredRecord;
	/** Paths of properties that were passed over (X-NetSuite-PropertyNameValidation and …ValueValidation: Warning). */
	warnings: string[];
}

/**
 * `type` in any case; `idOrEid` an internal id or `eid:EXTERNAL_ID`; `opener` undefined = one who may open everything.
 * Every method throws NetSuiteRefusal; `runAction` its subclass ActionRefusal.
 */
export interface RecordService {
	create(type: string, body: unknown, options: WriteOptions): Saved;
	update(type: string, idOrEid: string, body: unknown, options: WriteOptions): Saved;
	upsert(
		type: string,
		externalId: string,
		body: unknown,
		options: WriteOptions,
	): Saved & { created: boolean };
	remove(type: string, idOrEid: string, opener?: Opener): void;
	get(type: string, idOrEid: string, opener?: Opener): StoredRecord;
	/** All records, or those that `q` selects, by internal id. */
	list(type: string, q?: string): StoredRecord[];
	/** Their ids alone; the list is kept until a record of the type changes. */
	ids(type: string, q?: string): readonly string[];
	/** Makes and saves a target record from a source; `body` (may be undefined) overrides what is carried over. */
	transform(
		sourceType: string,
		idOrEid: string,
		targetType: string,
		body: unknown,
		options: WriteOptions,
	): Saved;
	/** A new record filled in as far as `body` allows; not saved, its id is ''. */
	createForm(type: string, body: unknown, options: WriteOptions): StoredRecord;
	/** A stored record as it would be with `body`; not saved. */
	editForm(type: string, idOrEid: string, body: unknown, options: WriteOptions): StoredRecord;
	/** What `transform` would save; not saved. */
	transformForm(
		sourceType: string,
		idOrEid: string,
		targetType: string,
		body: unknown,
		options: WriteOptions,
	): StoredRecord;
	/**
	 * Finds what a field (`entityStatus`, `item.location`) may be set to, given the record (undefined = a new one) and the
	 * values of `body`.
	 */
	selectOptions(
		type: string,
		idOrEid: string | undefined,
		body: unknown,
		options: WriteOptions,
	): (field: string) => Option[];
	/** Runs a record action (name in any case) with its parameters; answers the record as it is then. */
	runAction(
		type: string,
		idOrEid: string,
		action: string,
		body: Record<string, unknown>,
		opener?: Opener,
	): StoredRecord;
	/** Attaches a `contact` (with `body.role`) or `file`; attached again, it gets the new role. */
	attach(type: string, idOrEid: string, attachedType: string, id: string, body: unknown): void;
	detach(type: string, idOrEid: string, attachedType: string, id: string): void;
	/** What is attached to a record. */
	attachments(type: string, idOrEid: string): readonly Attachment[];
	/** Records that nobody can open. */
	locks: Locks;
	/** What is known of records beside the store, for snapshots of both. */
	notes: { save(): RecordNotes; restore(saved: RecordNotes): void };
}

export interface RecordNotes {
	attachments: AttachmentList;
	/** Highest line numbers by sublist, by `type/id`. */
	lastLines: Array<[record: string, numbers: Record<string, number>]>;
}
