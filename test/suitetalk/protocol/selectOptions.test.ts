import {
	checkFieldName,
	optionsFilter,
	readSelectOptions,
} from '../../../suitetalk/protocol/selectOptions';
import { errorOf } from '../support';

const page = { items: [{ id: 16, refName: 'CUSTOMER-Lost Customer' }], count: 1, hasMore: false };

describe('the options in an answer', () => {
	it.each<[string, string, unknown]>([
		['of a body field', 'entitystatus', { links: [], entitystatus: { _selectOptions: page } }],
		['whatever the letter case', 'entityStatus', { entitystatus: { _selectOptions: page } }],
		['of a column, by its path', 'line.account', { 'line.account': { _selectOptions: page } }],
		[
			'of a column, in the sublist',
			'line.account',
			{ line: { account: { _selectOptions: page } } },
		],
		[
			'of a column, in a line of the sublist',
			'line.account',
			{ line: { items: [{}, { account: { _selectOptions: page } }] } },
		],
	])('are found: %s', (_, field, body) => {
		expect(readSelectOptions(body, field)).toBe(page);
	});

	it.each<[string, unknown]>([
		['the answer is empty', {}],
		['the field has no choices', { memo: {} }],
		['another field has choices', { terms: { _selectOptions: page } }],
	])('are missed with advice when %s', async (_, body) => {
		const error = await errorOf(() => readSelectOptions(body, 'memo'));
		expect(error.title).toBe('NetSuite gave no options for the field memo');
		expect(error.remedy).toContain('spelling');
	});
});

it.each(['entityStatus', ' custentity_tier ', 'item.location', 'item.inventoryDetail.bin'])(
	'takes the field name %j',
	(name) => expect(checkFieldName(name)).toBe(name.trim()),
);

it.each(['', 'a b', 'entityStatus,terms', 'item.', '1st'])(
	'refuses the field name %j',
	async (name) => {
		expect((await errorOf(() => checkFieldName(name))).code).toBe('FIELD_NAME');
	},
);

describe('the search', () => {
	it('is a quoted text that the option contains', () => {
		expect(optionsFilter('entityStatus', 'Won "big"')).toBe('entityStatus CONTAIN "Won \\"big\\""');
	});

	it('is left out when it is empty', () =>
		expect(optionsFilter('entityStatus', '')).toBeUndefined());
});
