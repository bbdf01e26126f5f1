/** Goods that change their bin, are counted, or are on a ship. */
import type { StoredLine, StoredRecord, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { DAYS, dayFrom, moment } from './calendar';
import { cents } from './dice';
import type { Registrar } from './registrar';
import { lastOf, numbered, row } from './row';

const RENO = '2';

/** Its two bins (see docs/simulator.md). */
const FIRST_BIN = '21';
const SECOND_BIN = '22';

const COUNT_STATUSES = [...'DDCBA'];
const SHIPS = ['MV Pelagia', 'MV Corvina', 'MV Northern Tern'];
const SHIPMENT_STATUSES = ['received', 'inTransit', 'toBeShipped'];

/** Orders that may be under way are among the latest. */
const LATEST = 400;

function binTransfers(desk: Registrar, count: number): void {
	const { goods } = desk.ledger;
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 1);
		const values = desk.header('binTransfer', day, desk.american[0]);
		Object.assign(values, { location: RENO, memo: 'Nearer to the packing table' });
		const { id: item, name: description } = goods[(n * 19 + 5) % goods.length];
		const quantity = 3 + n;
		const bins = { binNumber: FIRST_BIN, toBinNumber: SECOND_BIN, quantity };
		const line: StoredLine = {
			line: 1,
			values: { item, description, quantity },
			lines: { 'inventoryDetail.inventoryAssignment': [{ line: 1, values: bins }] },
		};
		desk.put('binTransfer', day, values, { inventory: [line] });
	}
}

/** The latest counts are still going on. */
function counts(desk: Registrar, count: number): void {
	const { goods } = desk.ledger;
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 1);
		const status = COUNT_STATUSES[Math.max(0, COUNT_STATUSES.length - count + n)];
		const values = desk.header('inventoryCount', day, desk.american[0], status);
		Object.assign(values, { location: RENO, account: ACCOUNTS.cogs, memo: 'Cycle count' });
		const item = numbered(
			[0, 1, 2].map((at): Values => {
				const snapshotQuantity = 20 + ((n * 31 + at * 17) % 90);
				const adjustedQuantity = (n + at) % 4 === 3 ? -1 : 0;
				const found = { countQuantity: snapshotQuantity + adjustedQuantity, adjustedQuantity };
				return {
					item: goods[(n * 7 + at * 3) % goods.length].id,
					snapshotQuantity,
					...('AB'.includes(status) ? {} : found),
				};
			}),
		);
		desk.put('inventoryCount', day, values, { item });
	}
}

/** What a shipment carries of an order: all of its lines. */
function carried(order: StoredRecord, status: string): Values[] {
	return order.lines.item.map(({ line, values }): Values => {
		const quantity = Number(values.quantity);
		const got = status === 'received' ? quantity : 0;
		return {
			purchaseOrder: order.id,
			shipmentItem: line,
			itemId: values.item,
			shipmentItemDescription: values.description,
			poVendor: order.values.entity,
			poCurrency: order.values.currency,
			receivingLocation: values.location,
			quantityExpected: quantity,
			quantityReceived: got,
			quantityRemaining: quantity - got,
			quantityBilled: Number(values.quantityBilled),
			expectedRate: values.rate,
			poRate: values.rate,
			shipmentItemAmount: cents(quantity * Number(values.rate)),
		};
	});
}

const came = ({ lines }: StoredRecord): boolean =>
	(lines.item ?? []).some(({ values }) => Number(values.quantityReceived) > 0);

/** Ships with orders of the last weeks: those that were received are there, others are at sea or not yet loaded. */
function shipments(desk: Registrar, count: number): void {
	const goods = ({ lines }: StoredRecord) => (lines.item ?? []).length > 0;
	const orders = lastOf(desk.store, 'purchaseOrder', LATEST, LATEST, goods).reverse();
	const there = orders.filter(came).slice(-count);
	const open = orders.filter((order) => !came(order) && order.values.status === 'B').slice(-count);
	for (let n = 0; n < count; n++) {
		const shipmentStatus = n < count / 2 ? SHIPMENT_STATUSES[0] : SHIPMENT_STATUSES[1 + (n % 2)];
		const order = (shipmentStatus === 'received' ? there : open).shift();
		if (!order) continue;
		const ordered = DAYS.indexOf(String(order.values.tranDate));
		const after = (days: number) => dayFrom(ordered - (DAYS.length - 1) + days);
		const sailed = shipmentStatus !== 'toBeShipped';
		const values: Values = {
			shipmentNumber: `INBSHIP${n + 1}`,
			externalDocumentNumber: `BK-${40_210 + n * 17}`,
			billOfLading: `BL${700_313 + n * 29}`,
			vesselNumber: SHIPS[n % SHIPS.length],
			shipmentMemo: `For ${String(order.values.tranId)}`,
			shipmentStatus,
			expectedShippingDate: after(4),
			expectedDeliveryDate: after(24),
			...(sailed ? { actualShippingDate: after(5) } : {}),
			...(shipmentStatus === 'received' ? { actualDeliveryDate: after(26) } : {}),
		};
		const items = numbered(carried(order, shipmentStatus));
		row(desk.store, 'inboundShipment', values, {
			created: moment(ordered, 70_000),
			lines: { items },
		});
	}
}

/** Puts some of each. */
export function seedWarehouse(desk: Registrar, count: number): void {
	binTransfers(desk, Math.ceil(count / 3));
	counts(desk, Math.ceil(count / 4));
	shipments(desk, Math.ceil(count / 4));
}
