/** The status of an order from what of its lines is shipped and billed. */
import type { StoredLine, StoredRecord } from './contract';

const quantityOf = (line: StoredLine, name: string) => {
	const value = line.values[name];
	return typeof value === 'number' ? value : 0;
};

/** What of a line's quantity is not yet counted (`quantityBilled` …); closed lines leave nothing. */
export function remaining(line: StoredLine, counter: string): number {
	if (line.values.isClosed === true) return 0;
	return Math.max(0, quantityOf(line, 'quantity') - quantityOf(line, counter));
}

/** Services are billed, not shipped. */
export const shippable = ({ values }: StoredLine) => values.itemType !== 'Service';

/**
 * Letter of a sales or purchase order. Waiting for approval and cancelled stay what they are; an order without goods
 * waits for billing only. This account bills in advance of fulfillment, and a fully billed order counts as billed
 * whatever is still to be shipped.
 */
export function orderStatus({ type, values, lines }: StoredRecord): string {
	const status = String(values.status);
	if (status === 'A' || status === 'C') return status;
	const item = lines.item ?? [];
	const open = item.filter((line) => line.values.isClosed !== true);
	if (open.length === 0) return item.length === 0 ? status : 'H';
	if (open.every((line) => remaining(line, 'quantityBilled') === 0)) return 'G';
	const counter = type === 'purchaseOrder' ? 'quantityReceived' : 'quantityFulfilled';
	const goods = type === 'purchaseOrder' ? open : open.filter(shippable);
	if (goods.every((line) => remaining(line, counter) === 0)) return 'F';
	if (!goods.some((line) => quantityOf(line, counter) > 0)) return 'B';
	const toBill = goods.some(
		(line) => quantityOf(line, counter) > quantityOf(line, 'quantityBilled'),
	);
	return toBill ? 'E' : 'D';
}
