/** What became of work orders: builds and one that was undone; and orders that go through work in process, step by step. */
import type { StoredLine, StoredRecord, Values } from '../contract';
import { DAYS } from './calendar';
import type { Registrar } from './registrar';
import { numbered } from './row';

const WAREHOUSE = '2';

/** Of an order in process: how many pieces, how many are complete, and whether it is closed. */
const IN_PROCESS: Array<[quantity: number, complete: number, status: string]> = [
	[12, 12, 'H'],
	[8, 5, 'D'],
	[10, 0, 'D'],
];

const members = (desk: Registrar, item: unknown): StoredLine[] =>
	desk.store.get('item', String(item))?.lines.member ?? [];

/** The components of so many pieces; of an order, with its lines. */
const components = (parts: StoredLine[], pieces: number, order?: StoredRecord): StoredLine[] =>
	numbered(
		parts.map(({ values }, at): Values => ({
			item: values.item,
			quantity: pieces * Number(values.quantity),
			quantityPer: values.quantity,
			...(order ? { orderDoc: order.id, orderLine: at + 1 } : {}),
		})),
	);

/** The header of what follows from an order. */
function following(desk: Registrar, type: string, day: number, order: StoredRecord): Values {
	const values = desk.header(type, day, desk.american[0]);
	const { id, values: of } = order;
	return Object.assign(values, { createdFrom: id, item: of.assemblyItem, location: WAREHOUSE });
}

const endOf = ({ values }: StoredRecord): number => DAYS.indexOf(String(values.endDate));

function builds(desk: Registrar): void {
	let last: StoredRecord | undefined;
	for (const order of [...desk.store.all('workOrder')]) {
		const quantity = Number(order.values.built);
		if (quantity === 0) continue;
		const day = endOf(order);
		const values = following(desk, 'assemblyBuild', day, order);
		const component = components(members(desk, order.values.assemblyItem), quantity, order);
		last = desk.put('assemblyBuild', day, { ...values, quantity }, { component });
	}
	if (!last) return;
	const { item } = last.values;
	const day = DAYS.length - 1;
	const values = desk.header('assemblyUnbuild', day, desk.american[0]);
	Object.assign(values, {
		item,
		location: WAREHOUSE,
		quantity: 1,
		memo: 'Returned by quality control',
	});
	desk.put('assemblyUnbuild', day, values, { component: components(members(desk, item), 1) });
}

/** An order that is worked on: its parts are issued, what is ready is completed, and in the end it is closed. */
function inProcess(desk: Registrar, assemblyItem: string, n: number): void {
	const [quantity, complete, status] = IN_PROCESS[n];
	const day = DAYS.length - 60 + n * 15;
	const bill = String(desk.store.get('item', assemblyItem)?.values.itemId);
	const [bom] = [...desk.store.all('bom')].filter(({ values }) => values.name === `BOM ${bill}`);
	const parts = members(desk, assemblyItem);
	const values = desk.header('workOrder', day, desk.american[0], status);
	Object.assign(values, { location: WAREHOUSE, assemblyItem, billOfMaterials: bom.id, quantity });
	Object.assign(values, { built: complete, isWip: true, firmed: true });
	Object.assign(values, { startDate: DAYS[day], endDate: DAYS[day + 10] });
	const item = numbered(
		parts.map(({ values: part }): Values => {
			const good = desk.store.get('item', String(part.item))?.values;
			return {
				item: part.item,
				description: good?.displayName,
				itemType: good?.itemType,
				location: WAREHOUSE,
				quantity: quantity * Number(part.quantity),
				quantityIssued: quantity * Number(part.quantity),
			};
		}),
	);
	const order = desk.put('workOrder', day, values, { item });
	const put = (type: string, on: number, more: Values, lines = {}) =>
		desk.put(type, on, { ...following(desk, type, on, order), ...more }, lines);
	put('workOrderIssue', day + 1, {}, { component: components(parts, quantity, order) });
	if (complete === 0) return;
	const done = { quantity: complete, completedQuantity: complete, scrapQuantity: 0 };
	put('workOrderCompletion', day + 7, { ...done, isBackflush: false });
	if (status === 'H') put('workOrderClose', day + 9, { quantity: 0 });
}

/** Puts them; nothing where no assembly is. */
export function seedBuilding(desk: Registrar): void {
	builds(desk);
	const assemblies = [...desk.store.all('assemblyItem')].slice(0, IN_PROCESS.length);
	assemblies.forEach(({ id }, n) => inProcess(desk, id, n));
}
