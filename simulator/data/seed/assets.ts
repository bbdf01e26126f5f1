/** Rows of the two custom record types. */
import { faker } from '@faker-js/faker/locale/en';
import type { Store, Values } from '../contract';
import { DAYS, moment } from './calendar';
import { between, cents, chance, pick } from './dice';
import { row } from './row';

const SOURCES = ['Web Store', 'CRM', 'Warehouse'];

/** Puts assets that stand at customers, and the log of a nightly job. */
export function seedAssets(store: Store): void {
	const customers = [...store.all('customer')];
	const goods = [...store.all('inventoryItem')];
	const people = [...store.all('employee')];
	for (let n = 0; n < 45; n++) {
		const day = between(0, DAYS.length - 1);
		const item = pick(goods);
		const values: Values = {
			name: `${String(item.values.displayName)} ${n + 1}`,
			isInactive: chance(0.1),
			owner: pick(people).id,
			custrecord_asset_serial: `SN-${faker.string.alphanumeric({ length: 8, casing: 'upper' })}`,
			custrecord_asset_customer: pick(customers).id,
			custrecord_asset_item: item.id,
			custrecord_asset_condition: String(between(1, 4)),
			custrecord_asset_purchased: DAYS[day],
			custrecord_asset_value: cents(between(10_000, 900_000) / 100),
			custrecord_asset_insured: chance(0.5),
		};
		row(store, 'customrecord_asset', values, {
			externalId: `ASSET-${1001 + n}`,
			created: moment(day, 60_000),
		});
	}
	for (let n = 0; n < 30; n++) {
		const created = moment(DAYS.length - 30 + n, 9 * 3600);
		const values: Values = {
			name: `Nightly ${n + 1}`,
			isInactive: false,
			custrecord_sync_source: pick(SOURCES),
			custrecord_sync_result: pick(['1', '1', '1', '2', '3']),
			custrecord_sync_rows: between(0, 4_000),
			custrecord_sync_started: created - 120_000,
		};
		row(store, 'customrecord_sync_log', values, { created });
	}
}
