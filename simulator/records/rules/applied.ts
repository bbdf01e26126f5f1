/** Lines of `apply`: which documents a payment or credit settles, and by how much. */
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { type RefusalDetail, userErrorDetail } from '../../data/refusal';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Draft } from '../draft';
import { APPLIES, CREDITS, SPENDS } from './ledger';
import { amountOf, cents } from './money';

/** Letters of what is open and what is settled, where they are not A and B. */
const LETTERS: Readonly<Record<string, readonly [open: string, paid: string]>> = {
	expenseReport: ['F', 'I'],
};

/** The status of a document by what of it is open; one that is neither open nor settled (voided, pending) stays as it is. */
export function openOrPaid(type: string, values: Values): Values[string] {
	const [open, paid] = LETTERS[type] ?? ['A', 'B'];
	if (values.status !== open && values.status !== paid) return values.status;
	const settled = amountOf(values.amountRemaining) === 0 && amountOf(values.total) !== 0;
	return settled ? paid : open;
}

/** The amount that a line of `apply` settles; 0 when its box is not ticked. */
export function appliedAmount(line: StoredLine): number {
	return line.values.apply === false ? 0 : amountOf(line.values.amount);
}

/** What of a document is still to be paid, applied or paid back. */
export function openAmount({ type, values }: StoredRecord): number {
	if (!CREDITS.has(type)) return amountOf(values.amountRemaining);
	if (values.unapplied !== undefined) return amountOf(values.unapplied);
	return cents(amountOf(values.payment ?? values.total) - amountOf(values.refunded));
}

/** What a record has applied, by document. */
export function appliedBy(record: StoredRecord | undefined): Map<string, number> {
	const map = new Map<string, number>();
	for (const line of record?.lines.apply ?? []) {
		const doc = String(line.values.doc);
		map.set(doc, cents((map.get(doc) ?? 0) + appliedAmount(line)));
	}
	return map;
}

function completeLine(line: StoredLine, document: StoredRecord, due: number, most: number): void {
	line.values.apply ??= true;
	line.values.amount ??= line.values.apply === false ? undefined : Math.max(0, Math.min(due, most));
	const { values, type } = document;
	Object.assign(line.values, {
		due,
		total: values.total ?? values.payment,
		refNum: values.tranId,
		type: TRANSACTION_TYPES[type]?.label ?? type,
		applyDate: values.tranDate,
		...(values.currency === undefined ? {} : { currency: values.currency }),
	});
}

/** Money that a document has to apply; undefined when it is as much as its lines apply. */
function given({ schema, values }: Draft): number | undefined {
	if (schema.type === 'customerPayment') return values.payment as number | undefined;
	if (TRANSACTION_TYPES[schema.type].side) return amountOf(values.total);
	return undefined;
}

/**
 * Completes `apply` lines from their documents, and what is applied and unapplied. `released` = what this record itself
 * had applied before, by document: it is free again while the record is being changed. A line without an amount takes
 * what is due, as far as the money goes.
 */
export function computeApplied(
	store: Store,
	draft: Draft,
	released: ReadonlyMap<string, number>,
): RefusalDetail[] {
	const { values, lines, schema } = draft;
	const kinds = APPLIES[schema.type];
	if (!kinds || !lines.apply) return [];
	const faults: RefusalDetail[] = [];
	let rest = given(draft) ?? Infinity;
	lines.apply.forEach((line, index) => {
		const document = store.get('transaction', String(line.values.doc));
		if (document && draft.givenOnLines.has(line)) {
			const path = `apply.items[${index}]`;
			if (!kinds.includes(document.type)) {
				const sentence = `You have entered an Invalid Field Value ${document.id} for the following field: doc`;
				faults.push(userErrorDetail(sentence, `${path}.doc`));
				return;
			}
			const due = cents(openAmount(document) + (released.get(document.id) ?? 0));
			completeLine(line, document, due, rest);
			if (appliedAmount(line) > due) {
				const sentence = `You cannot apply more than your total payments: ${appliedAmount(line)} exceeds the amount due of ${due}.`;
				faults.push(userErrorDetail(sentence, `${path}.amount`));
			}
		}
		rest = cents(rest - appliedAmount(line));
	});
	if (!draft.form) lines.apply = lines.apply.filter((line) => line.values.apply !== false);
	const applied = cents(lines.apply.reduce((total, line) => total + appliedAmount(line), 0));
	finish(draft, applied);
	if (amountOf(values.unapplied) < 0) {
		faults.push(userErrorDetail('You cannot apply more than your total payments.', 'apply'));
	}
	return faults;
}

function finish({ schema, values }: Draft, applied: number): void {
	if (schema.type === 'customerPayment') {
		values.payment ??= applied;
		values.total = values.payment;
	} else if (!TRANSACTION_TYPES[schema.type].side) values.total = applied;
	values.applied = applied;
	values.unapplied = cents(amountOf(values.total) - applied - amountOf(values.refunded));
	if (schema.type === 'creditMemo' || schema.type === 'vendorCredit') {
		values.amountRemaining = values.unapplied;
		values.status = openOrPaid(schema.type, values);
	}
	if (SPENDS[schema.type] !== undefined) delete values.unapplied;
}
