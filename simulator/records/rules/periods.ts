/** Closed accounting periods: what posts to one cannot be made, changed or deleted. */
import type { Store, StoredRecord, Values } from '../../data/contract';
import { type RefusalDetail, badRequest, userErrorDetail } from '../../data/refusal';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';

const RECEIVABLE = new Set([
	...['invoice', 'cashSale', 'creditMemo', 'cashRefund', 'customerPayment'],
	...['customerDeposit', 'depositApplication', 'customerRefund'],
]);
const PAYABLE = new Set(['vendorBill', 'vendorCredit', 'vendorPayment', 'expenseReport']);

/** True when a transaction of the type cannot be posted to the period. Wording of the refusal is unverified. */
function isClosed(type: string, { closed, allLocked, arLocked, apLocked }: Values): boolean {
	if (closed === true || allLocked === true) return true;
	return (RECEIVABLE.has(type) && arLocked === true) || (PAYABLE.has(type) && apLocked === true);
}

/** Fields whose change posts nothing anew: texts, and what other documents move. */
const HARMLESS = new Set([
	...['memo', 'otherRefNum', 'email', 'message', 'status', 'amountPaid', 'amountRemaining'],
]);

const posts = (name: string) => !HARMLESS.has(name) && !name.startsWith('cust');

function changed(before: StoredRecord, values: Values, lines: StoredRecord['lines']): boolean {
	const names = new Set([...Object.keys(before.values), ...Object.keys(values)].filter(posts));
	for (const name of names) if (before.values[name] !== values[name]) return true;
	return JSON.stringify(before.lines) !== JSON.stringify(lines);
}

/**
 * The refusal of a posting transaction in a closed period, before or after a change; a change of texts alone is let
 * through. `after` undefined = it is deleted.
 */
export function checkPeriod(
	store: Store,
	type: string,
	before: StoredRecord | undefined,
	after: { values: Values; lines: StoredRecord['lines'] } | undefined,
): RefusalDetail[] {
	if (TRANSACTION_TYPES[type]?.posting !== true) return [];
	if (before && after && !changed(before, after.values, after.lines)) return [];
	for (const values of [before?.values, after?.values]) {
		const period = store.get('accountingPeriod', String(values?.postingPeriod));
		if (period && isClosed(type, period.values)) {
			const name = String(period.values.periodName);
			const sentence = `The posting period ${name} is closed. You cannot create, change or delete transactions in it.`;
			return [userErrorDetail(sentence, 'postingPeriod')];
		}
	}
	return [];
}

/** Throws NetSuiteRefusal (USER_ERROR) for a transaction of a closed period. */
export function checkDeletable(store: Store, record: StoredRecord): void {
	const faults = checkPeriod(store, record.type, record, undefined);
	if (faults.length > 0) throw badRequest(faults);
}
