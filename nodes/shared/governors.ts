import { sleep } from 'n8n-workflow';
import { createGovernor } from '../../suitetalk/client/governor';
import type { Governor } from '../../suitetalk/client/types';

const governors = new Map<string, Governor>();

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
