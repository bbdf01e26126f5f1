/** The seeded company: a believable OneWorld account, the same for the same seed. */
import { faker } from '@faker-js/faker/locale/en';
import { seedAccounts, seedPeriods } from './seed/accounting';
import { seedActivities } from './seed/activities';
import { seedAssets } from './seed/assets';
import { seedBilling } from './seed/billing';
import { DAYS } from './seed/calendar';
import { seedDetails } from './seed/details';
import { seedEntities } from './seed/entities';
import { seedHierarchies } from './seed/hierarchies';
import { seedIntercompany, seedIntercompanyJournals } from './seed/intercompany';
import { seedItems } from './seed/items';
import { Ledger, type PaidBill } from './seed/ledger';
import { seedLists } from './seed/lists';
import { seedOrganisation } from './seed/organisation';
import { seedExpenseBill, seedJournal, seedPurchase } from './seed/purchases';
import { seedRareItems } from './seed/rareItems';
import { seedRarer } from './seed/rarer';
import { seedRelations } from './seed/relations';
import { seedTimesheets } from './seed/timesheets';
import { seedCashSale, seedEstimate, seedSale } from './seed/sales';
import { seedSchedule } from './seed/schedule';
import { seedSettlement } from './seed/settlement';
import { type OwnTypes, STANDARD_CATALOG, accountCatalog, withoutOneWorld } from './schemas';
import { singleCompany } from './singleCompany';
import { MemoryStore } from './store';

export interface CompanyOptions extends OwnTypes {
	/** Makes another company when it differs. */
	seed: number;
	/** At least so many transactions; a quarter more at most, where one follows from another or is of a rare kind. */
	transactions: number;
	/** ms UTC: accounting periods reach past this time. All other dates are fixed and end on 2026-06-30. */
	now: number;
	/** False = without subsidiaries. Default true. */
	oneWorld?: boolean;
}

/** Share of each kind of beginning; a sale makes three to four transactions, a purchase about two. */
const BEGINNINGS: Array<[number, (ledger: Ledger, day: number) => void]> = [
	[0.48, seedSale],
	[0.6, seedCashSale],
	[0.66, seedEstimate],
	[0.82, seedPurchase],
	[0.9, seedExpenseBill],
	[1, seedJournal],
];

function seedTransactions(store: MemoryStore, count: number): PaidBill[] {
	const ledger = new Ledger(store);
	while (ledger.made < count) {
		const day = Math.min(Math.floor((ledger.made / count) * DAYS.length), DAYS.length - 1);
		const roll = faker.number.float();
		for (const [until, begin] of BEGINNINGS) {
			if (roll < until) {
				begin(ledger, day);
				break;
			}
		}
		// Whatever belongs together is made now.
		ledger.tellParties();
		store.pack();
	}
	return ledger.paidBills;
}

/** Documents of each rarer kind: one for a hundred transactions, never many. */
const followers = (transactions: number): number => Math.min(Math.floor(transactions / 100), 24);

/** A new store with the account's record types and no record, for a state to be restored in. */
export function emptyStore(options: OwnTypes & Pick<CompanyOptions, 'oneWorld'>): MemoryStore {
	const catalog = accountCatalog(STANDARD_CATALOG, options);
	return new MemoryStore((options.oneWorld ?? true) ? catalog : withoutOneWorld(catalog));
}

/**
 * A new store with the company in it. Takes no clock and no chance but the seed's. Throws an Error with a sentence for
 * custom records and fields that cannot be.
 */
export function createStore(options: CompanyOptions): MemoryStore {
	const { seed, transactions, now, oneWorld = true } = options;
	const catalog = accountCatalog(STANDARD_CATALOG, options);
	faker.seed(seed);
	const store = new MemoryStore(catalog);
	seedOrganisation(store);
	seedAccounts(store);
	seedPeriods(store, now);
	seedEntities(store);
	seedItems(store);
	const paidBills = seedTransactions(store, transactions);
	seedAssets(store);
	seedLists(store);
	seedActivities(store);
	seedRarer(store, followers(transactions));
	if (oneWorld) {
		seedIntercompany(store);
		seedIntercompanyJournals(store, followers(transactions));
	}
	seedSchedule(store);
	seedSettlement(store, paidBills, followers(transactions));
	seedRareItems(store);
	seedBilling(store);
	seedHierarchies(store);
	seedRelations(store);
	seedDetails(store);
	seedTimesheets(store);
	store.pack();
	return oneWorld ? store : singleCompany(store, catalog);
}
