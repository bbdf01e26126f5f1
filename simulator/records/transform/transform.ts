/** Making one record from another (netsuite-rest.md 4.8). */
import type { RecordSchema, Store, StoredLine, StoredRecord } from '../../data/contract';
import { userError } from '../../data/refusal';
import { FAMILIES } from '../../data/series';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { type Draft, draftOf } from '../draft';
import { openAmount } from '../rules/applied';
import { counterOf } from '../rules/counted';
import { SPENDS } from '../rules/ledger';
import { amountOf } from '../rules/money';
import { fromAssembly, fromBuild, fromWorkOrder } from './build';
import { carryAll, carryHeader, carryOpen } from './carry';
import { isBarred, transformTargets } from './pairs';
import { fromParty } from './parties';
import { applyTo } from './payments';

const PARTIES = new Set([...FAMILIES.entity]);

const CREDITED = new Set(['creditMemo', 'vendorCredit']);
const PAYMENTS = new Set(['customerPayment', 'vendorPayment', 'customerRefund']);

/** Money goes to or comes from a party under the field that the type has for it. */
function carryMoney(source: StoredRecord, draft: Draft): void {
	const { values } = draft;
	for (const name of ['createdFrom', 'memo', 'terms', 'discountItem', 'discountRate']) {
		delete values[name];
	}
	if (TRANSACTION_TYPES[draft.schema.type]?.party === 'entity') {
		values.entity = source.values.entity;
	} else {
		delete values.entity;
		values.customer = source.values.customer ?? source.values.entity;
	}
	const spends = SPENDS[draft.schema.type];
	if (spends !== undefined) values[spends] = source.id;
	else applyTo(draft, source);
}

/** Pieces of a line that can come back: what was shipped or received, less what has been sent back already. */
function returnable(store: Store, source: StoredRecord): (line: StoredLine) => number {
	const back = new Map<string, number>();
	const type = source.type.startsWith('v') || source.type === 'purchaseOrder';
	for (const record of store.all(type ? 'vendorReturnAuthorization' : 'returnAuthorization')) {
		if (record.values.createdFrom !== source.id || record.values.status === 'C') continue;
		for (const { values } of record.lines.item ?? []) {
			const item = String(values.item);
			back.set(item, (back.get(item) ?? 0) + amountOf(values.quantity));
		}
	}
	const moved = source.type === 'purchaseOrder' ? 'quantityReceived' : 'quantityFulfilled';
	return ({ values }) => {
		const goods = source.type === 'salesOrder' || source.type === 'purchaseOrder';
		const item = String(values.item);
		const gone = Math.min(back.get(item) ?? 0, amountOf(values.quantity));
		back.set(item, (back.get(item) ?? 0) - gone);
		const had = goods
			? Math.max(amountOf(values[moved]), amountOf(values.quantityBilled))
			: amountOf(values.quantity);
		return had - gone;
	};
}

function carry(store: Store, source: StoredRecord, draft: Draft): boolean {
	const target = draft.schema.type;
	if (source.type === 'assemblyItem') {
		fromAssembly(source, draft);
		return true;
	}
	carryHeader(source, draft);
	if (source.type === 'workOrder') return fromWorkOrder(source, draft);
	if (source.type === 'assemblyBuild') {
		fromBuild(source, draft);
		return true;
	}
	if (PAYMENTS.has(target) || SPENDS[target] !== undefined) {
		carryMoney(source, draft);
		return openAmount(source) > 0;
	}
	if (counterOf(source.type, target) !== undefined) carryOpen(store, source, draft);
	else if (/[rR]eturnAuthorization$/.test(target)) {
		carryAll(source, draft, returnable(store, source));
	} else carryAll(source, draft);
	if (CREDITED.has(target) && (source.type === 'invoice' || source.type === 'vendorBill')) {
		applyTo(draft, source);
		if (openAmount(source) <= 0) return false;
	}
	const lines = (draft.lines.item?.length ?? 0) + (draft.lines.expense?.length ?? 0);
	return lines > 0 || source.type === 'opportunity';
}

/**
 * A draft of the target with everything carried over. Throws NetSuiteRefusal (USER_ERROR) for a pair that is not
 * documented, and for a source of which nothing is left: fully billed, paid, closed, waiting for approval.
 */
export function transformed(store: Store, source: StoredRecord, target: RecordSchema): Draft {
	if (!transformTargets(source.type).includes(target.type)) {
		throw userError(
			'That type of record transformation is invalid. Please choose a valid transformation type.',
		);
	}
	const draft = draftOf(target);
	if (PARTIES.has(source.type)) {
		fromParty(store, source, draft);
		return draft;
	}
	if (isBarred(source.type, source.values.status) || !carry(store, source, draft)) {
		throw userError(
			`You can not initialize ${target.type.toLowerCase()}: invalid reference ${source.id}.`,
		);
	}
	return draft;
}
