import {
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
	sleep,
	tryToParseDateTime,
} from 'n8n-workflow';
import { createClient } from '../../suitetalk/client/client';
import type { World } from '../../suitetalk/client/types';
import { NetSuiteError } from '../../suitetalk/protocol/errors';
import type { Operation } from '../NetSuite/operations/operation';
import { connect, type Connection } from './connection';
import { errorText, toNodeError } from './errors';
import { inOrder, toItems } from './items';
import { createParams, type Params } from './params';
import { createSend } from './send';

/** Input items worked on at once while the governor chooses the number of requests. */
const OWN_WINDOW = 16;

type FindOperation = (resource: string, operation: string) => Operation | undefined;

/**
 * Runs the chosen operation for every input item.
 *
 * Items start in order and several are under way at once; all requests go through the account's
 * governor, and the output has the order of the input. With `continueOnFail` a failed item gives
 * one item with its error. Without, the first failed item is thrown once nothing is under way any
 * more, and nothing is sent after the failure.
 */
export async function runItems(
	context: IExecuteFunctions,
	continueOnFail: boolean,
	find: FindOperation,
): Promise<INodeExecutionData[]> {
	const count = context.getInputData().length;
	if (count === 0) return [];
	const node = context.getNode();
	const operation = chosenOperation(context, find);
	const authentication = context.getNodeParameter('authentication', 0, 'clientCredentials');
	// One promise for all: a credential that cannot be used fails each item that wants it.
	const connection = connect(context, String(authentication));
	connection.catch(() => undefined);
	const window = await connection.then(
		({ maxConcurrency }) => maxConcurrency || OWN_WINDOW,
		() => 1,
	);

	const results: INodeExecutionData[][] = [];
	const failures = new Map<number, unknown>();
	const hints = new Set<string>();
	const brake = createBrake(context.getExecutionCancelSignal?.());

	async function runItem(index: number): Promise<void> {
		try {
			const params = itemParams(context, operation, index);
			const client = await itemClient(context, connection, params, brake);
			const output = await operation.run(client, params);
			if (output.hint !== undefined) hints.add(output.hint);
			results[index] = await toItems(context, output, index);
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
	brake.release();

	if (!continueOnFail && failures.size > 0) {
		const first = Math.min(...failures.keys());
		throw toNodeError(node, failures.get(first), first);
	}
	// n8n knows a cancelled run by this spelling in the message.
	if (brake.isOn()) throw new NodeOperationError(node, 'The execution was canceled');
	for (const message of hints) {
		context.addExecutionHints?.({ message, type: 'warning', location: 'outputPane' });
	}
	return inOrder(results);
}

/** Tells everything that is under way that nothing more shall be sent, and wakes who sleeps. */
interface Brake {
	isOn(): boolean;
	pull(): void;
	/** Sleeps so many ms, or until the brake is pulled. */
	sleep(ms: number): Promise<void>;
	/** Stops listening to the execution, which lives on. */
	release(): void;
}

function createBrake(cancelled: AbortSignal | undefined): Brake {
	const controller = new AbortController();
	const { signal } = controller;
	const pull = () => controller.abort();
	const pulled = new Promise<void>((resolve) => {
		signal.addEventListener('abort', () => resolve(), { once: true });
	});
	if (cancelled?.aborted) pull();
	cancelled?.addEventListener('abort', pull, { once: true });
	return {
		isOn: () => signal.aborted,
		pull,
		sleep: async (ms) => await Promise.race([sleep(ms), pulled]),
		release: () => cancelled?.removeEventListener('abort', pull),
	};
}

const isStopped = (error: unknown) => error instanceof NetSuiteError && error.code === 'STOPPED';

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

function itemParams(context: IExecuteFunctions, operation: Operation, index: number): Params {
	return createParams(
		{
			read: (name, fallback) => context.getNodeParameter(name, index, fallback),
			item: () => context.getInputData()[index].json,
			localTime: (text) => readLocalTime(text, context.getTimezone()),
			async file(property) {
				const { fileName, mimeType } = context.helpers.assertBinaryData(index, property);
				const content = await context.helpers.getBinaryDataBuffer(index, property);
				return { content, fileName, mimeType };
			},
		},
		operation.fields,
	);
}

function readLocalTime(text: string, timeZone: string): number | undefined {
	try {
		return tryToParseDateTime(text, timeZone).toMillis();
	} catch {
		return undefined;
	}
}

async function itemClient(
	context: IExecuteFunctions,
	connection: Promise<Connection>,
	params: Params,
	brake: Brake,
) {
	const { hosts, governor, credentialType } = await connection;
	const world: World = {
		send: createSend(context, credentialType, hosts.suitetalk),
		sleep: brake.sleep,
		now: () => Date.now(),
		random: () => Math.random(),
		stopped: brake.isOn,
		...(params.flag('options.debug') && { log: (line) => context.logger.info(line) }),
	};
	return createClient({ hosts, governor, world });
}
