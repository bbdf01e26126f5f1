/** Every documented pair of source and target (netsuite-rest.md 4.8), each tried with a real source. */
import { transformTargets } from '../../../simulator/records/transform';
import { Desk, type Json, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
});
afterAll(() => server.close());

const party = async () => ({ entity: ref(await desk.customer()), location: ref('1') });
const goods = async (quantity = 4) => ({
	item: lines({ item: ref(await desk.item(20)), quantity, rate: 10 }),
});
const sold = async (type: string) => desk.create(type, { ...(await party()), ...(await goods()) });
const bought = async (type: string) =>
	desk.create(type, { entity: ref(await desk.vendor()), location: ref('1'), ...(await goods()) });

async function shippedOrder(): Promise<string> {
	const id = await sold('salesOrder');
	await desk.transform(`/salesOrder/${id}`, 'itemFulfillment', { shipStatus: 'C' });
	return id;
}

async function receivedOrder(): Promise<string> {
	const id = await bought('purchaseOrder');
	await desk.transform(`/purchaseOrder/${id}`, 'itemReceipt');
	return id;
}

async function transfer(): Promise<string> {
	return desk.create('transferOrder', {
		subsidiary: ref('2'),
		location: ref('1'),
		transferLocation: ref('2'),
		...(await goods()),
	});
}

async function workOrder(): Promise<string> {
	const assembly = await assemblyItem();
	const places = { subsidiary: ref('2'), location: ref('1') };
	return desk.create('workOrder', { ...places, assemblyItem: ref(assembly), quantity: 2 });
}

let made = 0;
const assemblyItem = async () =>
	desk.create('assemblyItem', {
		itemId: `TRANSFORM-${++made}`,
		member: lines({ item: ref(await desk.item(20)), quantity: 1 }),
	});

const paidIn = async (type: string) =>
	desk.create(type, { customer: ref(await desk.customer()), payment: 30 });

/** How a source of each type comes about. */
const SOURCES: Record<string, () => Promise<string>> = {
	customer: () => desk.customer(),
	vendor: () => desk.vendor(),
	employee: async () => [...server.store.ids('employee')][0],
	job: async () =>
		desk.create('job', { companyName: `Move ${++made}`, parent: ref(await desk.customer()) }),
	estimate: () => sold('estimate'),
	opportunity: () => sold('opportunity'),
	salesOrder: shippedOrder,
	invoice: () => sold('invoice'),
	cashSale: () => sold('cashSale'),
	cashRefund: () => sold('cashRefund'),
	returnAuthorization: () => sold('returnAuthorization'),
	customerDeposit: () => paidIn('customerDeposit'),
	customerPayment: () => paidIn('customerPayment'),
	purchaseOrder: receivedOrder,
	vendorBill: () => bought('vendorBill'),
	vendorReturnAuthorization: () => bought('vendorReturnAuthorization'),
	transferOrder: transfer,
	workOrder,
	assemblyItem,
	vendorPrepayment: async () =>
		desk.create('vendorPrepayment', { entity: ref(await desk.vendor()), payment: 20 }),
};

const NEEDED: Record<string, () => Json | Promise<Json>> = {
	customerPayment: () => ({ payment: 10 }),
	expenseReport: () => ({ expense: lines({ amount: 5 }) }),
	timeBill: () => ({ hours: '1:30' }),
	opportunity: () => ({}),
	workOrder: () => ({ subsidiary: ref('2'), location: ref('1') }),
	assemblyBuild: () => ({ subsidiary: ref('2'), location: ref('1') }),
};

/** Targets that need something of the body when their source is a party or an assembly. */
const FROM_MASTER = new Set(['customer', 'vendor', 'employee', 'job', 'assemblyItem']);
const LINED = /^(cashSale|estimate|invoice|salesOrder|purchaseOrder|vendorBill)$/;

async function body(source: string, id: string, target: string): Promise<Json> {
	if (target === 'depositApplication') {
		const { customer } = await desk.read(`/customerDeposit/${id}`);
		const invoice = await desk.create('invoice', { entity: customer, ...(await goods()) });
		return { apply: lines({ doc: ref(invoice), amount: 5 }) };
	}
	if (target === 'vendorPrepaymentApplication') {
		const { entity } = await desk.read(`/vendorPrepayment/${id}`);
		const bill = await desk.create('vendorBill', { entity, ...(await goods()) });
		return { apply: lines({ doc: ref(bill), amount: 5 }) };
	}
	if (target === 'vendorPayment' && source === 'vendor') {
		const bill = await desk.create('vendorBill', { entity: ref(id), ...(await goods()) });
		return { apply: lines({ doc: ref(bill) }) };
	}
	if (!FROM_MASTER.has(source)) return {};
	return LINED.test(target) ? goods() : ((await NEEDED[target]?.()) ?? {});
}

/** What a target is before: goods that come out of a transfer have left first, and so on. */
async function prepare(source: string, id: string, target: string): Promise<void> {
	if (source === 'transferOrder' && target === 'itemReceipt') {
		await desk.transform(`/transferOrder/${id}`, 'itemFulfillment', { shipStatus: 'C' });
	}
}

const DOCUMENTED: Record<string, string> = {
	customer: 'cashSale customerPayment estimate invoice opportunity salesOrder vendor',
	estimate: 'salesOrder invoice cashSale',
	opportunity: 'estimate salesOrder invoice cashSale',
	salesOrder: 'invoice cashSale itemFulfillment fulfillmentRequest returnAuthorization',
	invoice: 'customerPayment creditMemo returnAuthorization',
	cashSale: 'cashRefund returnAuthorization',
	returnAuthorization: 'itemReceipt creditMemo cashRefund',
	purchaseOrder: 'itemReceipt vendorBill vendorReturnAuthorization',
	vendor: 'purchaseOrder vendorBill vendorPayment',
	vendorBill: 'vendorPayment vendorCredit vendorReturnAuthorization',
	employee: 'expenseReport timeBill',
	transferOrder: 'itemFulfillment itemReceipt',
	workOrder: 'assemblyBuild workOrderIssue workOrderCompletion workOrderClose',
	customerDeposit: 'depositApplication customerRefund',
};
const pairs = Object.entries({
	...DOCUMENTED,
	job: 'cashSale estimate invoice salesOrder',
	customerPayment: 'customerRefund',
	assemblyItem: 'assemblyBuild workOrder',
	vendorPrepayment: 'vendorPrepaymentApplication',
	vendorReturnAuthorization: 'itemFulfillment vendorCredit',
}).flatMap(([source, targets]) =>
	targets.split(' ').map((target): [string, string] => [source, target]),
);

/** Nothing is left of these in a source that is shipped or received already. */
const FRESH: Record<string, () => Promise<string>> = {
	'salesOrder→itemFulfillment': () => sold('salesOrder'),
	'purchaseOrder→itemReceipt': () => bought('purchaseOrder'),
};

it.each(pairs)('%s makes %s', async (source, target) => {
	const id = await (FRESH[`${source}→${target}`] ?? SOURCES[source])();
	await prepare(source, id, target);
	const made = await desk.transform(`/${source}/${id}`, target, await body(source, id, target));
	const record = await desk.read(`/${target}/${made}`);
	expect(record.id).toBe(made);
	const lined = (record.item as { items: Json[] } | undefined)?.items ?? [];
	if (
		/^(salesOrder|estimate|invoice|cashSale|creditMemo|vendorBill|vendorCredit|cashRefund)$/.test(
			target,
		)
	) {
		expect(lined).toMatchObject([{ quantity: 4 }]);
		expect(record.total).toBe(40);
	}
	if (/^(itemFulfillment|itemReceipt|returnAuthorization)$/.test(target)) {
		expect(lined).toMatchObject([{ quantity: 4 }]);
	}
});

it('knows the documented pairs, and none between what has nothing to do with each other', () => {
	for (const [source, targets] of Object.entries(DOCUMENTED)) {
		expect(transformTargets(source)).toEqual(expect.arrayContaining(targets.split(' ')));
	}
	expect(transformTargets('journalEntry')).toEqual([]);
	expect(transformTargets('invoice')).not.toContain('itemFulfillment');
});

it.each([
	['salesOrder', 'customerPayment'],
	['invoice', 'itemFulfillment'],
])('%s cannot be made into %s', async (source, target) => {
	const id = await SOURCES[source]();
	const refusal = await desk.refused('POST', `/${source}/${id}/!transform/${target}`);
	expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
	expect(refusal.detail).toContain('transformation');
});
