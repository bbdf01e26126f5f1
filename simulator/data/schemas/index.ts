/** The record schemas of the simulated account. */
import type { RecordSchema } from '../contract';
import { accounting } from './accounting';
import { activities } from './activities';
import { type SchemaCatalog, lazyCatalog } from './account';
import { certificates } from './certificates';
import { banking } from './banking';
import { billing } from './billing';
import { browserType } from './browser';
import { withCalculated } from './calculated';
import { STANDARD_TYPES, commonShape } from './catalog';
import { custom } from './custom';
import { enlarged } from './enlarge';
import { entities } from './entities';
import { following } from './following';
import { items } from './items';
import { manufacturing } from './manufacturing';
import { organisation } from './organisation';
import { planned, statistical } from './planned';
import { relations } from './relations';
import { transactions } from './transactions';

export type { SchemaCatalog } from './account';
export { withoutOneWorld } from './account';
export { accountCatalog, type CustomField, type CustomRecord, type OwnTypes } from './own';

/** Types with rules of their own; the others begin in the common shape. */
const ruled = new Map<string, RecordSchema>(
	[
		...[...organisation, ...accounting, ...entities, ...items, ...transactions],
		...[...following, ...manufacturing, ...banking, ...planned, statistical],
		...[...certificates, ...billing, ...activities, ...relations, ...custom],
	].map((schema) => [schema.type, schema]),
);

function make(type: string): RecordSchema {
	const schema = ruled.get(type) ?? commonShape(type);
	const listed = browserType(type);
	return withCalculated(listed ? enlarged(schema, listed) : schema);
}

/** Types with rules, then every other standard type; a schema is made when it is first asked for and then shared. */
export const STANDARD_CATALOG: SchemaCatalog = lazyCatalog(
	[...ruled.keys(), ...STANDARD_TYPES.filter((type) => !ruled.has(type))],
	make,
);
