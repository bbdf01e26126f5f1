/** What NetSuite's business rules refuse at the moment of saving (netsuite-rest.md 10.2). */
import { type RefusalDetail, userErrorDetail } from '../../data/refusal';
import { FAMILIES } from '../../data/series';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Context } from '../context';
import type { Draft } from '../draft';
import { checkEntity } from './entities';
import { amountOf, cents } from './money';

const ENTITIES = new Set(['customer', 'vendor', 'employee', 'contact', 'job']);
const UNIQUE = new Set([
	...ENTITIES,
	...FAMILIES.item,
	...['subsidiary', 'account', 'department', 'classification', 'location', 'currency', 'term'],
]);

/** Mandatory body fields that are empty. `computed`: what the service fills in before this is asked. */
export function checkRequired(draft: Draft): RefusalDetail[] {
	const missing = draft.schema.fields.filter(
		(field) =>
			field.required &&
			draft.values[field.name] === undefined &&
			// A refused value already says what is wrong with the field.
			!draft.faults.some((fault) => fault.path?.toLowerCase() === field.name.toLowerCase()),
	);
	return [
		...missing.map((field) => userErrorDetail(`You must enter a value for ${field.label}.`)),
		...checkEntity(draft),
	];
}

/** Names and external ids that another record of the type has. */
export function checkDuplicates({ store, uniqueNames }: Context, draft: Draft): RefusalDetail[] {
	const { schema, values, id, externalId } = draft;
	const sentence = ENTITIES.has(schema.type)
		? 'This entity already exists.'
		: 'This record already exists.';
	const other = externalId === undefined ? undefined : store.byExternalId(schema.type, externalId);
	if (other && other.id !== id) return [userErrorDetail(sentence, 'externalId')];
	const name = values[schema.nameField];
	if (!UNIQUE.has(schema.type) || name === undefined) return [];
	const owner = uniqueNames.owner(schema.type, String(name));
	return owner === undefined || owner === id ? [] : [userErrorDetail(sentence)];
}

/** Sublists of which one must have a line, for types that need them though they price no items. */
const NEEDS_LINES: Record<string, string[]> = {
	itemFulfillment: ['item'],
	itemReceipt: ['item', 'expense'],
	transferOrder: ['item'],
	fulfillmentRequest: ['item'],
	expenseReport: ['expense'],
	inventoryAdjustment: ['inventory'],
	inventoryTransfer: ['inventory'],
	vendorPayment: ['apply'],
	depositApplication: ['apply'],
	customerRefund: ['apply'],
};

/** An opportunity may be a mere hope. */
const sold = (type: string) =>
	TRANSACTION_TYPES[type]?.side !== undefined && type !== 'opportunity';

/** Lines that must be there, and journals that must balance. */
export function checkLines({ schema, lines }: Draft): RefusalDetail[] {
	if (TRANSACTION_TYPES[schema.type]?.code === 'Journal') {
		const total = (name: string) =>
			cents(lines.line.reduce((sum, line) => sum + amountOf(line.values[name]), 0));
		if (lines.line.length === 0) {
			return [userErrorDetail('You must enter at least one line for this transaction.', 'line')];
		}
		return total('debit') === total('credit')
			? []
			: [userErrorDetail('The amounts in a journal entry must balance.', 'line')];
	}
	const sublists = NEEDS_LINES[schema.type] ?? (sold(schema.type) ? ['item', 'expense'] : []);
	if (sublists.length === 0) return [];
	return sublists.some((name) => (lines[name]?.length ?? 0) > 0)
		? []
		: [userErrorDetail('You must enter at least one line item for this transaction.', sublists[0])];
}
