/** All record schemas by type; made once and shared by every store. */
import type { RecordSchema } from '../contract';
import { accounting } from './accounting';
import { STANDARD_TYPES, commonShape } from './catalog';
import { custom } from './custom';
import { entities } from './entities';
import { items } from './items';
import { organisation } from './organisation';
import { transactions } from './transactions';

const full = [...organisation, ...accounting, ...entities, ...items, ...transactions, ...custom];

/** Type → schema: the types known in full, then every other standard type in the common shape. */
export const SCHEMAS: ReadonlyMap<string, RecordSchema> = new Map([
	...full.map((schema): [string, RecordSchema] => [schema.type, schema]),
	...STANDARD_TYPES.filter((type) => !full.some((schema) => schema.type === type)).map(
		(type): [string, RecordSchema] => [type, commonShape(type)],
	),
]);
