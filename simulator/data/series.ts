/** Which record types share one series of internal ids, as NetSuite's transactions, entities and items do. */
import { STANDARD_TYPES } from './schemas/catalog';
import { TRANSACTION_TYPES } from './transactionTypes';

const ENTITY_TYPES =
	'customer vendor employee contact partner otherName job entityGroup competitor';

/** Transactions that the rules do not know. */
const OTHER_TRANSACTIONS = `automatedClearingHouse paycheck paycheckJournal periodEndJournal statisticalJournalEntry`;

const words = (names: string) => names.trim().split(/\s+/);

/** What is called an item and has a list of its own. */
const NO_ITEMS = new Set(['salesTaxItem', 'payrollItem']);

const itemTypes = STANDARD_TYPES.filter((type) => type.endsWith('Item') && !NO_ITEMS.has(type));

/** Family → its record types. The family names stand as `refType` where any member may be referred to. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
	transaction: [...Object.keys(TRANSACTION_TYPES), ...words(OTHER_TRANSACTIONS)],
	entity: words(ENTITY_TYPES),
	item: [...itemTypes, 'itemGroup'],
};

const familyOf = new Map<string, string>(
	Object.entries(FAMILIES).flatMap(([family, types]) =>
		types.map((type): [string, string] => [type, family]),
	),
);

/** The series that gives out a type's ids: its family, or the type itself. */
export function seriesOf(type: string): string {
	return familyOf.get(type) ?? type;
}
