import type { INodeProperties } from 'n8n-workflow';
import { describeError, NetSuiteError } from '../../../../suitetalk/protocol/errors';
import type { Params } from '../../../shared/params';
import type { Outcome, Row } from '../operation';
import { keepsPartial, onPartialResult } from '../partial';
import type { BatchRecord } from './records';

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

type Failed = Extract<Outcome, { error: unknown }>;

/**
 * Where the user wants to keep what is known, failures become items with their error, and a hint
 * counts them. Where nothing else is known, they stay failures.
 */
export function keepKnown(outcomes: Outcome[], items: Params[], records: BatchRecord[]): Outcome[] {
	const failed = outcomes.filter((outcome): outcome is Failed => 'error' in outcome);
	if (failed.length === 0 || failed.length === outcomes.length) return outcomes;
	const keeps = failed.every(
		({ item, error }) =>
			keepsPartial(items[item]) && error instanceof NetSuiteError && error.code !== 'STOPPED',
	);
	if (!keeps) return outcomes;
	const byItem = new Map(records.map((record) => [record.item, record]));
	const hint = `${failed.length} of ${items.length} items failed, with status failed and their error: ${failed
		.slice(0, 20)
		.map(({ item }) => item)
		.sort((a, b) => a - b)
		.join(', ')}${failed.length > 20 ? ', …' : ''}`;
	return outcomes.map((outcome) =>
		'error' in outcome
			? {
					items: [outcome.item],
					output: { rows: [failedRow(byItem.get(outcome.item), outcome.error)], hint },
				}
			: outcome,
	);
}

function failedRow(record: BatchRecord | undefined, error: unknown): Row {
	const text =
		error instanceof NetSuiteError ? `${error.title}\n${describeError(error)}` : String(error);
	return { ...record?.known, recordType: record?.recordType, status: 'failed', error: text };
}
