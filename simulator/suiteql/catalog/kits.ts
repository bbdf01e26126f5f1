/** The members of a sold kit as lines of their own, behind the kit's line: no record stores them. */
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { allLineRows } from './lines';
import type { Row } from './table';
import { number } from './values';

/** Line numbers of members begin here: beyond those of lines, and so many for each kit. */
const FIRST = 500;
const MEMBERS = 10;

const lineOf = (kit: number, member: number): number => FIRST + kit * MEMBERS + member;

const COUNTERS = ['quantityFulfilled', 'quantityBilled', 'quantityReceived'];

function member(kit: Values, line: number, { values }: StoredLine, at: number, store: Store) {
	const each = number(values.quantity) ?? 0;
	const good = store.get('item', String(values.item))?.values ?? {};
	const times = (name: string): Values => {
		const count = number(kit[name]);
		return count === undefined ? {} : { [name]: count * each };
	};
	return {
		item: values.item,
		description: good.displayName,
		itemType: good.itemType,
		department: kit.department,
		location: kit.location,
		kitMemberOf: line,
		...Object.assign({}, ...['quantity', ...COUNTERS].map(times)),
		...(kit.orderDoc === undefined
			? {}
			: { orderDoc: kit.orderDoc, orderLine: lineOf(Number(kit.orderLine), at) }),
	} as Values;
}

function membersOf({ record, store, stored, line = 0 }: Row): Row[] {
	const kit = stored?.values ?? {};
	if (kit.itemType !== 'Kit') return [];
	const members = store.get('item', String(kit.item))?.lines.member ?? [];
	return members.map((each, at): Row => {
		const own = lineOf(line, at);
		return {
			record,
			store,
			line: own,
			stored: { line: own, values: member(kit, line, each, at, store) },
		};
	});
}

/** The lines after the main line with the members of kits, in the order in which they are shown. */
export function shownRows(record: StoredRecord, store: Store): Row[] {
	return allLineRows(record, store)
		.flatMap((row) => [row, ...membersOf(row)])
		.map((row, at) => ({ ...row, sequence: at + 1 }));
}
