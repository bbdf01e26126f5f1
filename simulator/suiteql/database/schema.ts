/** The catalog as the translation sees it. */
import type { Column, Table } from '../catalog/table';
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
	const { name, kind, codePrefix } = column;
	const { type, whole } = STORAGE[kind];
	return {
		name,
		type,
		...(whole ? { whole } : {}),
		...displayOf(table, column),
		...(codePrefix === undefined ? {} : { codePrefix }),
	};
}

/** Columns by table. */
export function visibleTables(catalog: Map<string, Table>): Tables {
	const tables = new Map(
		[...catalog.values()].map(({ name, columns }): [string, SourceColumn[]] => [
			name,
			columns.map((column) => sourceColumn(name, column)),
		]),
	);
	return { columns: (table) => tables.get(table) };
}

/** The labels of every enumeration, by the family name that its column's display has. */
export function labelFamilies(catalog: Map<string, Table>): Map<string, Record<string, string>> {
	const families = new Map<string, Record<string, string>>();
	for (const { name, columns } of catalog.values()) {
		for (const { name: column, display } of columns) {
			if (display && 'labels' in display) families.set(labelFamily(name, column), display.labels);
		}
	}
	return families;
}
