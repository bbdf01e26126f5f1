import { type IExecuteFunctions, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import type { Operation } from '../NetSuite/operations/operation';
import { createBrake } from './brake';
import { connectOnce, type Execution } from './execution';
import { createInFlight } from './inFlight';
import { tellProgress } from './progress';
import { runEach } from './runEach';
import { runTogether } from './runTogether';

type FindOperation = (resource: string, operation: string) => Operation | undefined;

/**
 * Runs the chosen operation for the input items, each by itself or, where the operation says so,
 * all together. The output has the order of the input.
 *
 * With `continueOnFail` a failed item gives one item with its error. Without, the first failed item
 * is thrown once nothing is under way any more, and nothing is sent after the failure.
 */
export async function runItems(
	context: IExecuteFunctions,
	continueOnFail: boolean,
	find: FindOperation,
): Promise<INodeExecutionData[]> {
	if (context.getInputData().length === 0) return [];
	const operation = chosenOperation(context, find);
	const brake = createBrake(context.getExecutionCancelSignal?.());
	const connection = connectOnce(context);
	// What waits for its turn is dropped at once, not when its turn comes.
	void Promise.all([connection, brake.pulled]).then(
		([{ lane }]) => lane.close(),
		() => undefined,
	);
	const inFlight = createInFlight();
	const execution: Execution = { context, operation, continueOnFail, connection, brake, inFlight };
	const running =
		'runAll' in operation ? runTogether(execution, operation) : runEach(execution, operation);
	const { items, hints, failure, progress } = await running.finally(brake.release);
	// A page that was asked for ahead may still be on its way.
	await inFlight.settled();
	if (brake.isCancelled()) throw tellProgress(cancelled(context), progress);
	if (failure !== undefined) throw tellProgress(failure, progress);
	for (const message of hints) {
		context.addExecutionHints?.({ message, type: 'warning', location: 'outputPane' });
	}
	return items;
}

/** n8n knows a cancelled run by this spelling in the message. */
const cancelled = (context: IExecuteFunctions) =>
	new NodeOperationError(context.getNode(), 'The execution was canceled');

function chosenOperation(context: IExecuteFunctions, find: FindOperation): Operation {
	const resource = String(context.getNodeParameter('resource', 0));
	const value = String(context.getNodeParameter('operation', 0));
	const operation = find(resource, value);
	if (operation !== undefined) return operation;
	const custom = [resource, value].includes('__CUSTOM_API_CALL__');
	throw new NodeOperationError(
		context.getNode(),
		custom
			? 'A custom API call is made with another node'
			: `The NetSuite node has no operation '${value}' for the resource '${resource}'`,
		{
			description: custom
				? "Use the HTTP Request node, or choose the resource 'Raw Request' of this node, which pages, retries and keeps to the account's limits"
				: 'Choose resource and operation from the lists of the node, or update the node',
			itemIndex: 0,
		},
	);
}
