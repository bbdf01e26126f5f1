/** The group: four subsidiaries, five currencies, departments, classes, locations, terms, tax codes, lists. */
import type { Store, Values } from '../contract';
import { row } from './row';

const FOUNDED = Date.parse('2022-11-14T17:05:00Z');

/** Currency id → units of the base currency (USD) for one unit of it. */
export const RATES: Record<string, number> = {
	'1': 1,
	'2': 1.27,
	'3': 0.73,
	'4': 1.08,
	'5': 0.0067,
};

/** Subsidiary id → its currency, country and usual tax code and rate. */
export const SUBSIDIARIES = [
	{ id: '1', currency: '1', country: 'US', taxItem: '1', taxRate: 8.25 },
	{ id: '2', currency: '1', country: 'US', taxItem: '1', taxRate: 8.25 },
	{ id: '3', currency: '3', country: 'CA', taxItem: '3', taxRate: 13 },
	{ id: '4', currency: '4', country: 'DE', taxItem: '4', taxRate: 19 },
] as const;

/** Units of a subsidiary's own currency for one unit of another: the rate of a transaction, 1 in the own currency. */
export function rateIn(subsidiary: string, currency: string): number {
	const books = SUBSIDIARIES.find(({ id }) => id === subsidiary)?.currency ?? '1';
	return books === currency ? 1 : Math.round((RATES[currency] / RATES[books]) * 1e8) / 1e8;
}

const ROWS: Record<string, Array<{ id?: string; values: Values }>> = {
	currency: [
		['US Dollar', 'USD', '$', 2, true],
		['British Pound', 'GBP', '£', 2, false],
		['Canadian Dollar', 'CAD', '$', 2, false],
		['Euro', 'EUR', '€', 2, false],
		['Japanese Yen', 'JPY', '¥', 0, false],
	].map(([name, symbol, displaySymbol, currencyPrecision, isBaseCurrency], index) => ({
		values: {
			name,
			symbol,
			displaySymbol,
			currencyPrecision,
			isBaseCurrency,
			exchangeRate: RATES[String(index + 1)],
			symbolPlacement: '1',
			isInactive: false,
		},
	})),
	subsidiary: [
		['Quillmark Group', 'Quillmark Group Inc.', undefined, '1', 'US', 'CA', 'QG'],
		['Quillmark USA', 'Quillmark USA LLC', '1', '1', 'US', 'CA', 'US'],
		['Quillmark Canada', 'Quillmark Canada Ltd.', '1', '3', 'CA', 'ON', 'CA'],
		['Quillmark Europe', 'Quillmark Europe GmbH', '1', '4', 'DE', undefined, 'EU'],
	].map(([name, legalName, parent, currency, country, state, tranPrefix]) => ({
		values: {
			name,
			fullName: parent ? `Quillmark Group : ${name}` : name,
			legalName,
			parent,
			currency,
			country,
			state,
			tranPrefix,
			url: 'https://www.quillmark.example',
			edition: country === 'US' || country === 'CA' ? country : 'XX',
			federalIdNumber: country === 'US' ? '94-3140001' : undefined,
			fiscalCalendar: '1',
			isElimination: false,
			isInactive: false,
			email: `accounts.${String(tranPrefix).toLowerCase()}@quillmark.example`,
			'mainAddress.addr1': '400 Foundry Lane',
			'mainAddress.country': country,
		},
	})),
	department: named(['Sales', 'Marketing', 'Finance', 'Operations', 'Customer Support', 'Product']),
	classification: named(['Hardware', 'Consumables', 'Furnishing', 'Services', 'Spare Parts']),
	location: [
		['Oakland Warehouse', '2', ['1', '2']],
		['Reno Warehouse', '2', ['2']],
		['Toronto Warehouse', '2', ['3']],
		['Hamburg Warehouse', '2', ['4']],
		['Oakland Showroom', '1', ['2']],
	].map(([name, locationType, subsidiary]) => ({
		values: {
			name: String(name),
			fullName: String(name),
			locationType: String(locationType),
			subsidiary: subsidiary as string[],
			isInactive: false,
			makeInventoryAvailable: true,
			useBins: false,
		},
	})),
	term: [
		['Net 15', 15],
		['Net 30', 30],
		['Net 60', 60],
		['Due on receipt', 0],
		['2% 10 Net 30', 30],
	].map(([name, daysUntilNetDue]) => ({ values: { name, daysUntilNetDue, isInactive: false } })),
	salesTaxItem: [
		['CA_OAKLAND', 'California, Oakland', 8.25],
		['US_EXEMPT', 'Not taxable', 0],
		['CA_HST_ON', 'HST Ontario', 13],
		['DE_VAT_19', 'Umsatzsteuer 19 %', 19],
	].map(([itemId, description, rate]) => ({
		values: { itemId, description, rate, isInactive: false },
	})),
	priceLevel: [
		['Base Price', 0],
		['Wholesale', -15],
		['Online Price', -5],
	].map(([name, discountPct]) => ({ values: { name, discountPct, isInactive: false } })),
	customerStatus: [
		['6', 'LEAD-Unqualified', 'LEAD', 0],
		['7', 'LEAD-Qualified', 'LEAD', 10],
		['8', 'PROSPECT-In Discussion', 'PROSPECT', 25],
		['10', 'PROSPECT-Proposal', 'PROSPECT', 50],
		['13', 'CUSTOMER-Closed Won', 'CUSTOMER', 100],
		['15', 'CUSTOMER-Renewal', 'CUSTOMER', 100],
		['16', 'CUSTOMER-Lost Customer', 'CUSTOMER', 0],
	].map(([id, name, stage, probability]) => ({
		id: String(id),
		values: { name, stage, probability, isInactive: false },
	})),
	customlist_region: named(['North', 'East', 'South', 'West']),
	customlist_asset_condition: named(['New', 'Good', 'Worn', 'Scrapped']),
};

function named(names: string[]): Array<{ values: Values }> {
	return names.map((name) => ({ values: { name, fullName: name, isInactive: false } }));
}

/** Puts the group's own records. */
export function seedOrganisation(store: Store): void {
	for (const [type, rows] of Object.entries(ROWS)) {
		const known = new Set(store.schema(type)?.fields.map((field) => field.name));
		for (const { id, values } of rows) {
			const given = Object.entries(values).filter(
				([name, value]) => value !== undefined && known.has(name),
			);
			row(store, type, Object.fromEntries(given), { id, created: FOUNDED });
		}
	}
	for (const [currency, exchangeRate] of Object.entries(RATES)) {
		const values = {
			baseCurrency: '1',
			transactionCurrency: currency,
			exchangeRate,
			effectiveDate: '2026-06-30',
		};
		row(store, 'currencyRate', values, { created: FOUNDED });
	}
}
