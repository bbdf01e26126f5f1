/** A record that was found, and the times that NetSuite tells of it, ms since 1970. */
export interface Created {
	id: string;
	createdAt?: number;
	changedAt?: number;
}

/** How the record types call it: entities, transactions and items, custom records. */
const CREATED = ['dateCreated', 'createdDate', 'created'];
const CHANGED = ['lastModifiedDate', 'lastModified'];

/** Reads id and times out of a record's body; undefined when it has no id. */
export function readCreated(body: unknown): Created | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const record = new Map(Object.entries(body));
	const id = record.get('id') as unknown;
	if (typeof id !== 'string' && typeof id !== 'number') return undefined;
	const time = (names: string[]) => names.map((name) => readTime(record.get(name))).find(isTime);
	return { id: String(id), createdAt: time(CREATED), changedAt: time(CHANGED) };
}

const isTime = (time: number | undefined) => time !== undefined;

/** ISO with its offset, as the record service writes times (netsuite-rest 4.3); anything else tells nothing. */
function readTime(value: unknown): number | undefined {
	const isIso =
		typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(value);
	const time = isIso ? Date.parse(value) : NaN;
	return Number.isNaN(time) ? undefined : time;
}
