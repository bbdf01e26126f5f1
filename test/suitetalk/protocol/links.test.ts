import { withoutLinks } from '../../../suitetalk/protocol/links';

it.each<[unknown, unknown]>([
	[{ links: [], id: '1' }, { id: '1' }],
	[{ a: { links: [{ rel: 'self' }], b: [{ links: [], c: 1 }] } }, { a: { b: [{ c: 1 }] } }],
	[{ links: 'a column' }, { links: 'a column' }],
	[{ links: { links: [] } }, { links: {} }],
	[{ items: [] }, { items: [] }],
	[
		[{ links: [] }, null, 'text', 7],
		[{}, null, 'text', 7],
	],
	[null, null],
	[undefined, undefined],
])('%j without its lists of links is %j', (given, expected) => {
	expect(withoutLinks(given)).toEqual(expected);
});
