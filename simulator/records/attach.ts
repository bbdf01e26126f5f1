/** Contacts and files that are attached to records (netsuite-rest.md 4.12). */
import type { Store, StoredRecord, Values } from '../data/contract';
import { badRequest, invalidContentDetail, recordDoesNotExist, userError } from '../data/refusal';
import { FAMILIES } from '../data/series';
import { TRANSACTION_TYPES } from '../data/transactionTypes';

export type AttachedType = 'contact' | 'file';

export interface Attachment {
	type: AttachedType;
	id: string;
	/** Of a contact: internal id of its role. */
	role?: string;
}

/** By `type/id` of the record that it is attached to. */
export type AttachmentList = Array<[record: string, attached: Attachment[]]>;

/** What takes no contacts: records that are no party, project, case or transaction of one. */
const NO_CONTACTS = new Set(['contact', 'employee', 'subsidiary', 'file']);

/** What the catalog offers to attach to a record type: contacts and files for parties, their transactions and cases. */
export function attachableTo(type: string): readonly AttachedType[] {
	const party = FAMILIES.entity.includes(type) || TRANSACTION_TYPES[type]?.party !== undefined;
	if (!party && type !== 'supportCase') return [];
	return NO_CONTACTS.has(type) ? ['file'] : ['contact', 'file'];
}

/** Throws INVALID_REQUEST for anything but a contact or a file: no other record can be attached. */
export function attachedType(name: string): AttachedType {
	const lower = name.toLowerCase();
	if (lower === 'contact' || lower === 'file') return lower;
	throw badRequest([
		{
			detail: `Records of type '${name}' cannot be attached or detached. Use contact or file.`,
			code: 'INVALID_REQUEST',
		},
	]);
}

/** The role of the request: one of `contactRole`. Throws INVALID_CONTENT (`role`) for what is none. */
function readRole(store: Store, body: unknown): string | undefined {
	const role = (body as { role?: unknown } | undefined)?.role;
	if (role === undefined || role === null) return undefined;
	const { id, externalId } = role as { id?: unknown; externalId?: unknown };
	if (typeof externalId === 'string' && id === undefined) {
		const found = store.byExternalId('contactRole', externalId);
		if (found) return found.id;
	} else if (typeof id === 'string' || typeof id === 'number') {
		// An account without a list of roles of its own has NetSuite's, whose ids are negative.
		const text = String(id);
		if (store.get('contactRole', text) || /^-\d+$/.test(text)) return text;
	}
	const shown = String(externalId ?? (typeof role === 'object' ? id : role));
	const sentence = `You have entered an Invalid Field Value ${shown} for the following field: role`;
	throw badRequest([invalidContentDetail(sentence, 'role')]);
}

/** The relations of one account. Attached contacts of a record that has the sublist show on its `contactRoles`. */
export class Attachments {
	private readonly byRecord = new Map<string, Attachment[]>();

	constructor(private readonly store: Store) {}

	/** All relations, as data. */
	save(): AttachmentList {
		return [...this.byRecord];
	}

	/** Back to what was saved; the sublists on records are the store's. */
	restore(saved: AttachmentList): void {
		this.byRecord.clear();
		for (const [record, attached] of saved) this.byRecord.set(record, attached);
	}

	/** What is attached to a record, in order. */
	of({ type, id }: Pick<StoredRecord, 'type' | 'id'>): readonly Attachment[] {
		return this.byRecord.get(`${type}/${id}`) ?? [];
	}

	/** Attaches, or changes the role of what is attached. Throws NetSuiteRefusal. */
	attach(target: StoredRecord, type: AttachedType, id: string, body: unknown): void {
		if (type === 'contact' && NO_CONTACTS.has(target.type)) {
			throw userError(`Contacts cannot be attached to a record of type ${target.type}.`);
		}
		const role = type === 'contact' ? readRole(this.store, body) : undefined;
		this.forget(target, type, id);
		const attachment: Attachment = { type, id, ...(role === undefined ? {} : { role }) };
		this.byRecord.set(`${target.type}/${target.id}`, [...this.of(target), attachment]);
		this.show(target, attachment);
	}

	/** Throws NetSuiteRefusal (404) when nothing of the kind is attached. */
	detach(target: StoredRecord, type: AttachedType, id: string): void {
		const onSublist = this.shown(target).some((line) => line.values.contact === id);
		const known = this.of(target).some((entry) => entry.type === type && entry.id === id);
		if (!known && !(type === 'contact' && onSublist)) throw recordDoesNotExist();
		this.forget(target, type, id);
		if (type !== 'contact' || !onSublist) return;
		const contactRoles = this.shown(target).filter((line) => line.values.contact !== id);
		this.store.put({ ...target, lines: { ...target.lines, contactRoles } });
	}

	private forget(target: StoredRecord, type: AttachedType, id: string): void {
		const rest = this.of(target).filter((entry) => entry.type !== type || entry.id !== id);
		this.byRecord.set(`${target.type}/${target.id}`, rest);
	}

	private shown({ lines }: StoredRecord) {
		return lines.contactRoles ?? [];
	}

	private show(target: StoredRecord, { type, id, role }: Attachment): void {
		const schema = this.store.schema(target.type);
		const listed = schema?.sublists.some((sublist) => sublist.name === 'contactRoles');
		if (type !== 'contact' || !listed) return;
		const contact = this.store.get('contact', id)?.values;
		const values: Values = { contact: id, contactName: contact?.entityId, giveAccess: false };
		if (contact?.email !== undefined) values.email = contact.email;
		if (role !== undefined) values.role = role;
		const others = this.shown(target).filter((line) => line.values.contact !== id);
		const line = 1 + Math.max(0, ...this.shown(target).map((entry) => entry.line));
		const contactRoles = [...others, { line, values }];
		this.store.put({ ...target, lines: { ...target.lines, contactRoles } });
	}
}
