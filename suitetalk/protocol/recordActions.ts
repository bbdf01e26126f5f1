/**
 * The record actions that Oracle lists (section_1516982564), for record types that REST has. An account
 * may know more: NetSuite publishes no metadata of actions.
 */
const LISTED: Readonly<Record<string, readonly string[]>> = {
	charge: [
		'clearBudgetAmounts',
		'distributeBudgetTotalAmount',
		'selectAllBudgetLines',
		'setBudgetAmountsToCalculated',
		'unselectAllBudgetLines',
	],
	inventoryCount: ['startcount', 'completecount', 'approve', 'reject'],
	invoice: ['markforgrouping', 'unmarkforgrouping', 'removeinvoicefromgroup'],
	timeBill: ['submit', 'retract', 'approve', 'reject'],
	timeSheet: ['submit', 'retract', 'approve', 'reject'],
	vendorPayment: ['confirm', 'decline'],
};

/** The actions that Oracle lists for a record type, in any case; none for a type that it does not list. */
export function listedActions(recordType: string): readonly string[] {
	const wanted = recordType.toLowerCase();
	const type = Object.keys(LISTED).find((name) => name.toLowerCase() === wanted);
	return type === undefined ? [] : LISTED[type];
}

/** Record types for which Oracle lists actions. */
export const typesWithActions: readonly string[] = Object.keys(LISTED);
