/** What items cost, who sells them to us, and in which units. */
import { FAMILIES } from '../../../data/series';
import type { StoredRecord } from '../../../data/contract';
import { derivedTable, emptyTable, fixedTable } from '../cells';
import type { Cells } from '../table';
import { number, text } from '../values';

const ITEMS = [...FAMILIES.item];

/** Leaves room for every price of an item. */
const KEYS_AN_ITEM = 100;

function prices({ id, lines, values }: StoredRecord): Cells[] {
	return (lines.price ?? []).map(({ line, values: price }) => ({
		internalid: Number(id) * KEYS_AN_ITEM + line,
		item: id,
		pricelevel: String(price.priceLevel),
		pricelevelname: String(price.priceLevelName ?? ''),
		price: number(price.price),
		unitprice: number(price.price),
		quantity: number(price.quantity) ?? 0,
		pricequantity: number(price.quantity) ?? 0,
		priceqty: number(price.quantity) ?? 0,
		currency: String(price.currencyPage ?? '1'),
		currencypage: String(price.currencyPage ?? '1'),
		isonline: false,
		isinactive: values.isInactive === true,
	}));
}

function vendors({ id, values }: StoredRecord): Cells[] {
	if (typeof values.vendor !== 'string') return [];
	return [
		{
			item: id,
			vendor: values.vendor,
			preferredvendor: true,
			purchaseprice: number(values.cost),
			vendorcost: number(values.cost),
			vendorcode: `V-${String(values.itemId)}`,
			subsidiary: '1',
			vendorcurrency: '1',
			schedule: undefined,
		},
	];
}

/** Lines of kits and assemblies. */
const members = (name: string) => () =>
	derivedTable(
		name,
		{ types: ITEMS, key: 'parentitem' },
		{
			integer: 'linenumber',
			float: 'quantity bomquantity componentyield memberquantity',
			text: 'itemsource memberunit memberdescr',
			date: 'effectivedate obsoletedate',
			refs: { parentitem: 'item', item: 'item' },
		},
		({ id, lines }) =>
			(lines.member ?? []).map(({ line, values }) => ({
				parentitem: id,
				item: String(values.item ?? ''),
				linenumber: line,
				quantity: number(values.quantity),
				itemsource: typeof values.itemSource === 'string' ? values.itemSource : 'STOCK',
			})),
	);

/** Internal ID of the unit that goods are counted in. */
export const EACH = 1;

/** The unit that is given for a good; goods with units are counted one by one otherwise. */
export const unitOf = (given: unknown, good: StoredRecord | undefined): string | undefined =>
	text(given) ?? (good?.values.unitsType === undefined ? undefined : String(EACH));

const UNITS: Array<[id: number, unit: string, plural: string, abbreviation: string, rate: number]> =
	[
		[1, 'Each', 'Each', 'ea', 1],
		[2, 'Dozen', 'Dozens', 'dz', 12],
		[3, 'Case', 'Cases', 'cs', 24],
	];

export const PRICES = {
	itemprice: () =>
		derivedTable(
			'itemprice',
			{ types: ITEMS, key: 'item' },
			{
				id: 'internalid',
				text: 'pricelevelname',
				currency: 'price',
				float: 'pricequantity priceqty quantity',
				flag: 'isonline isinactive',
				refs: {
					item: 'item',
					pricelevel: 'priceLevel',
					currency: 'currency',
					currencypage: 'currency',
				},
			},
			prices,
		),
	pricing: () =>
		derivedTable(
			'pricing',
			{ types: ITEMS, key: 'item' },
			{
				id: 'internalid',
				currency: 'unitprice',
				float: 'quantity',
				refs: {
					item: 'item',
					pricelevel: 'priceLevel',
					currency: 'currency',
					customer: 'entity',
					saleunit: 'unitsType',
				},
			},
			prices,
		),
	pricingwithcustomers: () =>
		derivedTable(
			'pricingwithcustomers',
			{ types: ITEMS, key: 'item' },
			{
				id: 'internalid',
				currency: 'unitprice',
				float: 'quantity',
				refs: {
					item: 'item',
					pricelevel: 'priceLevel',
					currency: 'currency',
					assignedpricelevel: 'priceLevel',
					customer: 'entity',
				},
			},
			prices,
		),
	itemvendor: () =>
		derivedTable(
			'itemvendor',
			{ types: ITEMS, key: 'item' },
			{
				text: 'vendorcode schedule',
				currency: 'purchaseprice vendorcost',
				flag: 'preferredvendor',
				refs: {
					item: 'item',
					vendor: 'entity',
					subsidiary: 'subsidiary',
					vendorcurrency: 'currency',
				},
			},
			vendors,
		),
	itemmember: members('itemmember'),
	assemblyitemmember: members('assemblyitemmember'),
	kititemmember: members('kititemmember'),
	itemgroupmember: members('itemgroupmember'),
	unitstypeuom: () =>
		fixedTable(
			'unitstypeuom',
			{
				id: 'internalid',
				text: 'unitname pluralname abbreviation pluralabbreviation',
				float: 'conversionrate',
				flag: 'baseunit inuse',
				refs: { unitstype: 'unitsType' },
			},
			() =>
				UNITS.map(([internalid, unitname, pluralname, abbreviation, conversionrate]) => ({
					unitstype: 1,
					internalid,
					unitname,
					pluralname,
					abbreviation,
					pluralabbreviation: abbreviation,
					conversionrate,
					baseunit: internalid === 1,
					inuse: true,
				})),
			{ naming: 'unitname' },
		),
	uom: () =>
		fixedTable(
			'uom',
			{
				id: 'internalid',
				text: 'unitname pluralname abbreviation',
				float: 'conversionrate',
				refs: { unitstype: 'unitsType' },
			},
			() =>
				UNITS.map(([internalid, unitname, pluralname, abbreviation, conversionrate]) => ({
					unitstype: 1,
					internalid,
					unitname,
					pluralname,
					abbreviation,
					conversionrate,
				})),
		),
	itemcustomerpricing: () =>
		emptyTable('itemcustomerpricing', {
			currency: 'price',
			refs: { customer: 'entity', item: 'item', level: 'priceLevel', currency: 'currency' },
		}),
	customeritempricing: () =>
		emptyTable('customeritempricing', {
			currency: 'price',
			refs: { customer: 'entity', item: 'item', level: 'priceLevel', currency: 'currency' },
		}),
};
