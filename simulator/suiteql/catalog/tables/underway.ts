/** What is told of records with lines that are no transactions' lines: inbound shipments, statistical journals. */
import type { StoredRecord } from '../../../data/contract';
import { derivedTable } from '../cells';
import { lineKeyOf } from '../lines';
import type { Cells } from '../table';
import { number, text } from '../values';

/** Leaves room for the lines of a record. */
const LINES = 1000;

/** `shipmentitemtransaction` is the order's line by its unique key. */
const shipmentItems = ({ id, lines }: StoredRecord): Cells[] =>
	(lines.items ?? []).map(({ line, values }): Cells => {
		const order = text(values.purchaseOrder) ?? '';
		return {
			id: Number(id) * LINES + line,
			inboundshipment: id,
			purchaseordertransaction: order,
			shipmentitemtransaction: lineKeyOf(order, Number(values.shipmentItem)),
			shipmentitemdescription: text(values.shipmentItemDescription),
			quantityexpected: number(values.quantityExpected),
			quantityreceived: number(values.quantityReceived),
			quantityremaining: number(values.quantityRemaining),
			quantitybilled: number(values.quantityBilled),
			expectedrate: number(values.expectedRate),
			porate: number(values.poRate),
			shipmentitemamount: number(values.shipmentItemAmount),
			unitlandedcost: 0,
			totalunitcost: number(values.expectedRate),
			receivinglocation: text(values.receivingLocation),
			pocurrency: text(values.poCurrency),
		};
	});

const statistics = ({ id, lines }: StoredRecord): Cells[] =>
	(lines.line ?? []).map(({ line, values }): Cells => ({
		id: Number(id) * LINES + line,
		line,
		journal: id,
		memo: text(values.memo),
		ritemcount: number(values.debit),
		account: text(values.account),
		department: text(values.department),
		location: text(values.location),
	}));

export const UNDERWAY = {
	inboundshipmentitem: () =>
		derivedTable(
			'inboundshipmentitem',
			{ types: ['inboundShipment'], key: 'inboundshipment' },
			{
				id: 'id shipmentitemtransaction',
				text: 'shipmentitemdescription',
				float: 'quantityexpected quantityreceived quantityremaining quantitybilled',
				currency: 'expectedrate porate shipmentitemamount unitlandedcost totalunitcost',
				refs: {
					inboundshipment: 'inboundShipment',
					purchaseordertransaction: 'transaction',
					receivinglocation: 'location',
					pocurrency: 'currency',
				},
			},
			shipmentItems,
		),
	statisticaljournalentryline: () =>
		derivedTable(
			'statisticaljournalentryline',
			{ types: ['statisticalJournalEntry'], key: 'journal' },
			{
				id: 'id line entity2 kpayitem',
				text: 'memo',
				float: 'ritemcount',
				refs: {
					journal: 'transaction',
					account: 'account',
					department: 'department',
					location: 'location',
				},
			},
			statistics,
		),
};
