/** Payments, credits and refunds: the documents that they may settle, ticked or offered. */
import type { Store, StoredRecord } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { addLine, type Draft } from '../draft';
import { openAmount } from '../rules/applied';
import { APPLIES } from '../rules/ledger';
import { amountOf, cents } from '../rules/money';

/** Adds the source to `apply`, ticked. */
export function applyTo(draft: Draft, source: StoredRecord): void {
	if (draft.lines.apply === undefined) return;
	const line = addLine(draft, 'apply', { doc: source.id, apply: true });
	draft.givenOnLines.set(line, new Set(['doc', 'apply']));
}

const partyOf = ({ type, values }: StoredRecord) =>
	values[TRANSACTION_TYPES[type]?.party ?? 'entity'] ?? values.entity;

const dayOf = ({ values }: StoredRecord) => String(values.tranDate);

/** Open documents of the draft's party and currency that its `apply` does not name yet, oldest first. */
function openDocuments(store: Store, draft: Draft): StoredRecord[] {
	const kinds = APPLIES[draft.schema.type];
	const party = draft.values[TRANSACTION_TYPES[draft.schema.type]?.party ?? 'entity'];
	if (!kinds || party === undefined || draft.lines.apply === undefined) return [];
	const { currency } = draft.values;
	const named = new Set(draft.lines.apply.map((line) => String(line.values.doc)));
	const found = kinds
		.flatMap((type) => [...store.all(type)])
		.filter((record) => partyOf(record) === party && !named.has(record.id))
		.filter((record) => openAmount(record) > 0)
		.filter(({ values }) => currency === undefined || values.currency === currency);
	return found.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** What a form offers on `apply`: every open document, not ticked. Saved documents keep only what is ticked. */
export function offerOpen(store: Store, draft: Draft): void {
	for (const { id } of openDocuments(store, draft)) {
		const line = addLine(draft, 'apply', { doc: id, apply: false });
		draft.givenOnLines.set(line, new Set(['doc', 'apply']));
	}
}

/** A new payment with `autoApply` and no lines of its own settles the oldest documents as far as its money goes. */
export function applyByItself(store: Store, draft: Draft): void {
	if (draft.values.autoApply !== true || draft.given.has('apply')) return;
	let rest = amountOf(draft.values.payment);
	for (const record of openDocuments(store, draft)) {
		const amount = Math.min(rest, openAmount(record));
		if (amount <= 0) return;
		rest = cents(rest - amount);
		const line = addLine(draft, 'apply', { doc: record.id, apply: true, amount });
		draft.givenOnLines.set(line, new Set(['doc', 'apply', 'amount']));
	}
}
