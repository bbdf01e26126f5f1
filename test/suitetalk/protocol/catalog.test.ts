import { recordTypeNames } from '../../../suitetalk/protocol/catalog';
import { errorOf } from '../support';

it('lists the record types of the metadata catalog in its order, and passes over what has no name', () => {
	const body = { items: [{ name: 'vendor' }, null, { name: 7 }, {}, { name: 'customer' }] };
	expect(recordTypeNames(body)).toEqual(['vendor', 'customer']);
});

it.each([undefined, null, '<html>', {}, { items: { name: 'x' } }])(
	'says that %j is no catalog',
	async (body) => {
		const error = await errorOf(() => recordTypeNames(body));
		expect(error.code).toBe('NOT_A_CATALOG');
	},
);
