import { type ILoadOptionsFunctions, sleep } from 'n8n-workflow';
import { createClient } from '../../../suitetalk/client/client';
import { readPages } from '../../../suitetalk/client/pages';
import type { Call, Client, RawPolicy } from '../../../suitetalk/client/types';
import { connect } from '../../shared/connection';
import { createSend } from '../../shared/send';

/** Somebody waits in front of the editor: better an error soon than an answer late. */
const once: RawPolicy = {
	maxRetries: 0,
	retryDelay: 0,
	retryOnAllErrors: false,
	exponentialBackoff: false,
};

/** Milliseconds; schemas of large accounts take their time (netsuite-rest 7). */
const TIMEOUT = 30_000;

/** A client for the lists of the editor, with the credential that the node has chosen. Sends each request once. */
export async function lookupClient(context: ILoadOptionsFunctions): Promise<Client> {
	const authentication = context.getNodeParameter('authentication', 'clientCredentials');
	const { hosts, lane, credentialType } = await connect(context, String(authentication));
	const client = createClient({
		hosts,
		lane,
		world: {
			send: createSend(context, credentialType, hosts.suitetalk),
			sleep,
			now: () => Date.now(),
			random: () => Math.random(),
		},
	});
	const send = async (call: Call) => await client.sendRaw({ timeout: TIMEOUT, ...call }, once);
	return {
		...client,
		send,
		pages: (call, window) => readPages({ send, places: client.places }, call, window),
	};
}
