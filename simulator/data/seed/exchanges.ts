/** Goods that change places or go back to vendors, and money that vendors have in advance. */
import type { StoredLine, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { DAYS } from './calendar';
import { cents } from './dice';
import type { Ledger } from './ledger';
import { sums } from './lines';
import { firstOf, numbered } from './row';

/** Prepaid Expenses. */
const PREPAID = '6';
const STATUSES = [...'ABBG'];

/** Puts `count` of each kind, without chance. */
export function seedExchanges(ledger: Ledger, count: number): void {
	const { store, goods, vendors } = ledger;
	const american = vendors.filter(({ subsidiary }) => subsidiary === '2');
	const orders = firstOf(
		store,
		'purchaseOrder',
		count,
		({ values, lines }) => values.status !== 'C' && (lines.item ?? []).length > 0,
	);
	for (let n = 0; n < count; n++) {
		const day = DAYS.length - 1 - (count - n) * 20;
		const moved = ledger.header('inventoryTransfer', day, american[0], '');
		delete moved.status;
		const { id: item, name: description } = goods[(n * 3) % goods.length];
		const inventory = numbered([{ item, description, adjustQtyBy: 2 + n }]);
		Object.assign(moved, { location: '1', transferLocation: '2', memo: 'Restock of Reno' });
		ledger.put('inventoryTransfer', day, moved, { inventory });

		const vendor = vendors[(n * 7) % vendors.length];
		const prepaid = ledger.header('vendorPrepayment', day, vendor, 'B');
		const payment = cents(500 + n * 125);
		Object.assign(prepaid, { entity: vendor.id, account: ACCOUNTS.bank });
		Object.assign(prepaid, { prepaymentAccount: PREPAID, payment });
		Object.assign(prepaid, { total: payment, unapplied: payment });
		ledger.put('vendorPrepayment', day, prepaid, {});

		const order = orders[n];
		if (!order) continue;
		const from = vendors.find(({ id }) => id === order.values.entity) ?? vendor;
		const back = ledger.header('vendorReturnAuthorization', day, from, STATUSES[n % 4]);
		const [first] = order.lines.item;
		const whole = STATUSES[n % 4] === 'G' ? Number(first.values.quantity) : 0;
		const counters: Values = { quantityFulfilled: whole, quantityBilled: whole };
		const returned: StoredLine = { line: 1, values: { ...first.values, ...counters } };
		delete returned.values.quantityReceived;
		const { entity, currency, exchangeRate, subsidiary } = order.values;
		Object.assign(back, { entity, currency, exchangeRate, subsidiary, ...sums([returned]) });
		ledger.put('vendorReturnAuthorization', day, back, { item: [returned] });
	}
}
