/** Goods that move: shipped, received, adjusted, transferred, built. */
import { Desk, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
});
afterAll(() => server.close());

const sold = async (item: string, quantity: number) =>
	`/salesOrder/${await desk.create('salesOrder', {
		entity: ref(await desk.customer()),
		location: ref('1'),
		item: lines({ item: ref(item), quantity }),
	})}`;

describe('an order', () => {
	it('reserves goods, and sends them with its fulfillment', async () => {
		const item = await desk.item(10);
		const path = await sold(item, 4);
		expect(await desk.linesOf(path, 'item')).toMatchObject([
			{ quantityCommitted: 4, quantityBackOrdered: 0 },
		]);
		expect(await desk.stock(item, '1')).toMatchObject({
			quantityOnHand: 10,
			quantityCommitted: 4,
			quantityAvailable: 6,
		});
		await desk.transform(path, 'itemFulfillment', { shipStatus: 'C' });
		expect(await desk.stock(item, '1')).toMatchObject({
			quantityOnHand: 6,
			quantityCommitted: 0,
			quantityAvailable: 6,
		});
		expect(await desk.read(`/inventoryItem/${item}`)).toMatchObject({ quantityOnHand: 6 });
	});

	it('is back-ordered for what is not there', async () => {
		const item = await desk.item(3);
		expect(await desk.linesOf(await sold(item, 5), 'item')).toMatchObject([
			{ quantityCommitted: 3, quantityBackOrdered: 2 },
		]);
		expect(await desk.stock(item, '1')).toMatchObject({ quantityBackOrdered: 2 });
	});

	it('gives the goods back when its fulfillment is deleted', async () => {
		const item = await desk.item(10);
		const path = await sold(item, 4);
		const shipped = await desk.transform(path, 'itemFulfillment', { shipStatus: 'C' });
		await desk.remove(`/itemFulfillment/${shipped}`);
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 10, quantityCommitted: 4 });
	});

	it('is not counted twice when it is shipped and billed, but a direct sale is', async () => {
		const item = await desk.item(10);
		const path = await sold(item, 4);
		await desk.transform(path, 'itemFulfillment', { shipStatus: 'C' });
		await desk.transform(path, 'invoice');
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 6 });
		await desk.create('cashSale', {
			entity: ref(await desk.customer()),
			location: ref('1'),
			item: lines({ item: ref(item), quantity: 1 }),
		});
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 5 });
	});
});

describe('an adjustment', () => {
	it('sets a new quantity, or moves by one', async () => {
		const item = await desk.item(10);
		const made = await desk.create('inventoryAdjustment', {
			subsidiary: ref('2'),
			account: ref(desk.account('COGS')),
			inventory: lines({ item: ref(item), location: ref('1'), newQuantity: 7 }),
		});
		expect(await desk.linesOf(`/inventoryAdjustment/${made}`, 'inventory')).toMatchObject([
			{ adjustQtyBy: -3, newQuantity: 7, quantityOnHand: 10 },
		]);
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 7 });
	});

	it('needs an account', async () => {
		const refusal = await desk.refused('POST', '/inventoryAdjustment', {
			subsidiary: ref('2'),
			inventory: lines({ item: ref(await desk.item(0)), adjustQtyBy: 1 }),
		});
		expect(refusal.detail).toContain('Adjustment Account');
	});
});

describe('a transfer', () => {
	it('moves goods at once', async () => {
		const item = await desk.item(10);
		await desk.create('inventoryTransfer', {
			subsidiary: ref('2'),
			location: ref('1'),
			transferLocation: ref('2'),
			inventory: lines({ item: ref(item), adjustQtyBy: 4 }),
		});
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 6 });
		expect(await desk.stock(item, '2')).toMatchObject({ quantityOnHand: 4 });
	});

	it('by order leaves one place, is underway, and arrives', async () => {
		const item = await desk.item(10);
		const path = `/transferOrder/${await desk.create('transferOrder', {
			subsidiary: ref('2'),
			location: ref('1'),
			transferLocation: ref('2'),
			item: lines({ item: ref(item), quantity: 4 }),
		})}`;
		expect(await desk.status(path)).toBe('Pending Fulfillment');
		await desk.transform(path, 'itemFulfillment', { shipStatus: 'C' });
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 6 });
		expect(await desk.stock(item, '2')).toMatchObject({ quantityInTransit: 4 });
		expect(await desk.status(path)).toBe('Pending Receipt');
		await desk.transform(path, 'itemReceipt');
		expect(await desk.stock(item, '2')).toMatchObject({ quantityOnHand: 4, quantityInTransit: 0 });
		expect(await desk.status(path)).toBe('Received');
	});

	it('between the same place is refused', async () => {
		const refusal = await desk.refused('POST', '/inventoryTransfer', {
			subsidiary: ref('2'),
			location: ref('1'),
			transferLocation: ref('1'),
			inventory: lines({ item: ref(await desk.item(0)), adjustQtyBy: 1 }),
		});
		expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
	});
});

describe('an assembly', () => {
	const assembly = async (...parts: Array<[string, number]>) =>
		desk.create('assemblyItem', {
			itemId: `ASM-${parts.map(([id]) => id).join('-')}`,
			member: lines(...parts.map(([item, quantity]) => ({ item: ref(item), quantity }))),
		});
	const onHand = async (id: string) =>
		(await desk.stock(id, '1', 'assemblyItem')).quantityOnHand ?? 0;

	it('is built of its members, and taken apart again', async () => {
		const [wheel, frame] = [await desk.item(20), await desk.item(5)];
		const bike = await assembly([wheel, 2], [frame, 1]);
		const build = await desk.create('assemblyBuild', {
			subsidiary: ref('2'),
			location: ref('1'),
			item: ref(bike),
			quantity: 3,
		});
		expect(await desk.stock(wheel, '1')).toMatchObject({ quantityOnHand: 14 });
		expect(await desk.stock(frame, '1')).toMatchObject({ quantityOnHand: 2 });
		expect(await onHand(bike)).toBe(3);
		await desk.transform(`/assemblyBuild/${build}`, 'assemblyUnbuild');
		expect(await desk.stock(wheel, '1')).toMatchObject({ quantityOnHand: 20 });
		expect(await onHand(bike)).toBe(0);
	});

	it('is ordered, built in parts, and the order is built then', async () => {
		const part = await desk.item(20);
		const bike = await assembly([part, 2]);
		const path = `/workOrder/${await desk.create('workOrder', {
			subsidiary: ref('2'),
			location: ref('1'),
			assemblyItem: ref(bike),
			quantity: 4,
		})}`;
		expect(await desk.linesOf(path, 'item')).toMatchObject([{ quantity: 8, quantityCommitted: 8 }]);
		await desk.transform(path, 'assemblyBuild', { quantity: 1 });
		expect(await desk.status(path)).toBe('In Process');
		await desk.transform(path, 'assemblyBuild');
		expect(await desk.status(path)).toBe('Built');
		expect(await desk.read(path)).toMatchObject({ built: 4 });
		expect(await onHand(bike)).toBe(4);
		expect(await desk.stock(part, '1')).toMatchObject({ quantityOnHand: 12, quantityCommitted: 0 });
	});
});

describe('a kit', () => {
	it('takes its members from the stock when it is sold, and gives them back', async () => {
		const [cup, spoon] = [await desk.item(20), await desk.item(20)];
		const kit = await desk.create('kitItem', {
			itemId: 'DESK-KIT',
			member: lines({ item: ref(cup), quantity: 2 }, { item: ref(spoon), quantity: 1 }),
			price: lines({ priceLevel: ref('1'), currencyPage: ref('1'), price: 30 }),
		});
		const order = await sold(kit, 3);
		expect(await desk.read(order)).toMatchObject({ total: 90 });
		const shipped = await desk.transform(order, 'itemFulfillment', { shipStatus: 'C' });
		expect(await desk.stock(cup, '1')).toMatchObject({ quantityOnHand: 14 });
		expect(await desk.stock(spoon, '1')).toMatchObject({ quantityOnHand: 17 });
		await desk.remove(`/itemFulfillment/${shipped}`);
		expect(await desk.stock(cup, '1')).toMatchObject({ quantityOnHand: 20 });
	});
});

describe('a price', () => {
	it('is changed in its place, and new orders have it', async () => {
		const item = await desk.item(0);
		const price = (level: string, amount: number, more = {}) => ({
			price: lines({ priceLevel: ref(level), currencyPage: ref('1'), price: amount, ...more }),
		});
		await desk.update(`/inventoryItem/${item}`, price('1', 12));
		await desk.update(`/inventoryItem/${item}`, price('2', 11));
		await desk.update(`/inventoryItem/${item}`, price('2', 9, { quantity: 100 }));
		const all = await desk.linesOf(`/inventoryItem/${item}`, 'price');
		expect(all.map((line) => line.price)).toEqual([12, 11, 9]);
		const order = await sold(item, 1);
		expect(await desk.linesOf(order, 'item')).toMatchObject([{ rate: 12 }]);
	});
});
