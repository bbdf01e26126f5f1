/** What may be changed and deleted once other records build on it. */
import { Desk, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
let item = '';
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
	item = await desk.item(50);
});
afterAll(() => server.close());

describe('a line of an order that is billed in part', () => {
	let order = '';
	beforeAll(async () => {
		order = `/salesOrder/${await desk.create('salesOrder', {
			entity: ref(await desk.customer()),
			item: lines({ item: ref(item), quantity: 5 }),
		})}`;
		await desk.transform(order, 'invoice', { item: lines({ orderLine: 1, quantity: 3 }) });
	});

	it('cannot be made smaller than that', async () => {
		const less = { item: lines({ line: 1, quantity: 2 }) };
		expect(await desk.refused('PATCH', order, less)).toMatchObject({ code: 'USER_ERROR' });
		await desk.update(order, { item: lines({ line: 1, quantity: 3 }) });
		expect(await desk.status(order)).toBe('Billed');
		await desk.update(order, { item: lines({ line: 1, quantity: 6 }) });
		expect(await desk.status(order)).toBe('Pending Fulfillment');
	});

	it('cannot be taken away', async () => {
		const other = { item: lines({ item: ref(item), quantity: 9 }) };
		const refusal = await desk.refused('PATCH', `${order}?replace=item`, other);
		expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
		expect(await desk.linesOf(order, 'item')).toMatchObject([{ line: 1, quantityBilled: 3 }]);
	});
});

describe('a new date', () => {
	const invoice = async () =>
		`/invoice/${await desk.create('invoice', {
			entity: ref(await desk.customer()),
			tranDate: '2026-06-10',
			terms: ref('1'),
			item: lines({ item: ref(item), quantity: 1 }),
		})}`;

	it('moves the posting period and the due date', async () => {
		const path = await invoice();
		expect(await desk.read(path)).toMatchObject({ dueDate: '2026-06-25' });
		await desk.update(path, { tranDate: '2026-07-02' });
		expect(await desk.read(path)).toMatchObject({
			dueDate: '2026-07-17',
			postingPeriod: { refName: 'Jul 2026' },
		});
		await desk.update(path, { terms: ref('2') });
		expect(await desk.read(path)).toMatchObject({ dueDate: '2026-08-01' });
	});

	it('leaves them where the request says them itself', async () => {
		const path = await invoice();
		const { postingPeriod } = await desk.read(path);
		await desk.update(path, { tranDate: '2026-07-02', dueDate: '2026-12-24', postingPeriod });
		expect(await desk.read(path)).toMatchObject({
			dueDate: '2026-12-24',
			postingPeriod: { refName: 'Jun 2026' },
		});
	});
});

describe('what others refer to', () => {
	it.each(['subsidiary/2', 'account/1', 'customerStatus/13', 'currency/1', 'location/1', 'term/1'])(
		'%s cannot be deleted',
		async (path) => {
			const refusal = await desk.refused('DELETE', `/${path}`);
			expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
			expect(refusal.detail).toContain('dependent records');
		},
	);

	it('can be deleted when nobody does any more', async () => {
		const category = await desk.create('customerCategory', { name: 'Friends' });
		const customer = await desk.customer({ category: ref(category) });
		expect(await desk.refused('DELETE', `/customerCategory/${category}`)).toMatchObject({
			code: 'USER_ERROR',
		});
		await desk.update(`/customer/${customer}`, { category: null });
		await desk.remove(`/customerCategory/${category}`);
	});
});
