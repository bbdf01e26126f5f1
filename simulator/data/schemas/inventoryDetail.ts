/** The inventory detail of a line: serial and lot numbers, bins. */
import type { FieldSchema, SublistSchema } from '../contract';
import { date, float, outside, refs, sublist, text } from './define';

const detail: FieldSchema[] = [
	...float('inventoryDetail.quantity'),
	...refs({ 'inventoryDetail.location': 'location', 'inventoryDetail.item': 'item' }),
	...text('inventoryDetail.itemDescription inventoryDetail.unit'),
];

const assignment = sublist('inventoryDetail.inventoryAssignment', undefined, [
	...refs({
		binNumber: 'bin',
		toBinNumber: 'bin',
		inventoryStatus: 'inventoryStatus',
		toInventoryStatus: 'inventoryStatus',
		issueInventoryNumber: 'inventoryNumber',
	}),
	...outside('licensePlateNumber'),
	...float('quantity quantityAvailable secondaryQuantity'),
	...text('receiptInventoryNumber packCarton pickCarton'),
	...date('expirationDate'),
]);

/** The sublist with an inventory detail in each line. */
export const detailed = (list: SublistSchema): SublistSchema => ({
	...list,
	fields: [...list.fields, ...detail],
	nested: [...(list.nested ?? []), assignment],
});
