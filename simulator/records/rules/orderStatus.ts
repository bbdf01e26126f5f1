/** The status of an order from what of its lines is shipped and billed. */
import type { StoredLine, StoredRecord } from '../../data/contract';
import { amountOf } from './money';

/** What of a line's quantity is not yet counted; closed lines leave nothing. */
export function remaining({ values }: StoredLine, counter: string): number {
	if (values.isClosed === true) return 0;
	return Math.max(0, amountOf(values.quantity) - amountOf(values[counter]));
}

/** Services are billed, not shipped. */
export const shippable = ({ values }: StoredLine) => values.itemType !== 'Service';

/**
 * Letter of a sales or purchase order. Waiting for approval and cancelled stay what they are. This account bills in
 * advance of fulfillment, and a fully billed order counts as billed whatever is still to be shipped.
 */
export function orderStatus({ type, values, lines }: StoredRecord): string {
	const status = String(values.status);
	if (status === 'A' || status === 'C') return status;
	const open = lines.item.filter((line) => line.values.isClosed !== true);
	if (open.length === 0) return 'H';
	if (open.every((line) => remaining(line, 'quantityBilled') === 0)) return 'G';
	const counter = type === 'purchaseOrder' ? 'quantityReceived' : 'quantityFulfilled';
	const goods = type === 'purchaseOrder' ? open : open.filter(shippable);
	const started = goods.some((line) => amountOf(line.values[counter]) > 0);
	if (started && goods.every((line) => remaining(line, counter) === 0)) return 'F';
	if (!started) return 'B';
	const toBill = goods.some(
		(line) => amountOf(line.values[counter]) > amountOf(line.values.quantityBilled),
	);
	return toBill ? 'E' : 'D';
}
