/** Accounting periods: what posts to a closed one is refused. */
import { Desk, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
let invoice = '';
let period = '';
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
	invoice = `/invoice/${await desk.create('invoice', {
		entity: ref(await desk.customer()),
		tranDate: '2026-06-14',
		item: lines({ item: ref(await desk.item(0)), quantity: 1, rate: 10 }),
	})}`;
	period = String(((await desk.read(invoice)).postingPeriod as { id: string }).id);
});
afterAll(() => server.close());

const lock = (flags: object) => desk.update(`/accountingPeriod/${period}`, { ...flags });
const open = { closed: false, allLocked: false, arLocked: false, apLocked: false };

it('takes the period of the day', async () => {
	expect(await desk.read(`/accountingPeriod/${period}`)).toMatchObject({
		startDate: '2026-06-01',
		endDate: '2026-06-30',
	});
});

describe.each(['closed', 'allLocked', 'arLocked'])('a period that is %s', (flag) => {
	beforeAll(() => lock({ ...open, [flag]: true }));
	afterAll(() => lock(open));

	it('takes no new invoice', async () => {
		const refusal = await desk.refused('POST', '/invoice', {
			entity: ref(await desk.customer()),
			tranDate: '2026-06-20',
			item: lines({ item: ref(await desk.item(0)) }),
		});
		expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
		expect(refusal.detail).toContain('Jun 2026');
	});

	it('takes an order, which posts nothing', async () => {
		await desk.create('salesOrder', {
			entity: ref(await desk.customer()),
			tranDate: '2026-06-20',
			item: lines({ item: ref(await desk.item(0)) }),
		});
	});

	it('keeps its invoices from being changed or deleted, but for a memo', async () => {
		const change = { item: lines({ line: 1, rate: 99 }) };
		expect(await desk.refused('PATCH', invoice, change)).toMatchObject({ code: 'USER_ERROR' });
		expect(await desk.refused('DELETE', invoice)).toMatchObject({ code: 'USER_ERROR' });
		await desk.update(invoice, { memo: `still ${flag}` });
		expect(await desk.read(invoice)).toMatchObject({ memo: `still ${flag}`, total: 10 });
	});
});

it('locks payables apart from receivables', async () => {
	await lock({ ...open, apLocked: true });
	const refusal = await desk.refused('POST', '/vendorBill', {
		entity: ref(await desk.vendor()),
		tranDate: '2026-06-20',
		expense: lines({ account: ref(desk.account('Expense')), amount: 5 }),
	});
	expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
	await desk.update(invoice, { item: lines({ line: 1, rate: 12 }) });
	expect(await desk.read(invoice)).toMatchObject({ total: 12 });
	await lock(open);
});
