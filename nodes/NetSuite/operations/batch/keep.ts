import type { INodeProperties } from 'n8n-workflow';
import { OUTCOME_UNKNOWN } from '../../../../suitetalk/client/taskOutcome';
import { describeError, NetSuiteError } from '../../../../suitetalk/protocol/errors';
import type { Params } from '../../../shared/params';
import type { Outcome, Row } from '../operation';
import { keepsPartial, onPartialResult } from '../partial';
import type { BatchOutcome, BatchRecord } from './records';

/** What happens to the outcomes that are known when some records failed. */
export const onPartialBatch: INodeProperties = {
	...onPartialResult,
	options: [
		{
			name: 'Fail',
			value: 'fail',
			description: 'The node fails once the whole batch is known, and names every failed item',
		},
		{
			name: 'Keep',
			value: 'keep',
			description: 'Return an item for each record, the failed ones with status failed and error',
		},
	],
	description: 'What to do when some of the records failed and others did not',
};

type Failed = Extract<BatchOutcome, { error: unknown }>;

/** Failed items that a hint names; each item says it besides. */
const NAMED = 20;

/**
 * Where the user wants to keep what is known, failures become items with their error, and a hint
 * names them. Where nothing else is known, they stay failures.
 */
export function keepKnown(
	outcomes: BatchOutcome[],
	items: Params[],
	records: BatchRecord[],
): Outcome[] {
	const failed = outcomes.filter((outcome): outcome is Failed => 'error' in outcome);
	if (failed.length === 0 || failed.length === outcomes.length) return outcomes;
	const keeps = failed.every(
		({ item, error }) =>
			keepsPartial(items[item]) && error instanceof NetSuiteError && error.code !== 'STOPPED',
	);
	if (!keeps) return outcomes;
	const byItem = new Map(records.map((record) => [record.item, record]));
	const numbers = failed.map(({ item }) => item).sort((a, b) => a - b);
	const more = numbers.length > NAMED ? ` and ${numbers.length - NAMED} more` : '';
	const hint = `${failed.length} of ${items.length} items failed; each says why in its field error. Items ${numbers.slice(0, NAMED).join(', ')}${more}`;
	return outcomes.map((outcome) =>
		'error' in outcome
			? {
					items: [outcome.item],
					output: { rows: [failedRow(outcome, byItem.get(outcome.item))], hint },
				}
			: outcome,
	);
}

function failedRow({ error, task }: Failed, record: BatchRecord | undefined): Row {
	const { known, recordType } = record ?? {};
	if (!(error instanceof NetSuiteError)) return { ...known, recordType, error: String(error) };
	const text = `${error.title}\n${describeError(error)}`;
	return { ...known, recordType, status: statusOf(error, task), ...task, error: text };
}

/** What may have been saved all the same is not called failed. */
function statusOf(
	{ code, status = 0, unsureSince }: NetSuiteError,
	task: Failed['task'],
): Row['status'] {
	const isKnown =
		task === undefined
			? code === 'NOT_SENT' || (unsureSince === undefined && status >= 400 && status < 500)
			: code !== OUTCOME_UNKNOWN && code !== 'JOB_TASKS';
	return isKnown ? 'failed' : 'pending';
}
