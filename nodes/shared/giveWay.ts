import { sleep } from 'n8n-workflow';

/**
 * Resolves once Node.js has been at the network: a timer that is due runs before it, so the second of two
 * runs behind it.
 */
export async function giveWay(): Promise<void> {
	await sleep(0);
	await sleep(0);
}
