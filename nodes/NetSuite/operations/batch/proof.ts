import { readTask } from '../../../../suitetalk/client/jobs';
import { type Evidence, lookBefore } from '../../../../suitetalk/client/savedRecords';
import type { Client } from '../../../../suitetalk/client/types';
import type { JobState } from '../../../../suitetalk/protocol/jobs';
import type { JobWindow, SentRecord } from '../../../../suitetalk/protocol/saved';
import type { Batch, BatchKind, BatchRecord } from './records';

/** For fewer records their results are read as quickly as the questions are asked. */
const LEAST_RECORDS = 10;

/** Evidence by record type. */
export type EvidenceOf = Map<string, Evidence>;

/**
 * The record as SuiteQL may show it later: it has an external ID, or its own ID. Reads give more
 * than an outcome, deletions leave nothing to see, and who asked for warnings gets them with each
 * result only.
 */
export function sentRecord(
	kind: BatchKind,
	batch: Batch,
	record: BatchRecord,
): SentRecord | undefined {
	const { method } = kind;
	const { content, known } = record;
	if (method === 'GET' || method === 'DELETE' || typeof content === 'string') return undefined;
	const warns = ['propertyNameValidation', 'propertyValueValidation'].some(
		(name) => batch.params.text(`options.${name}`) === 'warning',
	);
	if (warns) return undefined;
	const how = { content, creates: method !== 'PATCH', changes: method !== 'POST' };
	const { externalId } = content;
	if (method === 'PATCH' && typeof known.id === 'string') {
		return /^\d+$/.test(known.id) ? { column: 'id', key: known.id, ...how } : undefined;
	}
	return typeof externalId === 'string' && externalId !== ''
		? { column: 'externalid', key: externalId, ...how }
		: undefined;
}

/** Looks at the records of all batches before they are sent: a request for up to 1,000 of them. */
export async function gatherEvidence(
	kind: BatchKind,
	client: Client,
	batches: readonly Batch[],
): Promise<EvidenceOf> {
	const byType = new Map<string, SentRecord[]>();
	for (const batch of batches) {
		if (!batch.params.flag('options.waitForCompletion')) continue;
		for (const record of batch.records) {
			record.sent = sentRecord(kind, batch, record);
			if (record.sent === undefined) continue;
			const ofType = byType.get(record.recordType) ?? [];
			ofType.push(record.sent);
			byType.set(record.recordType, ofType);
		}
	}
	const found: EvidenceOf = new Map();
	for (const [recordType, records] of byType) {
		if (records.length < LEAST_RECORDS) continue;
		const evidence = await lookBefore(client, recordType, records);
		if (evidence !== undefined) found.set(recordType, evidence);
	}
	return found;
}

/** The IDs of a batch's records that are proved to be saved by its job. */
export async function provedIds(
	client: Client,
	evidence: Evidence | undefined,
	batch: Batch,
	jobId: string,
	state: JobState,
	tasks: readonly string[],
): Promise<Map<BatchRecord, string>> {
	const proved = new Map<BatchRecord, string>();
	const records = batch.records.filter(({ sent }) => sent !== undefined);
	if (evidence === undefined || records.length === 0) return proved;
	const window = await windowOf(client, jobId, state, tasks);
	if (window === undefined) return proved;
	const sent = records.map((record) => record.sent as SentRecord);
	const ids = await evidence.prove(sent, window);
	for (const record of records) {
		const id = record.sent && ids.get(record.sent);
		if (id !== undefined) proved.set(record, id);
	}
	return proved;
}

/**
 * When the job worked. Where the job itself does not say, from the beginning of its first task to
 * the end of its last one: that may leave something out, but holds nothing else.
 */
async function windowOf(
	client: Client,
	jobId: string,
	state: JobState,
	tasks: readonly string[],
): Promise<JobWindow | undefined> {
	const { completed } = state;
	const stateOf = async (at: number): Promise<Partial<JobState>> => {
		const taskId = tasks.at(at);
		return taskId === undefined ? {} : await readTask(client, jobId, taskId);
	};
	const start = state.start ?? (await stateOf(0)).start;
	if (start === undefined) return undefined;
	if (!completed) return { start };
	const end = state.end ?? (await stateOf(-1)).end;
	return end === undefined ? undefined : { start, end };
}
