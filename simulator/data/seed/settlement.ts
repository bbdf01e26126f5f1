/**
 * What settles and what is rarest, put after all else: without chance, so that nothing that was there before changes
 * when something is added here.
 */
import type { Store } from '../contract';
import { ACCOUNTS } from './accounting';
import { wholly } from './applied';
import { seedAgreements } from './agreements';
import { seedAllocations } from './allocations';
import { seedBank } from './bank';
import { seedBuilding } from './building';
import { DAYS } from './calendar';
import { Ledger, type PaidBill } from './ledger';
import { Registrar } from './registrar';
import { seedWarehouse } from './warehouse';

/** So many payments are held as objects at a time. */
const BATCH = 2_000;

/** Bills are paid around their due day, vendor by vendor earlier or later. */
const payDay = ({ day, party }: PaidBill): number =>
	Math.min(day + Math.max(1, party.dueDays - 4 + (Number(party.id) % 9)), DAYS.length - 1);

/** Whatever the rarer documents settled already. */
function settled(store: Store): Set<string> {
	const ids = new Set<string>();
	for (const type of ['vendorPayment', 'vendorCredit']) {
		for (const { lines } of store.all(type)) {
			for (const { values } of lines.apply ?? []) ids.add(String(values.doc));
		}
	}
	return ids;
}

function payBills(desk: Registrar, bills: readonly PaidBill[], packed: () => void): void {
	const before = settled(desk.store);
	let made = 0;
	for (const bill of bills) {
		if (before.has(bill.id)) continue;
		const { id, tranId, total, party } = bill;
		const day = payDay(bill);
		const values = desk.header('vendorPayment', day, party, 'A');
		Object.assign(values, { entity: party.id, total, applied: total, unapplied: 0 });
		Object.assign(values, { apAcct: ACCOUNTS.payable, account: ACCOUNTS.bank });
		const document = {
			id,
			type: 'vendorBill',
			values: { total, tranId, tranDate: DAYS[bill.day] },
		};
		desk.put('vendorPayment', day, values, { apply: wholly(document) });
		if (++made % BATCH === 0) packed();
	}
}

/** Puts a payment for each paid bill, and `count` of the commoner kinds of the others; none of either for 0. */
export function seedSettlement(
	store: Store & { pack(): void },
	bills: readonly PaidBill[],
	count: number,
): void {
	if (count === 0) return;
	const desk = new Registrar(new Ledger(store));
	const packed = () => {
		desk.ledger.tellParties();
		store.pack();
	};
	payBills(desk, bills, packed);
	seedBank(desk, count);
	seedBuilding(desk);
	seedWarehouse(desk, count);
	seedAgreements(desk, count);
	seedAllocations(desk, Math.ceil(count / 2));
	packed();
}
