/** Tables of what may be used in which subsidiaries: a row for each pair (`locationsubsidiarymap`); no subsidiary means all. */
import { FAMILIES } from '../../../data/series';
import type { Store, Values } from '../../../data/contract';
import { derivedTable, fixedTable } from '../cells';
import type { Table } from '../table';

/** The parent of all others. */
const TOP = '1';

/** The subsidiaries of a record: those it names; all when it names none, or the top one with its children. */
function subsidiariesOf(store: Store, { subsidiary, includeChildren }: Values): string[] {
	const ids = subsidiary === undefined ? [] : [subsidiary].flat().map(String);
	const all = ids.length === 0 || (ids.includes(TOP) && includeChildren === true);
	return all ? [...store.ids('subsidiary')] : ids;
}

/** Beginning of the name → the column that has the record's id, and the types of the records. */
const MAPS: Record<string, [column: string, types: readonly string[]]> = {
	customer: ['entity', ['customer']],
	department: ['department', ['department']],
	classification: ['classification', ['classification']],
	location: ['location', ['location']],
	item: ['item', FAMILIES.item],
};

const map = (name: string, column: string, types: readonly string[]): Table =>
	derivedTable(
		`${name}subsidiarymap`,
		{ types: [...types], key: column },
		{ refs: { [column]: column, subsidiary: 'subsidiary' } },
		({ id, values }, store) =>
			subsidiariesOf(store, values).map((subsidiary) => ({ [column]: id, subsidiary })),
	);

/** Role → subsidiaries that its users see. */
const RESTRICTED: Record<string, string[]> = { '1003': ['1', '2'] };

export const SUBSIDIARY_MAPS = {
	...Object.fromEntries(
		Object.entries(MAPS).map(([name, [column, types]]) => [
			`${name}subsidiarymap`,
			() => map(name, column, types),
		]),
	),
	rolesubsidiaryrestrictionmap: () =>
		fixedTable(
			'rolesubsidiaryrestrictionmap',
			{ refs: { role: 'role', subsidiary: 'subsidiary' } },
			() =>
				Object.entries(RESTRICTED).flatMap(([role, ids]) =>
					ids.map((subsidiary) => ({ role, subsidiary })),
				),
		),
};
