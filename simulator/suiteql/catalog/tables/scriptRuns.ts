/**
 * When scripts ran and what they logged. No SuiteScript runs in the simulator; the nightly job of the seeded company keeps
 * its own log (records of the type Sync Log), and these tables tell the same runs.
 */
import type { StoredRecord } from '../../../data/contract';
import { type ColumnList, derivedTable } from '../cells';
import type { Cells, Table } from '../table';
import { number } from '../values';
import { NIGHTLY_SYNC, STOCK_FEED } from './customization';

const LOG = { types: ['customrecord_sync_log'], key: 'id' };

const FAILED = '2';

const failed = ({ values }: StoredRecord) => values.custrecord_sync_result === FAILED;

/** The stages of a map/reduce script (N/task), in their order. */
const STAGES = ['GET_INPUT', 'MAP', 'SHUFFLE', 'REDUCE', 'SUMMARIZE'];

const STAGE_LABELS = {
	GET_INPUT: 'Get Input',
	MAP: 'Map',
	SHUFFLE: 'Shuffle',
	REDUCE: 'Reduce',
	SUMMARIZE: 'Summarize',
};

/** Above the ids of the nightly runs. */
const FIRST_STAGE = 100_000;

const STAGE_TIME = 40_000;

/** What came from the warehouse goes through a map/reduce script: an instance each stage, one task. */
function stages(record: StoredRecord): Cells[] {
	const { id, created, values } = record;
	if (values.custrecord_sync_source !== 'Warehouse') return [];
	return STAGES.map((stage, at): Cells => {
		const broken = failed(record) && stage === 'MAP';
		const startdate = created + (at + 1) * STAGE_TIME;
		return {
			...STOCK_FEED,
			id: FIRST_STAGE + Number(id) * STAGES.length + at,
			taskid: `MAPREDUCETASK_${id.padStart(8, '0')}`,
			mapreducestage: stage,
			status: broken ? 'Failed' : 'Complete',
			percentcomplete: broken ? undefined : 100,
			datecreated: created,
			timestampcreated: created,
			startdate,
			enddate: startdate + STAGE_TIME,
			queue: 2,
		};
	});
}

/** The statuses are those of NetSuite's Script Status page. */
const run = (record: StoredRecord): Cells[] => {
	const started = number(record.values.custrecord_sync_started);
	return [
		{
			...NIGHTLY_SYNC,
			id: record.id,
			taskid: `SCHEDSCRIPT_${record.id.padStart(8, '0')}`,
			queue: 1,
			timestampcreated: started,
			status: failed(record) ? 'Failed' : 'Complete',
			percentcomplete: failed(record) ? undefined : 100,
			datecreated: started,
			startdate: started,
			enddate: record.created,
		},
		...stages(record),
	];
};

const INSTANCE: ColumnList = {
	id: 'id externalid',
	text: 'status mapreducestage taskid',
	float: 'percentcomplete queue queueposition',
	datetime: 'datecreated timestampcreated startdate enddate',
	refs: { script: 'script', scriptdeployment: 'scriptdeployment' },
};

/** As a script writes them with `log.audit` and `log.error` (N/log). */
const note = (record: StoredRecord): Cells[] => {
	const { name, custrecord_sync_source: source, custrecord_sync_rows: rows } = record.values;
	return [
		{
			id: record.id,
			internalid: record.id,
			script: NIGHTLY_SYNC.script,
			scripttype: String(NIGHTLY_SYNC.script),
			title: String(name ?? ''),
			detail: `${String(source ?? '')}: ${String(rows ?? 0)}`,
			type: failed(record) ? 'ERROR' : 'AUDIT',
			date: record.created,
			time: record.created,
		},
	];
};

const NOTE: ColumnList = {
	id: 'internalid id script',
	text: 'title detail type scripttype',
	datetime: 'date time',
};

/** The stage shows itself by its label. */
function instances(): Table {
	// Stages have ids of their own: a changed log loads the table anew.
	const log = { ...LOG, mixed: true };
	const table = derivedTable('scheduledscriptinstance', log, INSTANCE, run);
	const display = { labels: STAGE_LABELS };
	const columns = table.columns.map((column) =>
		column.name === 'mapreducestage' ? { ...column, display } : column,
	);
	return { ...table, columns };
}

export const SCRIPT_RUNS = {
	scheduledscriptinstance: instances,
	scriptnote: () => derivedTable('scriptnote', LOG, NOTE, note),
	scriptexecutionlog: () => derivedTable('scriptexecutionlog', LOG, NOTE, note),
};
