/** Columns that every custom record and custom list has. */
import { ADMINISTRATOR } from '../../data/seed/administrator';
import { body, column, empty, merged, reference } from './columns';
import type { Column } from './table';

export const customExtras: Column[] = merged(
	[
		column('recordid', 'id', ({ record }) => record.id),
		column('created', 'datetime', ({ record }) => record.created),
		column('lastmodified', 'datetime', ({ record }) => record.modified),
		body('altname', 'text', 'name'),
		column('scriptid', 'text', ({ record }) => `VAL_${record.id}`),
		reference('owner', 'entity', ({ record }) => String(record.values.owner ?? ADMINISTRATOR)),
	],
	empty('id', 'lastmodifiedby parent'),
	empty('text', 'abbreviation'),
);
