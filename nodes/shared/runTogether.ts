import { type INode, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { Gathered, Outcome } from '../NetSuite/operations/operation';
import { toNodeError } from './errors';
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
	const hints = new Set<string>();
	for (const outcome of outcomes) {
		if ('error' in outcome) {
			failed.push(outcome);
			results[outcome.item] = [failedItem(node, outcome.error, { item: outcome.item })];
		} else {
			const { items, output } = outcome;
			if (output.hint !== undefined) hints.add(output.hint);
			results[items[0]] = toItems(node, output, items);
		}
	}
	// A cancelled run has no failure of its own: what is left was not asked any more.
	const failure =
		continueOnFail || failed.length === 0 || brake.isOn()
			? undefined
			: allFailed(node, failed, count);
	return { items: inOrder(results), hints, failure };
}

/** One failed item is thrown as it is; of several each has its line. */
function allFailed(node: INode, failed: Failed[], count: number) {
	const inTurn = [...failed].sort((a, b) => a.item - b.item);
	const errors = inTurn.map(({ item, error }) => toNodeError(node, error, item));
	if (errors.length === 1) return errors[0];
	const lines = errors.map((error, at) => `Item ${inTurn[at].item}: ${error.message}`);
	const failure = new NodeOperationError(
		node,
		`${errors.length} of ${count} items failed, the first with: ${errors[0].message}`,
		{ itemIndex: inTurn[0].item },
	);
	failure.description = [errors[0].description, ...lines].filter(Boolean).join('\n');
	failure.context.failedItems = inTurn.map(({ item }) => item);
	return failure;
}
