import { type INode, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { Gathered, Outcome } from '../NetSuite/operations/operation';
import { titleOf, toNodeError } from './errors';
import { clientFor, type Execution, isStopped, paramsOf } from './execution';
import { failedItem, inOrder, type RunResult, toItems } from './items';

type Failed = Extract<Outcome, { error: unknown }>;

/**
 * Runs an operation that takes all input items at once and says what became of each. A failure
 * without `continueOnFail` names every failed item, once all outcomes are known.
 */
export async function runTogether(execution: Execution, operation: Gathered): Promise<RunResult> {
	const { context, continueOnFail, brake } = execution;
	const node = context.getNode();
	const count = context.getInputData().length;
	const params = Array.from({ length: count }, (_, index) => paramsOf(execution, index));
	const outcomes = await clientFor(execution, params[0])
		.then(async (client) => await operation.runAll(client, params, continueOnFail))
		.catch((error: unknown): Outcome[] => {
			// What stops before the first request concerns all items alike.
			return brake.isOn() && isStopped(error) ? [] : params.map((_, item) => ({ item, error }));
		});

	const results: INodeExecutionData[][] = [];
	const failed: Failed[] = [];
	const done: number[] = [];
	const hints = new Set<string>();
	for (const outcome of outcomes) {
		if ('error' in outcome) {
			failed.push(outcome);
			results[outcome.item] = [failedItem(node, outcome.error, { item: outcome.item })];
		} else {
			const { items, output } = outcome;
			if (output.hint !== undefined) hints.add(output.hint);
			results[items[0]] = toItems(node, output, items);
			for (const item of items) done.push(item);
		}
	}
	failed.sort((a, b) => a.item - b.item);
	return {
		items: inOrder(results),
		hints,
		failure: continueOnFail ? undefined : failureOf(node, failed, count),
		progress: {
			count,
			done,
			failed: new Map(failed.map(({ item, error }) => [item, titleOf(error)])),
		},
	};
}

/** One failed item is thrown as it is; of several the title counts them. */
function failureOf(node: INode, failed: Failed[], count: number): RunResult['failure'] {
	if (failed.length === 0) return undefined;
	const [{ item, error }] = failed;
	const first = toNodeError(node, error, item);
	if (failed.length === 1) return first;
	const failure = new NodeOperationError(
		node,
		`${failed.length} of ${count} items failed, the first with: ${first.message}`,
		{ itemIndex: item },
	);
	failure.description = first.description ?? undefined;
	return failure;
}
