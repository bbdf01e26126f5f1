/** From a customer, vendor, employee or project: a transaction with that party, or the other kind of party. */
import type { Store, StoredRecord } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Draft } from '../draft';

/** What a customer and a vendor of the same name have in common. */
const SHARED = [
	...['entityId', 'companyName', 'isPerson', 'salutation', 'firstName', 'middleName', 'lastName'],
	...['email', 'phone', 'fax', 'url', 'subsidiary', 'currency', 'terms', 'comments', 'title'],
];

/** Fills the draft from a party. */
export function fromParty(store: Store, source: StoredRecord, draft: Draft): void {
	const { type } = draft.schema;
	const party = TRANSACTION_TYPES[type]?.party;
	if (type === 'customer' || type === 'vendor') {
		for (const name of SHARED) {
			if (source.values[name] !== undefined) draft.values[name] = source.values[name];
		}
		return;
	}
	if (type === 'timeBill') {
		draft.values.employee = source.id;
		const { subsidiary } = source.values;
		if (subsidiary !== undefined) draft.values.subsidiary = subsidiary;
		return;
	}
	if (party === undefined) return;
	const customer = source.type === 'job' ? source.values.parent : undefined;
	if (customer !== undefined && store.get('customer', String(customer))) {
		draft.values[party] = customer;
		draft.values.job = source.id;
	} else draft.values[party] = source.id;
}
