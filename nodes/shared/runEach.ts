import type { INodeExecutionData } from 'n8n-workflow';
import type { Programmed } from '../NetSuite/operations/operation';
import { titleOf, toNodeError } from './errors';
import { clientFor, type Execution, isInterrupted, isStopped, paramsOf } from './execution';
import { failedItem, inOrder, type RunResult, toItems } from './items';
import { createSaveFile } from './saveFile';

/** Input items worked on at once, at least: some wait for jobs or for another try. */
const LEAST_WINDOW = 16;

/** Runs the operation once for each input item; they start in order and several are under way at once. */
export async function runEach(execution: Execution, operation: Programmed): Promise<RunResult> {
	const { context, continueOnFail, connection, brake } = execution;
	const count = context.getInputData().length;
	const node = context.getNode();
	// Enough for all places, and no more: an item's payload is held no longer than it must be.
	const window = await connection.then(
		({ lane, maxConcurrency }) =>
			() =>
				maxConcurrency || Math.max(LEAST_WINDOW, lane.places() + 2),
		() => () => 1,
	);
	const around = { continueOnFail, saveFile: createSaveFile(context) };
	const results: INodeExecutionData[][] = [];
	const done: number[] = [];
	const failures = new Map<number, unknown>();
	const hints = new Set<string>();

	async function runItem(index: number): Promise<void> {
		try {
			const params = paramsOf(execution, index);
			const output = await operation.run(await clientFor(execution, params), params, around);
			if (output.hint !== undefined) hints.add(output.hint);
			results[index] = toItems(node, output, [index]);
			done.push(index);
		} catch (error) {
			if (brake.isOn() && isStopped(error)) return;
			failures.set(index, error);
			if (!continueOnFail) return brake.pull();
			results[index] = [failedItem(node, error, { item: index })];
		}
	}

	let next = 0;
	let working = 0;
	await new Promise<void>((resolve, reject) => {
		function goOn(): void {
			while (working < window() && next < count && !brake.isOn()) {
				working += 1;
				void runItem(next++).then(() => {
					working -= 1;
					goOn();
				}, reject);
			}
			if (working === 0) resolve();
		}
		goOn();
	});

	const failed = new Map([...failures].map(([item, error]) => [item, titleOf(error)]));
	// What was only interrupted is not what stopped the run.
	const causes = [...failures.keys()].filter((item) => !isInterrupted(failures.get(item)));
	const first = Math.min(...(causes.length > 0 ? causes : failures.keys()));
	return {
		items: inOrder(results),
		hints,
		failure:
			continueOnFail || failures.size === 0
				? undefined
				: toNodeError(node, failures.get(first), first),
		progress: { count, done, failed },
	};
}
