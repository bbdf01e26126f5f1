import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { createBrake } from '../shared/brake';
import { toNodeError } from '../shared/errors';
import { giveChanges } from './giveChanges';
import { openPoll } from './openPoll';
import { showSample } from './showSample';

/** Ticks under way in this process: n8n starts the next one even when the last has not come back. */
const underWay = new Set<string>();

/**
 * One tick of the trigger, or a test in the editor.
 *
 * @returns null when nothing changed
 */
export async function pollOnce(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const brake = createBrake(undefined);
	try {
		if (context.getMode() === 'manual') return await showSample(await openPoll(context, brake));
		const name = `${context.getWorkflow().id} ${context.getNode().id}`;
		if (underWay.has(name)) return null;
		underWay.add(name);
		try {
			return await giveChanges(await openPoll(context, brake));
		} finally {
			underWay.delete(name);
		}
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	} finally {
		brake.pull();
	}
}
