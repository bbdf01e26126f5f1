/** Spot-checks against the property tables of the 2026.1 REST API browser. */
import type { FieldSchema, RecordSchema } from '../../../simulator/data/contract';
import { STANDARD_CATALOG } from '../../../simulator/data/schemas';
import { BROWSER_TYPES, browserType } from '../../../simulator/data/schemas/browser';
import { STANDARD_TYPES } from '../../../simulator/data/schemas/catalog';

function schemaOf(type: string): RecordSchema {
	const schema = STANDARD_CATALOG.get(type);
	if (!schema) throw new Error(`no schema of ${type}`);
	return schema;
}

/** `item.quantity` is a field of a sublist, `billingAddress.city` one of a subrecord. */
function fieldOf(type: string, name: string): FieldSchema | undefined {
	const schema = schemaOf(type);
	const body = schema.fields.find((field) => field.name === name);
	if (body) return body;
	const [list, ...rest] = name.split('.');
	const sublist = schema.sublists.find((entry) => entry.name === list);
	return sublist?.fields.find((field) => field.name === rest.join('.'));
}

describe('The catalog', () => {
	it('has the 206 record types of the API browser, each once, and the custom ones', () => {
		expect(STANDARD_TYPES).toHaveLength(206);
		expect(new Set(STANDARD_TYPES).size).toBe(206);
		const types = STANDARD_CATALOG.types();
		expect(new Set(types).size).toBe(types.length);
		expect(STANDARD_TYPES.filter((type) => !types.includes(type))).toEqual([]);
		expect(types.filter((type) => !STANDARD_TYPES.includes(type)).sort()).toEqual([
			'customlist_asset_condition',
			'customlist_region',
			'customrecord_asset',
			'customrecord_sync_log',
		]);
	});

	it('has all properties of at least 25 types, and reads each of them', () => {
		expect(BROWSER_TYPES.length).toBeGreaterThanOrEqual(25);
		for (const type of BROWSER_TYPES) {
			const listed = browserType(type);
			const whole = schemaOf(type);
			const names = new Set(whole.fields.map(({ name }) => name.toLowerCase()));
			expect(listed?.fields.filter(({ name }) => !names.has(name.toLowerCase()))).toEqual([]);
			const lists = whole.sublists.map(({ name }) => name);
			expect(lists).toEqual(expect.arrayContaining(listed?.sublists.map(({ name }) => name) ?? []));
		}
	});

	it.each([
		['customer', 130],
		['salesOrder', 190],
		['invoice', 200],
		['estimate', 140],
		['creditMemo', 150],
		['opportunity', 110],
		['inventoryItem', 240],
		['serviceSaleItem', 100],
		['job', 100],
		['supportCase', 60],
		['employee', 100],
	])('knows %s with more than %d fields', (type, count) => {
		expect(schemaOf(type).fields.length).toBeGreaterThan(count);
	});

	it('never names a field of a record or line twice, in any case', () => {
		for (const type of STANDARD_CATALOG.types()) {
			const schema = schemaOf(type);
			for (const { fields } of [schema, ...schema.sublists]) {
				const names = fields.map(({ name }) => name.toLowerCase());
				const twice = names.filter((name, index) => names.indexOf(name) !== index);
				expect([type, twice]).toEqual([type, []]);
			}
		}
	});

	it('refers to nothing but its own types and families', () => {
		const known = new Set([...STANDARD_CATALOG.types(), 'transaction', 'entity', 'item']);
		const dead = STANDARD_CATALOG.types().flatMap((type) => {
			const schema = schemaOf(type);
			return [...schema.fields, ...schema.sublists.flatMap(({ fields }) => fields)]
				.filter(({ refType }) => refType !== undefined && !known.has(refType))
				.map(({ name, refType }) => `${type}.${name} → ${refType}`);
		});
		expect(dead).toEqual([]);
	});
});

describe('Fields of the API browser', () => {
	it.each<[string, string, Partial<FieldSchema>]>([
		['estimate', 'visibleToCustomer', { type: 'boolean', label: 'Available In Customer Center' }],
		['estimate', 'expectedCloseDate', { type: 'date' }],
		['estimate', 'entityStatus', { type: 'reference', refType: 'customerStatus' }],
		['estimate', 'item.expectedShipDate', { type: 'date' }],
		['estimate', 'billingAddress.city', { type: 'string' }],
		['opportunity', 'weightedTotal', { type: 'currency' }],
		['opportunity', 'daysOpen', { type: 'integer' }],
		['opportunity', 'competitors.winner', { type: 'boolean' }],
		['creditMemo', 'apply.doc', { type: 'reference', refType: 'transaction' }],
		['creditMemo', 'item.orderLine', { type: 'integer' }],
		['vendorPayment', 'voidJournal', { type: 'reference', refType: 'journalEntry' }],
		['vendorPayment', 'tranId', { label: 'Check #' }],
		['itemReceipt', 'landedCostPerLine', { type: 'boolean' }],
		['itemReceipt', 'item.landedCost.total', { type: 'currency' }],
		['serviceSaleItem', 'createJob', { type: 'boolean', label: 'Create Project' }],
		['serviceSaleItem', 'subsidiary', { type: 'multiselect', refType: 'subsidiary' }],
		['term', 'percentages.percentage', { type: 'currency' }],
		['currency', 'symbol', { type: 'string', label: 'ISO Code', required: true }],
		['supportCase', 'priority', { type: 'reference', refType: 'supportCasePriority' }],
		['supportCase', 'lastMessageDate', { type: 'datetime' }],
		['supportCase', 'escalateTo', { type: 'multiselect' }],
		['task', 'percentComplete', { type: 'currency' }],
		['job', 'projectManager', { type: 'reference' }],
		['job', 'cBudget.yearMonth', { type: 'date' }],
		['salesOrder', 'totalCostEstimate', { type: 'currency' }],
		['inventoryItem', 'upcCode', { type: 'string', label: 'UPC Code' }],
	])('%s.%s', (type, name, wanted) => {
		expect(fieldOf(type, name)).toMatchObject(wanted);
	});

	it.each([
		['estimate', 'status', ['A', 'B', 'C', 'V', 'X']],
		['estimate', 'forecastType', ['0', '1', '2', '3']],
		['opportunity', 'status', ['A', 'B', 'C', 'D']],
		['creditMemo', 'whichChargesToAdd', ['ALL', 'TRANSACTION_DATE', 'AS_OF_DATE']],
		['itemReceipt', 'landedCostMethod', ['WEIGHT', 'QUANTITY', 'VALUE']],
		['task', 'status', ['NOTSTART', 'PROGRESS', 'COMPLETE']],
		['job', 'schedulingMethod', ['BACKWARD', 'FORWARD']],
		['currency', 'symbolPlacement', ['1', '2']],
	])('%s.%s offers %j', (type, name, ids) => {
		expect(Object.keys(fieldOf(type, name)?.options ?? {})).toEqual(ids);
	});

	it('has serial and lot numbers inside the inventory detail of a line', () => {
		const lines = schemaOf('estimate').sublists.find(({ name }) => name === 'item');
		const [assignment] = lines?.nested ?? [];
		expect(assignment?.name).toBe('inventoryDetail.inventoryAssignment');
		expect(assignment?.fields.map(({ name }) => name)).toContain('receiptInventoryNumber');
	});
});

it.each([
	['customer', 'balance'],
	['customer', 'overdueBalance'],
	['customer', 'consolAging2'],
	['vendor', 'unbilledOrders'],
	['salesOrder', 'item.quantityCommitted'],
	['creditMemo', 'item.quantityOnHand'],
	['creditMemo', 'amountRemaining'],
	['purchaseRequisition', 'item.quantityOrdered'],
	['inventoryItem', 'totalValue'],
	['workOrder', 'built'],
])('%s.%s is reckoned, never written', (type, name) => {
	expect(fieldOf(type, name)?.readOnly).toBe(true);
});
