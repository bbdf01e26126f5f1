/** The web store: its categories hold the goods of a class that are sold online, and goods lead to others beside them. */
import { FAMILIES } from '../../../data/series';
import type { Store, StoredRecord } from '../../../data/contract';
import { fixedTable } from '../cells';
import type { Cells } from '../table';
import { text } from '../values';

const CATEGORY = 'commerceCategory';

/** As many as a page of the store shows beside an item. */
const RELATED = 3;

const online = ({ values }: StoredRecord): boolean =>
	values.isOnline === true && values.isInactive !== true;

/** Goods sold online, by class. */
function shelves(store: Store): Map<string, StoredRecord[]> {
	const shelves = new Map<string, StoredRecord[]>();
	for (const type of FAMILIES.item) {
		for (const item of store.all(type)) {
			const shelf = text(item.values.class);
			if (shelf === undefined || !online(item)) continue;
			shelves.set(shelf, [...(shelves.get(shelf) ?? []), item]);
		}
	}
	return shelves;
}

/** The category with the name of an item's class. */
function categoryOf(item: StoredRecord, store: Store): StoredRecord | undefined {
	const name = store.get('classification', String(item.values.class))?.values.name;
	return [...store.all(CATEGORY)].find(({ values }) => values.name === name);
}

const shown = (store: Store): Cells[] =>
	[...shelves(store).values()].flatMap((items) => {
		const category = categoryOf(items[0], store)?.id;
		return category === undefined
			? []
			: items.map(({ id: item }, at) => ({ category, item, sequencenumber: at + 1 }));
	});

const inner = (store: Store): Cells[] => {
	const [top, ...categories] = [...store.all(CATEGORY)].map(({ id }) => id);
	return categories.map((subcategory, at) => ({
		category: top,
		subcategory,
		sequencenumber: at + 1,
	}));
};

/** The next ones on the shelf, from its beginning again after the last. */
const related = (store: Store): Cells[] =>
	[...shelves(store).values()].flatMap((items) =>
		items.flatMap((item, at) =>
			Array.from({ length: Math.min(RELATED, items.length - 1) }, (_, next): Cells => {
				const other = items[(at + next + 1) % items.length];
				return {
					id: Number(item.id) * (RELATED + 1) + next,
					superitem: item.id,
					presitemid: other.id,
					item: other.id,
					baseprice: Number(other.lines.price?.[0]?.values.price ?? 0),
					onlineprice: Number(other.lines.price?.[0]?.values.price ?? 0),
					description: text(other.values.displayName),
				};
			}),
		),
	);

/** Of the items of all types, or of one type. */
const presented = (name: string, types: readonly string[]) => () =>
	fixedTable(
		name,
		{
			id: 'id presitemid',
			text: 'description',
			currency: 'baseprice onlineprice',
			refs: { item: 'item', superitem: 'item' },
		},
		(store) =>
			related(store).filter(({ superitem }) =>
				types.includes(String(store.get('item', String(superitem))?.type)),
			),
	);

export const WEB_STORE = {
	itempresentationitem: presented('itempresentationitem', FAMILIES.item),
	...Object.fromEntries(
		FAMILIES.item.map((type) => {
			const name = `${type.toLowerCase()}presentationitem`;
			return [name, presented(name, [type])];
		}),
	),
	itemcorrelation: () =>
		fixedTable(
			'itemcorrelation',
			{ float: 'count lift', refs: { baseitem: 'item', correlateditem: 'item' } },
			(store) =>
				related(store).map(({ superitem, item }) => ({
					baseitem: superitem,
					correlateditem: item,
					count: 1,
					lift: 1,
				})),
		),
	commercecategoryitemassociation: () =>
		fixedTable(
			'commercecategoryitemassociation',
			{ integer: 'sequencenumber', refs: { category: CATEGORY, item: 'item' } },
			shown,
		),
	commercecategoryassociation: () =>
		fixedTable(
			'commercecategoryassociation',
			{ integer: 'sequencenumber', refs: { category: CATEGORY, subcategory: CATEGORY } },
			inner,
		),
};
