import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { NetSuite } from '../../nodes/NetSuite/NetSuite.node';
import { type Account, type Carry, complete, createWire, valueAt } from './wire';

/** What came of a run of the node. */
export type Outcome = { items: INodeExecutionData[] } | { error: unknown };

const node = new NetSuite();

/** The samples use no expressions but these two. */
function resolve(value: unknown, json: Record<string, unknown>): unknown {
	if (typeof value !== 'string') return value;
	const field = /^=\{\{ \$json\.(\w+) \}\}$/.exec(value)?.[1];
	return field === undefined ? value : json[field];
}

/** Runs the node's own `execute` on items. */
export async function runNode(
	parameters: INode['parameters'],
	input: Array<Record<string, unknown>>,
	options: Account & { continueOnFail?: boolean; carry: Carry },
): Promise<Outcome & { sent: number; strayed: string[] }> {
	const full = complete(node, parameters);
	const wire = createWire(full, options, options.carry);
	const context = {
		...wire.context,
		getInputData: () => input.map((json) => ({ json })),
		continueOnFail: () => options.continueOnFail ?? false,
		getNodeParameter(name: string, index: number, fallback: unknown) {
			const value = resolve(valueAt(full.parameters, name), input[index]);
			return value === undefined ? fallback : value;
		},
		getExecutionCancelSignal: () => undefined,
		addExecutionHints: () => undefined,
		logger: { info: () => undefined },
		helpers: {
			httpRequestWithAuthentication: wire.httpRequestWithAuthentication,
			prepareBinaryData: async (content: Buffer, fileName?: string, mimeType = 'text/plain') => ({
				data: content.toString('base64'),
				fileName,
				mimeType,
			}),
		},
	} as unknown as IExecuteFunctions;
	const outcome = await node.execute.call(context).then(
		([items]): Outcome => ({ items }),
		(error: unknown): Outcome => ({ error }),
	);
	return { ...outcome, sent: wire.sent(), strayed: wire.strayed };
}
