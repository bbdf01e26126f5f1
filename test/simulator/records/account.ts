/** A small account for the tests of the record rules: one company, a fixed clock. */
import { createStore } from '../../../simulator/data/company';
import type { Store, StoredRecord } from '../../../simulator/data/contract';
import { NetSuiteRefusal } from '../../../simulator/data/refusal';
import type { WriteOptions } from '../../../simulator/records/draft';
import { type RecordService, createRecordService } from '../../../simulator/records/service';

export const STRICT: WriteOptions = { nameValidation: 'error', valueValidation: 'error' };

export const RENDER = {
	baseUrl: 'https://123456.suitetalk.api.netsuite.com',
	expandSubResources: true,
	simpleEnumFormat: false,
};

export interface Account {
	store: Store;
	service: RecordService;
	clock: { now(): number; time: number };
}

/** A fresh account with some 200 transactions; its clock stands at 2026-11-23 in Los Angeles. */
export function openAccount(
	settings = { dateFormat: 'M/D/YYYY', timeZone: 'America/Los_Angeles' },
): Account {
	const clock = { time: Date.parse('2026-11-23T18:00:00.500Z'), now: () => clock.time };
	const store = createStore({ seed: 7, transactions: 200, now: clock.time });
	return { store, clock, service: createRecordService({ store, clock, settings }) };
}

/** What a call was refused with; fails the test when it was not refused, or broke. */
export function refusal(call: () => unknown): NetSuiteRefusal {
	let outcome: unknown;
	try {
		outcome = call();
	} catch (error) {
		outcome = error;
	}
	expect(outcome).toBeInstanceOf(NetSuiteRefusal);
	return outcome as NetSuiteRefusal;
}

/** A new customer of the US subsidiary, who pays no tax unless `more` says so. */
export function newCustomer({ service }: Account, name: string, more = {}): StoredRecord {
	const body = { companyName: name, subsidiary: { id: '2' }, ...more };
	return service.create('customer', body, STRICT).record;
}

/** Ids of active stocked items, and of one service. */
export function itemIds({ store }: Account): { goods: string[]; service: string } {
	const active = (type: string) =>
		[...store.all(type)].filter((record) => !record.values.isInactive).map((record) => record.id);
	return { goods: active('inventoryItem'), service: active('serviceSaleItem')[0] };
}

/** A new order of `quantities` pieces at 10.00 each, one line a quantity. */
export function newOrder(account: Account, quantities: number[], more = {}): StoredRecord {
	const customer = newCustomer(account, `Buyer ${account.store.count('customer')}`);
	const { goods } = itemIds(account);
	const items = quantities.map((quantity, index) => ({
		item: { id: goods[index] },
		quantity,
		rate: 10,
	}));
	const body = { entity: { id: customer.id }, item: { items }, ...more };
	return account.service.create('salesOrder', body, STRICT).record;
}
