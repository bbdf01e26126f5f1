/** What a payment or a credit says of the document that it settles. */
import type { StoredLine, Values } from '../contract';
import { TRANSACTION_TYPES } from '../transactionTypes';

/** A document as it is seeded. */
interface Settled {
	id: string;
	type: string;
	values: Values;
}

/** So much of the document, as a line of `apply`; `due` is what stays open. */
export const applied = ({ id, type, values }: Settled, amount: number, due: unknown): Values => ({
	doc: id,
	apply: true,
	amount,
	due: due as number,
	total: values.total,
	refNum: values.tranId,
	type: TRANSACTION_TYPES[type].label,
	applyDate: values.tranDate,
});

/** The one line of what is applied to a document, for all of it. */
export const wholly = (document: Settled): StoredLine[] => [
	{ line: 1, values: applied(document, document.values.total as number, 0) },
];
