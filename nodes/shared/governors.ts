import { sleep } from 'n8n-workflow';
import { createCreations } from '../../suitetalk/client/creations';
import { createGovernor } from '../../suitetalk/client/governor';
import { createServerClock } from '../../suitetalk/client/serverClock';
import type { Governor, Knowledge } from '../../suitetalk/client/types';

const governors = new Map<string, Governor>();
const knowledge = new Map<string, Knowledge>();

/**
 * The governor that every request of this process to one account goes through, whatever node,
 * item or execution it belongs to (interface.md, Shared behaviour).
 *
 * @param account the account and the origin that serves it
 * @param maxConcurrency the credential's ceiling of requests at once; 0 = the governor's choice
 */
export function governorOf(account: string, maxConcurrency: number): Governor {
	const governor =
		governors.get(account) ??
		createGovernor({ now: () => Date.now(), random: () => Math.random(), sleep });
	governors.set(account, governor);
	governor.setCeiling(maxConcurrency);
	return governor;
}

/** What this process knows of an account: the difference of the clocks, records made a moment ago. */
export function knowledgeOf(account: string): Knowledge {
	const known = knowledge.get(account) ?? {
		clock: createServerClock(),
		creations: createCreations(),
	};
	knowledge.set(account, known);
	return known;
}
