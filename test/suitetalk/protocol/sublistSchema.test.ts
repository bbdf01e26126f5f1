import { innerFields } from '../../../suitetalk/protocol/sublistSchema';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Record<string, unknown>) => ({ type: 'object', properties });
const text = (title: string) => ({ title, type: 'string' });

const openApi = {
	components: {
		schemas: {
			customer: object({
				companyName: text('Company Name'),
				terms: ref('term'),
				addressBook: ref('customer-addressBookCollection'),
				notes: object({ items: { type: 'array', items: object({ note: text('Note') }) } }),
				gone: ref('customer-goneCollection'),
			}),
			'customer-addressBookCollection': object({
				items: { type: 'array', items: ref('customer-addressBookElement') },
			}),
			'customer-addressBookElement': object({
				label: text('Label'),
				addressBookAddress: { allOf: [ref('customer-addressBook-addressBookAddress')] },
			}),
			'customer-addressBook-addressBookAddress': object({ city: text('City') }),
			term: object({}),
		},
	},
};

it('lists the columns of sublists and the fields of subrecords with where they lie', () => {
	const found = innerFields(openApi, 'Customer').map(({ sublist, name, label }) => [
		sublist,
		name,
		label,
	]);
	expect(found).toEqual([
		['addressBook', 'label', 'Label'],
		['addressBook', 'addressBookAddress', 'Address Book Address'],
		['addressBook.addressBookAddress', 'city', 'City'],
		['notes', 'note', 'Note'],
	]);
});

it('ends where a part contains itself', () => {
	const loop = object({ child: ref('a-child') });
	const schemas = { a: loop, 'a-child': loop };
	expect(innerFields({ components: { schemas } }, 'a').map(({ sublist }) => sublist)).toEqual([
		'child',
		'child.child',
		'child.child.child',
		'child.child.child.child',
	]);
});

it.each([undefined, null, 'x', {}, { components: {} }])('finds nothing in %j', (value) => {
	expect(innerFields(value, 'customer')).toEqual([]);
});
