import type { INodeExecutionData } from 'n8n-workflow';
import type { Programmed } from '../NetSuite/operations/operation';
import { errorText, toNodeError } from './errors';
import { clientFor, type Execution, isStopped, paramsOf } from './execution';
import { inOrder, type RunResult, toItems } from './items';

/** Input items worked on at once while the governor chooses the number of requests. */
const OWN_WINDOW = 16;

/** Runs the operation once for each input item; they start in order and several are under way at once. */
export async function runEach(execution: Execution, operation: Programmed): Promise<RunResult> {
	const { context, continueOnFail, connection, brake } = execution;
	const count = context.getInputData().length;
	const node = context.getNode();
	const window = await connection.then(
		({ maxConcurrency }) => maxConcurrency || OWN_WINDOW,
		() => 1,
	);
	const results: INodeExecutionData[][] = [];
	const failures = new Map<number, unknown>();
	const hints = new Set<string>();

	async function runItem(index: number): Promise<void> {
		try {
			const params = paramsOf(execution, index);
			const output = await operation.run(await clientFor(execution, params), params);
			if (output.hint !== undefined) hints.add(output.hint);
			results[index] = await toItems(context, output, [index]);
		} catch (error) {
			if (brake.isOn() && isStopped(error)) return;
			failures.set(index, error);
			if (!continueOnFail) return brake.pull();
			const text = errorText(toNodeError(node, error, index));
			results[index] = [{ json: { error: text }, pairedItem: { item: index } }];
		}
	}

	let next = 0;
	async function work(): Promise<void> {
		while (next < count && !brake.isOn()) await runItem(next++);
	}
	await Promise.all(Array.from({ length: Math.min(window, count) }, work));

	const first = Math.min(...failures.keys());
	const failed = !continueOnFail && failures.size > 0;
	const failure = failed ? toNodeError(node, failures.get(first), first) : undefined;
	return { items: inOrder(results), hints, failure };
}
