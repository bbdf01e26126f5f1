import type { Simulator, SimulatorSettings } from '../../../simulator/contract';
import { startSimulator } from '../../../simulator/index';
import { type SignedIn, signIn } from './account';

const RECORD = '/services/rest/record/v1';

describe("an account's own record types and fields", () => {
	let simulator: Simulator;
	let user: SignedIn;

	beforeAll(async () => {
		simulator = await startSimulator({
			transactions: 40,
			customRecords: [
				{ id: 'customlist_colour', label: 'Colour' },
				{
					id: 'customrecord_vehicle',
					fields: [
						{ id: 'custrecord_plate', type: 'string', required: true },
						{ id: 'custrecord_driver', type: 'reference', recordType: 'employee' },
						{ id: 'custrecord_colour', type: 'reference', recordType: 'customlist_colour' },
					],
				},
			],
			customFields: {
				CUSTOMER: [
					{ id: 'custentity_rank', label: 'Rank', type: 'integer' },
					{ id: 'custentity_vehicle', type: 'reference', recordType: 'customrecord_vehicle' },
				],
				address: [{ id: 'custrecord_gate', type: 'string' }],
				'salesOrder.item': [
					{ id: 'custcol_wrap', type: 'enum', options: { '1': 'Paper', '2': 'Box' } },
				],
			},
		});
		user = await signIn(simulator);
	});

	afterAll(() => simulator.stop());

	async function create(type: string, body: unknown): Promise<string> {
		const strict = { 'x-netsuite-propertynamevalidation': 'Error' };
		const { status, headers, detail } = await user.call('POST', `${RECORD}/${type}`, body, strict);
		expect([status, detail]).toEqual([204, undefined]);
		return headers.get('location')?.split('/').pop() ?? '';
	}

	async function query(q: string): Promise<unknown[]> {
		const { body } = await user.call('POST', '/services/rest/query/v1/suiteql', { q });
		return (body as { items: unknown[] }).items;
	}

	it('are written, read and queried', async () => {
		const colour = await create('customlist_colour', { name: 'Red' });
		const vehicle = await create('customrecord_vehicle', {
			name: 'Van',
			custrecord_plate: 'OAK 1',
			custrecord_colour: { id: colour },
		});
		const customer = await create('customer', {
			companyName: 'Haulage',
			subsidiary: { id: '1' },
			custentity_rank: 7,
			custentity_vehicle: { id: vehicle },
		});
		const { body } = await user.call('GET', `${RECORD}/customer/${customer}`);
		expect(body).toMatchObject({
			custentity_rank: 7,
			custentity_vehicle: { id: vehicle, refName: 'Van' },
		});
		const rows = await query(
			`SELECT c.custentity_rank AS rank, v.custrecord_plate AS plate, BUILTIN.DF(v.custrecord_colour) AS colour
			FROM customer c JOIN customrecord_vehicle v ON v.id = c.custentity_vehicle`,
		);
		expect(rows).toMatchObject([{ rank: '7', plate: 'OAK 1', colour: 'Red' }]);
	});

	it('are required where they are said to be', async () => {
		const reply = await user.call('POST', `${RECORD}/customrecord_vehicle`, { name: 'Van' });
		expect(reply).toMatchObject({ status: 400, code: 'USER_ERROR' });
		expect(reply.detail).toContain('You must enter a value for Plate.');
	});

	it('stand in the metadata catalog', async () => {
		const schema = async (type: string) =>
			(
				await user.call('GET', `${RECORD}/metadata-catalog/${type}`, undefined, {
					accept: 'application/schema+json',
				})
			).body as { properties: Record<string, unknown> };
		expect((await schema('customer')).properties.custentity_rank).toMatchObject({
			title: 'Rank',
			type: 'integer',
			'x-ns-custom-field': true,
		});
		expect((await schema('customrecord_vehicle')).properties).toMatchObject({
			custrecord_plate: { type: 'string' },
		});
	});

	it('are columns of lines too', async () => {
		const [customer] = [...simulator.store.all('customer')].filter((c) => !c.values.isInactive);
		const [item] = [...simulator.store.all('inventoryItem')];
		const order = await create('salesOrder', {
			entity: { id: customer.id },
			item: { items: [{ item: { id: item.id }, custcol_wrap: { id: '2' } }] },
		});
		const { body } = await user.call('GET', `${RECORD}/salesOrder/${order}/item/1`);
		expect(body).toMatchObject({ custcol_wrap: { id: '2', refName: 'Box' } });
		expect(
			await query(`SELECT custcol_wrap AS w FROM transactionline
				WHERE transaction = ${order} AND mainline = 'F' AND custcol_wrap IS NOT NULL`),
		).toMatchObject([{ w: '2' }]);
	});

	it('are fields of every address too', async () => {
		const address = (gate: string) => ({
			addressBookAddress: { addr1: 'Quay 1', custrecord_gate: gate },
		});
		const customer = await create('customer', {
			companyName: 'Port',
			subsidiary: { id: '1' },
			addressBook: { items: [address('North'), { defaultShipping: true, ...address('South') }] },
		});
		const { body } = await user.call(
			'GET',
			`${RECORD}/customer/${customer}?expandSubResources=true`,
		);
		expect(body).toMatchObject({
			addressBook: {
				items: [
					{ addressBookAddress: { custrecord_gate: 'North' } },
					{ addressBookAddress: { custrecord_gate: 'South' } },
				],
			},
		});
		const gates = ['North', 'South'].map((custrecord_gate) => ({ custrecord_gate }));
		for (const table of ['customeraddressbookentityaddress', 'entityaddress']) {
			expect(
				await query(
					`SELECT custrecord_gate FROM ${table} WHERE recordowner = ${customer} ORDER BY nkey`,
				),
			).toMatchObject(gates);
		}
		const order = await create('salesOrder', {
			entity: { id: customer },
			item: { items: [{ item: { id: [...simulator.store.all('inventoryItem')][0].id } }] },
		});
		expect(
			await query(`SELECT a.custrecord_gate FROM transaction t
				JOIN transactionshippingaddress a ON a.recordowner = t.id WHERE t.id = ${order}`),
		).toMatchObject([{ custrecord_gate: 'South' }]);
	});

	it.each<[string, SimulatorSettings]>([
		['"rank"', { customFields: { customer: [{ id: 'rank', type: 'integer' }] } }],
		['"nosuch"', { customFields: { nosuch: [] } }],
		['"salesOrder.nosuch"', { customFields: { 'salesOrder.nosuch': [] } }],
		['"vehicle"', { customRecords: [{ id: 'vehicle' }] }],
	])('cannot be called %s', async (name, settings) => {
		await expect(startSimulator(settings)).rejects.toThrow(name);
	});
});
