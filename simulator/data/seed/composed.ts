/** Goods that consist of others, as far as kits and assemblies are alike. */
import type { StoredLine, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { numbered } from './row';

/** What the record of any item has first. */
export const itemValues = (
	itemId: string,
	displayName: string,
	itemType: string,
	isTaxable: boolean,
): Values => ({
	itemId,
	displayName,
	itemType,
	isInactive: false,
	includeChildren: true,
	isOnline: false,
	isTaxable,
	subsidiary: ['1'],
});

/** And that of a composed one. */
export const composedValues = (itemId: string, displayName: string, itemType: string): Values => ({
	...itemValues(itemId, displayName, itemType, true),
	class: '1',
	unitsType: '1',
	incomeAccount: ACCOUNTS.income,
});

/** Its one price, in the company's currency. */
export const basePrice = (price: number): StoredLine[] =>
	numbered([
		{ priceLevel: '1', priceLevelName: 'Base Price', currencyPage: '1', quantity: 0, price },
	]);
