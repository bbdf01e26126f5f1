/** The catalog as the translation sees it. */
import type { Catalog, Column } from '../catalog/table';
import type { SourceColumn } from '../translate/scope';
import type { Display } from '../translate/sql';
import type { Tables } from '../translate/translator';
import { STORAGE } from './kinds';

const labelFamily = (table: string, column: string): string => `labels ${table}.${column}`;

function displayOf(table: string, { name, display }: Column): { display?: Display } {
	if (!display) return {};
	if ('family' in display) return { display: { names: display.family } };
	if ('labels' in display) return { display: { names: labelFamily(table, name) } };
	return { display: { stored: true } };
}

function sourceColumn(table: string, column: Column): SourceColumn {
	const { name, kind, codePrefix, yields } = column;
	const { type, whole } = STORAGE[kind];
	return {
		name,
		type,
		...(whole ? { whole } : {}),
		...displayOf(table, column),
		...(codePrefix === undefined ? {} : { codePrefix }),
		...(yields ? { yields } : {}),
	};
}

/** Columns by table. */
export function visibleTables(catalog: Catalog): Tables {
	const known = new Map<string, SourceColumn[]>();
	return {
		columns(name) {
			const table = catalog.get(name);
			if (!table) return undefined;
			const columns = known.get(name) ?? table.columns.map((column) => sourceColumn(name, column));
			known.set(name, columns);
			return columns;
		},
		types: (name) => catalog.get(name)?.types ?? [],
		open: (name) => catalog.get(name)?.open === true,
	};
}

/** The labels of an enumeration, by the family name that its column's display has. */
export function labelsOf(catalog: Catalog, family: string): Record<string, string> | undefined {
	const match = /^labels ([^.]+)\.(.+)$/.exec(family);
	if (!match) return undefined;
	const [, table, name] = match;
	const column = catalog.get(table)?.columns.find((entry) => entry.name === name);
	return column?.display && 'labels' in column.display ? column.display.labels : undefined;
}
