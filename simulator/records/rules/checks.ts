/** What NetSuite's business rules refuse at the moment of saving (netsuite-rest.md 10.2). */
import { type RefusalDetail, userErrorDetail } from '../../data/refusal';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Context } from '../context';
import type { Draft } from '../draft';
import { checkEntity } from './entities';
import { amountOf, cents } from './money';

const ENTITIES = new Set(['customer', 'vendor', 'employee', 'contact']);
const UNIQUE = new Set([
	...ENTITIES,
	...['inventoryItem', 'nonInventorySaleItem', 'serviceSaleItem', 'subsidiary', 'account'],
	...['department', 'classification', 'location', 'currency', 'term'],
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

/** Lines that must be there, and journals that must balance. */
export function checkLines({ schema, lines }: Draft): RefusalDetail[] {
	if (schema.type === 'journalEntry') {
		const total = (name: string) =>
			cents(lines.line.reduce((sum, line) => sum + amountOf(line.values[name]), 0));
		if (lines.line.length === 0) {
			return [userErrorDetail('You must enter at least one line for this transaction.', 'line')];
		}
		return total('debit') === total('credit')
			? []
			: [userErrorDetail('The amounts in a journal entry must balance.', 'line')];
	}
	const ordered = TRANSACTION_TYPES[schema.type]?.side ?? schema.type === 'itemFulfillment';
	if (!ordered) return [];
	return lines.item.length + (lines.expense?.length ?? 0) > 0
		? []
		: [userErrorDetail('You must enter at least one line item for this transaction.', 'item')];
}
