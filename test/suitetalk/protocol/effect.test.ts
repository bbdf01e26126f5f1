import { updateEffect } from '../../../suitetalk/protocol/effect';

const line = { item: { id: '1' }, quantity: 2 };
const lots = { inventoryAssignment: { items: [{ quantity: 2 }] } };

it.each<[string, unknown, string | undefined, 'set' | 'write']>([
	['only values', { memo: 'x', entity: { id: '1' }, total: null }, undefined, 'set'],
	['no body', undefined, undefined, 'set'],
	['lines', { item: { items: [line] } }, undefined, 'write'],
	['lines of a sublist that is replaced', { item: { items: [line] } }, 'item', 'set'],
	['the same in other letters', { Item: { Items: [line] } }, ' expense, ITEM ', 'set'],
	['lines of another sublist', { expense: { items: [line] } }, 'item', 'write'],
	[
		'lines of two, one of them replaced',
		{ item: { items: [line] }, a: { items: [{}] } },
		'item',
		'write',
	],
	['an emptied sublist', { item: { items: [] }, expense: null }, undefined, 'set'],
	['a bare list', { item: [line] }, undefined, 'write'],
	['lines below a subrecord', { inventoryDetail: lots }, undefined, 'write'],
	[
		'lines below a replaced line',
		{ item: { items: [{ inventoryDetail: lots }] } },
		'item',
		'write',
	],
	[
		'lines beside values of a subrecord',
		{ inventoryDetail: { quantity: 5, ...lots } },
		undefined,
		'write',
	],
	[
		'lines below one of the replaced lines',
		{ item: { items: [line, { inventoryDetail: lots }] } },
		'item',
		'write',
	],
	[
		'lines beside other values of their list',
		{ item: { totalResults: 1, items: [line] } },
		undefined,
		'write',
	],
	[
		'a subrecord without lines',
		{ address: { addr1: 'x', country: { id: 'US' } } },
		undefined,
		'set',
	],
	['a key of the prototype', JSON.parse('{"__proto__": {"items": [{}]}}'), undefined, 'write'],
])('an update with %s', (_, body, replace, effect) => {
	expect(updateEffect(body, replace)).toBe(effect);
});
