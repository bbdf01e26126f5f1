import { submitJob } from '../../../../suitetalk/client/jobs';
import { watchJobs } from '../../../../suitetalk/client/jobWatch';
import type { Client } from '../../../../suitetalk/client/types';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import type { Params } from '../../../shared/params';
import type { Outcome } from '../operation';
import { keepKnown } from './keep';
import { type BatchJob, outcomesOfJob } from './outcomes';
import { type EvidenceOf, gatherEvidence } from './proof';
import {
	type Batch,
	batchCall,
	type BatchKind,
	type BatchOutcome,
	type BatchRecord,
	inBatches,
	prepare,
} from './records';

/**
 * Sends the records of all input items in as few requests as may be, waits for NetSuite's jobs and
 * says what became of each record. Without `continueOnFail` nothing is sent once an item cannot be
 * sent or a batch was refused; the jobs that run already are waited for all the same.
 */
export async function runBatch(
	kind: BatchKind,
	client: Client,
	items: Params[],
	continueOnFail: boolean,
): Promise<Outcome[]> {
	const outcomes: BatchOutcome[] = [];
	const records: BatchRecord[] = [];
	for (const [item, params] of items.entries()) {
		await prepare(kind, client, params, item).then(
			(record) => records.push(record),
			(error: unknown) => outcomes.push({ item, error }),
		);
	}
	if (outcomes.length > 0 && !continueOnFail) return outcomes;
	const batches = inBatches(kind, items, records);
	const evidence = await gatherEvidence(kind, client, batches);
	const jobs: BatchJob[] = [];
	let refused = false;
	for (const batch of batches) {
		if (refused && !continueOnFail) outcomes.push(...failAll(batch, notSent()));
		else {
			await submit(kind, client, batch, evidence).then(
				(taken) => {
					if (Array.isArray(taken)) outcomes.push(...taken);
					else jobs.push(taken);
				},
				(error: unknown) => {
					refused = true;
					outcomes.push(...failAll(batch, error));
				},
			);
		}
	}
	outcomes.push(...(await outcomesOfJobs(client, jobs)));
	return continueOnFail ? outcomes : keepKnown(outcomes, items, records);
}

/** Outcomes are read while other jobs are waited for. */
async function outcomesOfJobs(client: Client, jobs: BatchJob[]): Promise<BatchOutcome[]> {
	const reading: Array<Promise<BatchOutcome[]>> = [];
	await watchJobs(client, jobs, (job, ended) => reading.push(outcomesOfJob(job, ended)));
	return (await Promise.all(reading)).flat();
}

/** Sends a batch. @returns its job, or the outcomes where there is nothing to wait for */
async function submit(
	kind: BatchKind,
	client: Client,
	batch: Batch,
	evidence: EvidenceOf,
): Promise<BatchJob | BatchOutcome[]> {
	const { params, recordType, records } = batch;
	const deadline = client.now() + params.whole('options.timeout', 0);
	const prefer = params.flag('options.parallel')
		? 'respond-async, batch-processing="parallel"'
		: 'respond-async';
	const submitted = await submitJob(client, batchCall(kind, batch), prefer);
	if ('answer' in submitted) return failAll(batch, noJob(submitted.answer.status));
	const { jobId } = submitted;
	if (params.flag('options.waitForCompletion')) {
		return { kind, client, batch, jobId, deadline, evidence: evidence.get(recordType) };
	}
	const row = { jobId, recordType, status: 'pending', records: records.length };
	return [{ items: records.map(({ item }) => item), output: { rows: [row] } }];
}

const failAll = ({ records }: Batch, error: unknown): BatchOutcome[] =>
	records.map(({ item }) => ({ item, error }));

const notSent = () =>
	new NetSuiteError({
		code: 'NOT_SENT',
		title: 'Not sent, because NetSuite refused an earlier batch',
		remedy:
			'Mend what the first failed item says, then run again with the items that were not sent.',
	});

const noJob = (status: number) =>
	new NetSuiteError({
		code: 'NO_JOB',
		title: `NetSuite answered the batch with status ${status} and named no job`,
		remedy:
			'The records may have been saved: look in NetSuite before you send them again. Batches need a NetSuite of 2025 or newer.',
		status,
	});
