/** Who did what: system notes and deleted records. */
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { FAMILIES } from '../../../data/series';
import type { StoredRecord } from '../../../data/contract';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { type ColumnList, derivedTable, fixedTable } from '../cells';
import type { Logs } from '../logs';
import type { Cells } from '../table';

const NOTES: ColumnList = {
	id: 'id recordid recordtypeid lineid',
	text: 'field oldvalue newvalue context recordtype',
	integer: 'type',
	datetime: 'date',
	refs: { name: 'entity', role: 'role' },
};

const NOTED = [...FAMILIES.transaction, ...FAMILIES.entity, ...FAMILIES.item];

/** NetSuite's numbers of record types in system notes. */
const RECORD_TYPES: Record<string, number> = { transaction: -30, entity: -9, item: -10 };

const FAMILY_NAMES = Object.keys(RECORD_TYPES);

const FAMILY = new Map(
	FAMILY_NAMES.flatMap((family) =>
		FAMILIES[family].map((type): [string, string] => [type, family]),
	),
);

/** Kinds of system note: made, and a field changed. */
const CREATE = 1;
const CHANGE = 2;

/** Two a record: records of different families may have the same id. */
const noteId = (family: string, record: string, type: number): number =>
	Number(record) * 10 + FAMILY_NAMES.indexOf(family) * 2 + type;

/** One note that a record was made, one that it was changed since. */
function notes(record: StoredRecord): Cells[] {
	const { type, id, created, modified, values } = record;
	const family = FAMILY.get(type) ?? type;
	const shared: Cells = {
		recordid: id,
		recordtypeid: RECORD_TYPES[family],
		recordtype: type.toLowerCase(),
		name: ADMINISTRATOR,
		role: 3,
		context: 'RST',
	};
	const first = {
		...shared,
		id: noteId(family, id, CREATE),
		type: CREATE,
		date: created,
		field: `${family.toUpperCase()}.KCREATED`,
	};
	if (modified === created) return [first];
	const status = TRANSACTION_TYPES[type]?.statuses ?? {};
	const initial = TRANSACTION_TYPES[type]?.initial ?? '';
	const field = family === 'transaction' ? 'TRANDOC.KSTATUS' : 'CUSTJOB.LASTMODIFIED';
	const changed = {
		...shared,
		id: noteId(family, id, CHANGE),
		type: CHANGE,
		date: modified,
		field,
		oldvalue: status[initial],
		newvalue: status[String(values.status)],
	};
	return [first, changed];
}

const deletions = ({ deletions: log }: Logs) =>
	log.map(({ type, id, name, date }, at) => ({
		id: at + 1,
		recordid: id,
		name,
		recordtype: type.toLowerCase(),
		recordtypeid: RECORD_TYPES[FAMILY.get(type) ?? ''],
		type: TRANSACTION_TYPES[type]?.label ?? type,
		deleteddate: date,
		deletedby: ADMINISTRATOR,
		context: 'RST',
		iscustomlist: type.startsWith('customlist'),
		iscustomrecord: type.startsWith('customrecord'),
		iscustomtransaction: false,
		scriptid: type.startsWith('custom') ? type : undefined,
	}));

export const AUDIT = {
	systemnote: () =>
		derivedTable('systemnote', { types: NOTED, key: 'recordid', mixed: true }, NOTES, notes),
	deletedrecord: (_store: unknown, logs: Logs) =>
		fixedTable(
			'deletedrecord',
			{
				id: 'id recordid recordtypeid',
				text: 'name type context scriptid recordtype',
				flag: 'iscustomlist iscustomrecord iscustomtransaction',
				datetime: 'deleteddate',
				refs: { deletedby: 'entity' },
			},
			() => deletions(logs),
			{ stamp: () => logs.deletions.length },
		),
};
