/** Payments, credits and refunds: the documents that they may settle, ticked or offered. */
import type { Store, StoredRecord } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { addLine, type Draft } from '../draft';
import { openAmount } from '../rules/applied';
import { APPLIES } from '../rules/ledger';

/** Adds the source to `apply`, ticked. */
export function applyTo(draft: Draft, source: StoredRecord): void {
	if (draft.lines.apply === undefined) return;
	const line = addLine(draft, 'apply', { doc: source.id, apply: true });
	draft.givenOnLines.set(line, new Set(['doc', 'apply']));
}

const partyOf = ({ type, values }: StoredRecord) =>
	values[TRANSACTION_TYPES[type]?.party ?? 'entity'] ?? values.entity;

/**
 * What a form offers on `apply`: every open document of the party in the currency, oldest first, not ticked. Saved
 * documents keep only what is ticked.
 */
export function offerOpen(store: Store, draft: Draft): void {
	const kinds = APPLIES[draft.schema.type];
	const party = draft.values[TRANSACTION_TYPES[draft.schema.type]?.party ?? 'entity'];
	if (!kinds || party === undefined || draft.lines.apply === undefined) return;
	const named = new Set(draft.lines.apply.map((line) => String(line.values.doc)));
	for (const type of kinds) {
		for (const record of store.all(type)) {
			if (partyOf(record) !== party || named.has(record.id) || openAmount(record) <= 0) continue;
			if (draft.values.currency !== undefined && record.values.currency !== draft.values.currency) {
				continue;
			}
			const line = addLine(draft, 'apply', { doc: record.id, apply: false });
			draft.givenOnLines.set(line, new Set(['doc', 'apply']));
		}
	}
}
