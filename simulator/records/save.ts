/** From a filled draft to a stored record: defaults, checks, totals, consequences, in this order. */
import type { StoredRecord } from '../data/contract';
import { ORDER_FLOWS, orderStatus } from '../data/orderStatus';
import { badRequest } from '../data/refusal';
import { TRANSACTION_TYPES } from '../data/transactionTypes';
import { type Context, now } from './context';
import type { Draft } from './draft';
import { appliedBy, computeApplied } from './rules/applied';
import { checkDuplicates, checkLines, checkRequired } from './rules/checks';
import { settle } from './rules/consequences';
import { checkCounted, checkTaken } from './rules/counted';
import { defaultRecord, deriveRecord } from './rules/entities';
import { computeInventory } from './rules/inventoryLines';
import { computeItemLines } from './rules/itemLines';
import { checkPeriod } from './rules/periods';
import { committed } from './rules/stock';
import { computeTotals } from './rules/totals';
import { defaultTransaction, followDate } from './rules/transactions';
import { applyByItself } from './transform';

function transaction(context: Context, draft: Draft, before: StoredRecord | undefined): void {
	const { store } = context;
	if (before) followDate(store, draft);
	else defaultTransaction(context, draft);
	draft.faults.push(...computeInventory(store, draft));
	computeItemLines(context, draft);
	computeTotals(store, draft);
	if (!before) applyByItself(store, draft);
	draft.faults.push(...computeApplied(store, draft, appliedBy(before)));
}

function recordOf(draft: Draft, id: string, created: number, modified: number): StoredRecord {
	const { schema, externalId, values, lines } = draft;
	const record: StoredRecord = {
		type: schema.type,
		id,
		externalId,
		values,
		lines,
		created,
		modified,
	};
	if (ORDER_FLOWS[record.type] || record.type === 'workOrder') {
		record.values.status = orderStatus(record);
	}
	return record;
}

function complete(context: Context, draft: Draft, before: StoredRecord | undefined): void {
	if (TRANSACTION_TYPES[draft.schema.type]) return transaction(context, draft, before);
	if (!before) defaultRecord(context, draft);
	deriveRecord(context, draft);
}

/**
 * A draft with all that NetSuite would fill in, and nothing saved: what a form shows. Throws NetSuiteRefusal for faults
 * of the body itself; what is still missing is no fault.
 */
export function fillForm(context: Context, draft: Draft, before?: StoredRecord): StoredRecord {
	if (draft.faults.length > 0) throw badRequest(draft.faults);
	draft.form = true;
	complete(context, draft, before);
	const at = now(context);
	return recordOf(draft, before?.id ?? '', before?.created ?? at, before?.modified ?? at);
}

/**
 * Saves a draft and everything that follows from it. `before` = the stored record that it changes. Throws NetSuiteRefusal
 * with one detail for each fault of the body, or else for each broken rule.
 */
export function save(context: Context, draft: Draft, before?: StoredRecord): StoredRecord {
	const { store } = context;
	const { type } = draft.schema;
	complete(context, draft, before);
	draft.faults.push(...checkRequired(draft));
	if (draft.faults.length === 0) {
		draft.faults.push(
			...checkLines(draft),
			...checkCounted(store, draft, before),
			...checkTaken(draft, before),
			...checkPeriod(store, type, before, draft),
			...checkDuplicates(context, draft),
		);
	}
	if (draft.faults.length > 0) throw badRequest(draft.faults);
	const at = now(context);
	const record = recordOf(draft, before?.id ?? store.nextId(type), before?.created ?? at, at);
	if (record.lines.item) record.lines.item = committed(store, record, before);
	store.put(record);
	settle(store, before, record, at);
	return store.get(type, record.id) ?? record;
}
