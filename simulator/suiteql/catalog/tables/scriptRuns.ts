/**
 * When scripts ran and what they logged. No SuiteScript runs in the simulator; the nightly job of the seeded company keeps
 * its own log (records of the type Sync Log), and these tables tell the same runs.
 */
import type { StoredRecord } from '../../../data/contract';
import { type ColumnList, derivedTable } from '../cells';
import type { Cells } from '../table';
import { number } from '../values';
import { NIGHTLY_SYNC } from './customization';

const LOG = { types: ['customrecord_sync_log'], key: 'id' };

const FAILED = '2';

const failed = ({ values }: StoredRecord) => values.custrecord_sync_result === FAILED;

/** The statuses are those of NetSuite's Script Status page. */
const run = (record: StoredRecord): Cells[] => {
	const started = number(record.values.custrecord_sync_started);
	return [
		{
			...NIGHTLY_SYNC,
			id: record.id,
			status: failed(record) ? 'Failed' : 'Complete',
			percentcomplete: failed(record) ? undefined : 100,
			datecreated: started,
			startdate: started,
			enddate: record.created,
		},
	];
};

const INSTANCE: ColumnList = {
	id: 'id externalid',
	text: 'status mapreducestage taskid',
	float: 'percentcomplete queue queueposition',
	datetime: 'datecreated startdate enddate',
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

export const SCRIPT_RUNS = {
	scheduledscriptinstance: () => derivedTable('scheduledscriptinstance', LOG, INSTANCE, run),
	scriptnote: () => derivedTable('scriptnote', LOG, NOTE, note),
	scriptexecutionlog: () => derivedTable('scriptexecutionlog', LOG, NOTE, note),
};
