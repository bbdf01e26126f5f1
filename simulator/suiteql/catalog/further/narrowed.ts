/** Tables of one record type (`inventoryitemprice`, `salesordershippingaddress`) that are a part of one over all types. */
import type { Store } from '../../../data/contract';
import type { Logs } from '../logs';
import type { Table } from '../table';
import { WORKED_OUT } from '../tables';

/** End of the name → the table over all types. */
const WHOLES: Record<string, string> = {
	price: 'itemprice',
	subsidiarymap: 'itemsubsidiarymap',
	itemvendor: 'itemvendor',
	locations: 'inventoryitemlocations',
	billingaddress: 'transactionbillingaddress',
	shippingaddress: 'transactionshippingaddress',
};

const ALIASES: Record<string, string> = {
	itembasesubsidiarymap: 'itemsubsidiarymap',
	employeeroles: 'employeerolesset',
};

/** NetSuite's rows of that name; undefined for tables that are no part of another. */
export function narrowed(name: string, store: Store, logs: Logs): Table | undefined {
	const alias = ALIASES[name];
	if (alias !== undefined) return { ...WORKED_OUT[alias](store, logs), name };
	const end = Object.keys(WHOLES).find((ending) => name.endsWith(ending)) ?? '';
	const type = store.findSchema(name.slice(0, -end.length))?.type;
	if (end === '' || type === undefined) return undefined;
	const whole = WORKED_OUT[WHOLES[end]](store, logs);
	return whole.types.includes(type) ? { ...whole, name, types: [type] } : undefined;
}
