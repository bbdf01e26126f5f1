/** Puts transactions without chance: their time of day follows from their number. */
import type { Store, StoredLine, StoredRecord, Values } from '../contract';
import { DAYS, moment } from './calendar';
import type { Ledger, Party } from './ledger';

/** 15:00 UTC, and the nine hours of the working day from then on. */
const OPENS = 54_000;
const WORKING_DAY = 32_400;

/** Spreads numbers over the day. */
const STEP = 7919;

interface Exceptions {
	/** The moment in ms UTC, where it must be later than something else. */
	at?: number;
	externalId?: string;
}

export class Registrar {
	private made = 0;

	constructor(readonly ledger: Ledger) {}

	get store(): Store {
		return this.ledger.store;
	}

	/** As Ledger.header; types without a status get none. */
	header(type: string, day: number, party: Party, status = ''): Values {
		const values = this.ledger.header(type, day, party, status);
		if (status === '') delete values.status;
		return values;
	}

	put(
		type: string,
		day: number,
		values: Values,
		lines: Record<string, StoredLine[]> = {},
		{ at, externalId }: Exceptions = {},
	): StoredRecord {
		const second =
			at === undefined
				? OPENS + ((this.made++ * STEP) % WORKING_DAY)
				: Math.round((at - moment(day, 0)) / 1000);
		return this.ledger.put(type, day, values, lines, externalId, second);
	}

	/** The `n`th of `count` days that are spread over the last year. */
	day(n: number, count: number): number {
		return DAYS.length - 1 - Math.floor(((count - n) * 330) / count);
	}

	/** A customer who bought before a day and after it, so that the first and last sale stay what they are. */
	customer(n: number, day: number): Party | undefined {
		const { customers } = this.ledger;
		for (let at = 0; at < customers.length; at++) {
			const party = customers[(n * 13 + at) % customers.length];
			const { firstSaleDate, lastSaleDate } = this.store.get('customer', party.id)?.values ?? {};
			if (String(firstSaleDate) < DAYS[day] && DAYS[day] < String(lastSaleDate ?? '')) return party;
		}
		return undefined;
	}

	/** Vendors of the American company, whose warehouse builds and counts. */
	get american(): Party[] {
		return this.ledger.vendors.filter(({ subsidiary }) => subsidiary === '2');
	}
}
