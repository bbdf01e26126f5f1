/** From a filled draft to a stored record: defaults, checks, totals, consequences, in this order. */
import type { StoredRecord } from '../data/contract';
import { badRequest } from '../data/refusal';
import { TRANSACTION_TYPES } from '../data/transactionTypes';
import { type Context, now } from './context';
import type { Draft } from './draft';
import { checkDuplicates, checkLines, checkRequired } from './rules/checks';
import { appliedBy, settle } from './rules/consequences';
import { defaultRecord, deriveRecord } from './rules/entities';
import { orderStatus } from '../data/orderStatus';
import { computeApplied, computeTotals } from './rules/totals';
import { computeItemLines, defaultTransaction } from './rules/transactions';

const ORDERS = new Set(['salesOrder', 'purchaseOrder']);

function complete(context: Context, draft: Draft, before: StoredRecord | undefined): void {
	if (TRANSACTION_TYPES[draft.schema.type]) {
		if (!before) defaultTransaction(context, draft);
		computeItemLines(context, draft);
		computeTotals(draft);
		draft.faults.push(...computeApplied(context.store, draft, appliedBy(before)));
		return;
	}
	if (!before) defaultRecord(context, draft);
	deriveRecord(context, draft);
}

/**
 * Saves a draft and everything that follows from it. `before` = the stored record that it changes. Throws NetSuiteRefusal
 * with one detail for each fault of the body, or else for each broken rule.
 */
export function save(context: Context, draft: Draft, before?: StoredRecord): StoredRecord {
	const { store } = context;
	complete(context, draft, before);
	draft.faults.push(...checkRequired(draft));
	if (draft.faults.length === 0) {
		draft.faults.push(...checkLines(draft), ...checkDuplicates(context, draft));
	}
	if (draft.faults.length > 0) throw badRequest(draft.faults);
	const at = now(context);
	const record: StoredRecord = {
		type: draft.schema.type,
		id: before?.id ?? store.nextId(draft.schema.type),
		externalId: draft.externalId,
		values: draft.values,
		lines: draft.lines,
		created: before?.created ?? at,
		modified: at,
	};
	if (ORDERS.has(record.type)) record.values.status = orderStatus(record);
	store.put(record);
	settle(store, before, record, at);
	return store.get(record.type, record.id) ?? record;
}
