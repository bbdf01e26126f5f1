/** What the node said it did, and whether the simulator's own data agree. */
import type { Account } from './account';

/** A customer that NetSuite has, or may have. */
export interface Entry {
	name: string;
	id: string;
	/** Values of `phone` that are right: one, or two after an update whose outcome is unknown. */
	phones: string[];
	/** Times that the trigger gave it out. */
	seen: number;
}

export type Said = { done: string } | { error: string };

/** An error that leaves open whether NetSuite did it. */
const isOpen = (error: string) =>
	/may have|may exist|may be|look (?:in|for)|not known/i.test(error);

export class Ledger {
	readonly live = new Map<string, Entry>();

	readonly counts: Record<string, number> = {};

	/** Sentences, the first 20. */
	readonly problems: string[] = [];

	constructor(private readonly account: Account) {}

	count(what: string, by = 1): void {
		this.counts[what] = (this.counts[what] ?? 0) + by;
	}

	private wrong(kind: 'lost' | 'doubled' | 'untrue', sentence: string): void {
		this.count(kind);
		if (this.problems.length < 20) this.problems.push(`${kind}: ${sentence}`);
	}

	/** The customers of this run as NetSuite holds them, by name: more than one of a name is a doubled write. */
	private async stored(): Promise<Map<string, Array<Record<string, string>>>> {
		const rows = await this.account.query(
			"SELECT id, companyname, phone FROM customer WHERE companyname LIKE 'Soak %'",
		);
		const found = new Map<string, Array<Record<string, string>>>();
		for (const row of rows) {
			found.set(row.companyname, [...(found.get(row.companyname) ?? []), row]);
		}
		return found;
	}

	/** Judges creates by what each was said to be; what exists is live from now on. */
	async created(said: Map<string, Said>): Promise<void> {
		const stored = await this.stored();
		for (const [name, word] of said) {
			const records = stored.get(name) ?? [];
			if (records.length > 1) this.wrong('doubled', `${name} was created ${records.length} times`);
			const [record] = records;
			if ('done' in word) {
				this.count('creates done');
				if (record?.id !== word.done) this.wrong('lost', `${name}, said to be ${word.done}`);
			} else {
				this.count(isOpen(word.error) ? 'creates open' : 'creates refused');
				if (record !== undefined && !isOpen(word.error)) {
					this.wrong('untrue', `${name} exists, but the item says: ${word.error}`);
				}
			}
			if (record === undefined) continue;
			const entry = { name, id: record.id, phones: [''], seen: 0 };
			this.live.set(record.id, entry);
		}
	}

	/** Notes updates of `phone`; `judge` judges them. */
	updated(said: Map<string, Said>, phone: string): void {
		for (const [id, word] of said) {
			const entry = this.live.get(id);
			if (entry === undefined) continue;
			this.count('done' in word ? 'updates done' : 'updates failed');
			entry.phones = 'done' in word ? [phone] : [...entry.phones, phone];
		}
	}

	/** Judges deletes. */
	async deleted(said: Map<string, Said>): Promise<void> {
		const stored = new Set([...(await this.stored()).values()].flat().map(({ id }) => id));
		for (const [id, word] of said) {
			const entry = this.live.get(id);
			if (entry === undefined) continue;
			this.count('done' in word ? 'deletes done' : 'deletes failed');
			const isThere = stored.has(id);
			if ('done' in word && isThere) this.wrong('untrue', `${entry.name} is said to be deleted`);
			if ('error' in word && !isThere) this.count('deletes done, said to have failed');
			if (!isThere) this.live.delete(id);
		}
	}

	/** Rows of a query of the node: exactly what is live. */
	queried(ids: string[]): void {
		this.count('queries');
		const unique = new Set(ids);
		if (unique.size !== ids.length) this.wrong('doubled', `${ids.length - unique.size} rows`);
		const missing = [...this.live.keys()].filter((id) => !unique.has(id));
		if (missing.length > 0) this.wrong('lost', `rows of customers ${missing.join(', ')}`);
		if (unique.size > this.live.size) this.wrong('untrue', `${unique.size} rows of customers`);
	}

	/** Changes that the trigger gave out. */
	triggered(ids: string[]): void {
		for (const id of ids) {
			const entry = this.live.get(id);
			// Records are deleted only after their event has come: another one is a second one.
			if (entry === undefined || entry.seen > 0) this.wrong('doubled', `event of customer ${id}`);
			else entry.seen += 1;
			this.count('events');
		}
	}

	/** Compares all that is live with NetSuite. */
	async judge(): Promise<void> {
		const stored = [...(await this.stored()).values()].flat();
		const byId = new Map(stored.map((row) => [row.id, row]));
		for (const { id, name, phones } of this.live.values()) {
			const row = byId.get(id);
			if (row === undefined) this.wrong('lost', `${name} is gone, and nobody deleted it`);
			else if (!phones.includes(row.phone ?? '')) {
				this.wrong('lost', `an update of ${name}: phone ${row.phone}, not ${phones.join(' or ')}`);
			}
		}
		const strangers = stored.filter(({ id }) => !this.live.has(id));
		if (strangers.length > 0) this.wrong('doubled', `${strangers.length} customers of nobody`);
	}

	/** After the last poll every live record must have had its event. */
	judgeEvents(): void {
		for (const { id, seen } of this.live.values()) {
			if (seen === 0) this.wrong('lost', `event of customer ${id}`);
		}
	}
}
