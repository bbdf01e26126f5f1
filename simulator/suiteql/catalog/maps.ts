/**
 * `map_<table>_<field>`: what a field of several values points to, a row a value. No help page names these tables;
 * programs of live accounts join them (Orderful/orderful-netsuite-skills).
 */
import type { FieldSchema, RecordSchema } from '../../data/contract';
import { derivedTable } from './cells';
import { familyOf } from './families';
import type { Table } from './table';

const NAME = /^map_(.+?)_((?:cust(?:body|entity|item|record|event)|cseg)_?\w+)$/;

/** @param schemasOf the record types in a table; none where there is no such table */
export function mapTable(
	name: string,
	schemasOf: (table: string) => RecordSchema[],
): Table | undefined {
	const [, table = '', column = ''] = NAME.exec(name) ?? [];
	const fieldOf = ({ fields }: RecordSchema): FieldSchema | undefined =>
		fields.find((field) => field.type === 'multiselect' && field.name.toLowerCase() === column);
	const schemas = schemasOf(table).filter((schema) => fieldOf(schema) !== undefined);
	if (schemas.length === 0) return undefined;
	const { name: field = '', refType = '' } = fieldOf(schemas[0]) ?? {};
	return derivedTable(
		name,
		{ types: schemas.map(({ type }) => type), key: 'mapone' },
		{ refs: { mapone: familyOf(schemas[0].type), maptwo: familyOf(refType) } },
		({ id, values }) => {
			const chosen = values[field];
			return Array.isArray(chosen) ? chosen.map((maptwo) => ({ mapone: id, maptwo })) : [];
		},
	);
}
