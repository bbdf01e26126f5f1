/** What all rules of one record service share. */
import { DateTime } from 'luxon';
import type { Store } from '../data/contract';
import { TRANSACTION_TYPES } from '../data/transactionTypes';

export interface Settings {
	/** NetSuite's spelling, as in `M/D/YYYY`. */
	dateFormat: string;
	/** IANA name. */
	timeZone: string;
}

export interface Context {
	store: Store;
	clock: { now(): number };
	settings: Settings;
	uniqueNames: UniqueNames;
	numbers: DocumentNumbers;
}

/** Now in whole seconds: NetSuite stores no finer times (netsuite-rest.md 12.2). */
export function now({ clock }: Context): number {
	return Math.floor(clock.now() / 1000) * 1000;
}

/** Today for the token's user, `YYYY-MM-DD`. */
export function today({ clock, settings }: Context): string {
	return DateTime.fromMillis(clock.now(), { zone: settings.timeZone }).toISODate() ?? '';
}

/** Finds who has a name already; an index a type, made at the first question and kept up to date. */
export class UniqueNames {
	private readonly tables = new Map<
		string,
		{ byName: Map<string, string>; byId: Map<string, string> }
	>();

	constructor(private readonly store: Store) {
		store.onChange((type, id) => this.follow(type, id));
	}

	/** Id of the record of this type whose name field has this text, in any case. */
	owner(type: string, name: string): string | undefined {
		let table = this.tables.get(type);
		if (!table) {
			this.tables.set(type, (table = { byName: new Map(), byId: new Map() }));
			for (const record of this.store.all(type)) this.follow(type, record.id);
		}
		return table.byName.get(name.toLowerCase());
	}

	private follow(type: string, id: string): void {
		const table = this.tables.get(type);
		if (!table) return;
		const before = table.byId.get(id);
		if (before !== undefined && table.byName.get(before) === id) table.byName.delete(before);
		table.byId.delete(id);
		const nameField = this.store.schema(type)?.nameField;
		const name = nameField && this.store.get(type, id)?.values[nameField];
		if (name === undefined) return;
		const lower = String(name).toLowerCase();
		table.byId.set(id, lower);
		if (!table.byName.has(lower)) table.byName.set(lower, id);
	}
}

/** Document numbers: one more than the highest of the type. */
export class DocumentNumbers {
	private readonly last = new Map<string, number>();

	constructor(private readonly store: Store) {}

	/** After the store went back to a snapshot. */
	forget(): void {
		this.last.clear();
	}

	/** The next `tranId` of a transaction type, as in `SO1042`. */
	next(type: string): string {
		const { prefix } = TRANSACTION_TYPES[type];
		let last = this.last.get(type);
		if (last === undefined) {
			last = 1000;
			for (const { values } of this.store.all(type)) {
				const tranId = String(values.tranId);
				const number = tranId.startsWith(prefix) ? Number(tranId.slice(prefix.length)) : NaN;
				if (number > last) last = number;
			}
		}
		this.last.set(type, last + 1);
		return prefix + String(last + 1);
	}
}
