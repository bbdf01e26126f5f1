/** Totals and what follows from them on a transaction itself: amounts due, applied, status. */
import type { Store, StoredLine, Values } from '../../data/contract';
import { type RefusalDetail, userErrorDetail } from '../../data/refusal';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Draft } from '../draft';
import { amountOf, cents } from './money';

const sum = (lines: readonly StoredLine[], name: string) =>
	cents(lines.reduce((total, line) => total + amountOf(line.values[name]), 0));

/** Subtotal, tax and total from the lines, and the amount still owed. */
export function computeTotals(draft: Draft): void {
	const { values, lines, schema } = draft;
	if (TRANSACTION_TYPES[schema.type].side) {
		const priced = [...lines.item, ...(lines.expense ?? [])];
		values.subtotal = sum(priced, 'amount');
		values.taxTotal = sum(priced, 'tax1Amt');
		values.total = cents(
			values.subtotal +
				values.taxTotal +
				amountOf(values.shippingCost) -
				Math.abs(amountOf(values.discountTotal)),
		);
	}
	if (schema.type === 'invoice' || schema.type === 'vendorBill') {
		values.amountPaid = amountOf(values.amountPaid);
		values.amountRemaining = cents(amountOf(values.total) - values.amountPaid);
		if (values.status === 'A' || values.status === 'B') values.status = openOrPaid(values);
	}
	if (schema.type === 'salesOrder' && draft.given.has('orderStatus')) {
		if (values.status === 'A' || values.status === 'B') values.status = values.orderStatus;
	}
	if (schema.type === 'itemFulfillment') {
		if (draft.given.has('shipStatus')) values.status = values.shipStatus;
		values.shipStatus = values.status;
		lines.item = lines.item.filter((line) => line.values.itemReceive !== false);
	}
}

/** A when something is owed, else B. */
export function openOrPaid(values: Values): 'A' | 'B' {
	return amountOf(values.amountRemaining) === 0 && amountOf(values.total) !== 0 ? 'B' : 'A';
}

/** The amount that a line of `apply` settles; 0 when its box is not ticked. */
export function appliedAmount(line: StoredLine): number {
	return line.values.apply === false ? 0 : amountOf(line.values.amount);
}

/**
 * Completes `apply` lines from their documents, and what is applied and unapplied. `released` = what this record itself
 * had applied before, by document: it is free again while the record is being changed.
 */
export function computeApplied(
	store: Store,
	draft: Draft,
	released: ReadonlyMap<string, number>,
): RefusalDetail[] {
	const { values, lines, schema } = draft;
	if (!lines.apply) return [];
	const faults: RefusalDetail[] = [];
	lines.apply.forEach((line, index) => {
		const doc = store.get('transaction', String(line.values.doc));
		if (!doc || !draft.givenOnLines.has(line)) return;
		const due = cents(amountOf(doc.values.amountRemaining) + (released.get(doc.id) ?? 0));
		line.values.apply ??= true;
		line.values.amount ??= due;
		Object.assign(line.values, {
			due,
			total: doc.values.total,
			refNum: doc.values.tranId,
			type: TRANSACTION_TYPES[doc.type]?.label ?? doc.type,
			applyDate: doc.values.tranDate,
		});
		if (appliedAmount(line) > due) {
			const sentence = `You cannot apply more than your total payments: ${appliedAmount(line)} exceeds the amount due of ${due}.`;
			faults.push(userErrorDetail(sentence, `apply.items[${index}].amount`));
		}
	});
	const applied = cents(lines.apply.reduce((total, line) => total + appliedAmount(line), 0));
	if (schema.type === 'customerPayment') {
		values.payment ??= applied;
		values.total = values.payment;
	}
	const unapplied = cents(amountOf(values.total) - applied);
	values.applied = applied;
	values.unapplied = unapplied;
	if (unapplied < 0) {
		faults.push(userErrorDetail('You cannot apply more than your total payments.', 'apply'));
	}
	if (schema.type === 'creditMemo') {
		values.amountRemaining = unapplied;
		values.status = openOrPaid(values);
	}
	return faults;
}
