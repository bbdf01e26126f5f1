import type { IDataObject, INode, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NetSuiteTrigger } from '../../nodes/NetSuiteTrigger/NetSuiteTrigger.node';
import { type Account, type Carry, complete, createWire, valueAt } from './wire';

/** What came of a tick, and what n8n keeps for the node then. */
export type Tick = ({ items: INodeExecutionData[] } | { error: unknown }) & {
	data: IDataObject;
	strayed: string[];
};

const trigger = new NetSuiteTrigger();

/** One tick of the trigger, from what n8n has kept: a copy of it, as from its database. */
export async function runPoll(
	parameters: INode['parameters'],
	kept: IDataObject,
	options: Account & { carry: Carry },
): Promise<Tick> {
	const full = complete(trigger, parameters);
	const wire = createWire(full, options, options.carry);
	const data = structuredClone(kept);
	const context = {
		...wire.context,
		getMode: () => 'trigger',
		getWorkflow: () => ({ id: 'fuzz' }),
		getWorkflowStaticData: () => data,
		getPollBudgetMs: () => 300_000,
		getNodeParameter: (path: string, fallback: unknown) =>
			valueAt(full.parameters, path) ?? fallback,
		logger: { info: () => undefined, warn: () => undefined },
		helpers: { httpRequestWithAuthentication: wire.httpRequestWithAuthentication },
	} as unknown as IPollFunctions;
	const outcome = await trigger.poll.call(context).then(
		(outputs) => ({ items: outputs?.[0] ?? [] }),
		(error: unknown) => ({ error }),
	);
	return { ...outcome, data, strayed: wire.strayed };
}
