/** What all seeded transactions share: numbers, periods, times, parties. */
import type { Store, StoredLine, StoredRecord, Values } from '../contract';
import { TRANSACTION_TYPES } from '../transactionTypes';
import { DAYS, moment } from './calendar';
import { between, chance } from './dice';
import { noteDocument } from './histories';
import { RATES, SUBSIDIARIES, rateIn } from './organisation';
import { type Article, articles } from './lines';
import { row } from './row';

/** A customer or vendor as transactions need it. */
export interface Party {
	id: string;
	subsidiary: string;
	currency: string;
	/** US dollars for one unit of the currency: price lists are in dollars. */
	exchange: number;
	terms: string;
	dueDays: number;
	taxItem?: string;
	taxRate: number;
	salesRep?: string;
	location: string;
}

/** What a payment needs of a bill, so that no bill is read again. */
export interface PaidBill {
	id: string;
	tranId: string;
	day: number;
	party: Party;
	total: number;
}

const LOCATIONS: Record<string, string> = { '1': '1', '2': '2', '3': '3', '4': '4' };

function parties(store: Store, type: string): Party[] {
	return [...store.all(type)]
		.filter((record) => !record.values.isInactive)
		.map(({ id, values }) => {
			const subsidiary = String(values.subsidiary);
			const tax = SUBSIDIARIES.find((entry) => entry.id === subsidiary);
			const terms = String(values.terms);
			return {
				id,
				subsidiary,
				currency: String(values.currency),
				exchange: RATES[String(values.currency)],
				terms,
				dueDays: Number(store.get('term', terms)?.values.daysUntilNetDue ?? 0),
				...(values.taxable ? { taxItem: tax?.taxItem } : {}),
				taxRate: values.taxable ? (tax?.taxRate ?? 0) : 0,
				salesRep: values.salesRep as string | undefined,
				location: LOCATIONS[subsidiary],
			};
		});
}

/** Posting period of each day of DAYS. */
function periods(store: Store): string[] {
	const months = new Map<string, string>();
	for (const { id, values } of store.all('accountingPeriod')) {
		if (values.isPosting) months.set(String(values.startDate).slice(0, 7), id);
	}
	return DAYS.map((day) => months.get(day.slice(0, 7)) ?? '');
}

export class Ledger {
	readonly customers: Party[];

	readonly vendors: Party[];

	readonly goods: Article[];

	readonly saleable: Article[];

	made = 0;

	/** Bills that were paid, for the payments that are put when all else is there. */
	readonly paidBills: PaidBill[] = [];

	private readonly periods: string[];

	private readonly numbers = new Map<string, number>();

	/** What was put since the parties were told last. */
	private fresh: StoredRecord[] = [];

	constructor(readonly store: Store) {
		this.customers = parties(store, 'customer');
		this.vendors = parties(store, 'vendor');
		this.goods = articles(store, ['inventoryItem']);
		this.saleable = [
			...this.goods,
			...articles(store, ['nonInventorySaleItem', 'serviceSaleItem']),
		];
		this.periods = periods(store);
	}

	/** Values that every type has, in one order so that all records of a type share their shape in memory. */
	header(type: string, day: number, party: Party, status: string): Values {
		const { prefix, posting } = TRANSACTION_TYPES[type];
		const number = (this.numbers.get(type) ?? 1000 + this.store.count(type)) + 1;
		this.numbers.set(type, number);
		const values: Values = {
			tranId: `${prefix}${number}`,
			tranDate: DAYS[day],
			status,
			subsidiary: party.subsidiary,
			currency: party.currency,
			exchangeRate: rateIn(party.subsidiary, party.currency),
		};
		if (posting) values.postingPeriod = this.periods[day];
		return values;
	}

	/** Stores a transaction made during the working hours of a day. */
	put(
		type: string,
		day: number,
		values: Values,
		lines: Record<string, StoredLine[]>,
		externalId?: string,
		// 15:00 to 24:00 UTC is the working day of the Pacific coast.
		second = between(54_000, 86_399),
	): StoredRecord {
		this.made++;
		const created = moment(day, second);
		const record = row(this.store, type, values, { created, lines, externalId });
		this.fresh.push(record);
		return record;
	}

	/** Tells the parties of the documents that were put; to be called once these stand as they stay. */
	tellParties(): void {
		for (const record of this.fresh) noteDocument(this.store, record);
		this.fresh = [];
	}

	/** A document changed when another one followed from it. */
	touch(record: StoredRecord, by: StoredRecord): void {
		if (by.created > record.modified) record.modified = by.created;
	}

	/** Days until something follows: mostly soon, sometimes late. */
	delay(usual: number): number {
		return chance(0.8) ? between(0, usual) : between(usual, usual * 3);
	}
}
