import { type ILoadOptionsFunctions, type INodeListSearchResult, sleep } from 'n8n-workflow';
import { createClient } from '../../../suitetalk/client/client';
import { readPages } from '../../../suitetalk/client/pages';
import type { Call, RawPolicy } from '../../../suitetalk/client/types';
import { connect } from '../../shared/connection';
import { createSend } from '../../shared/send';
import { standardRecordTypes } from './recordTypes';

interface Choice {
	name: string;
	value: string;
}

const customTypes: Call = {
	service: 'suiteql',
	method: 'POST',
	path: '',
	json: { q: 'SELECT scriptid, name FROM customrecordtype ORDER BY scriptid' },
	timeout: 30_000,
	effect: 'read',
};

/** Somebody waits for the list: better without the account's own types than late. */
const once: RawPolicy = {
	maxRetries: 0,
	retryDelay: 0,
	retryOnAllErrors: false,
	exponentialBackoff: false,
};

/** The account's custom record types by script id, which REST takes as record type. */
async function readCustomTypes(context: ILoadOptionsFunctions): Promise<Choice[]> {
	const authentication = context.getNodeParameter('authentication', 'clientCredentials');
	const { hosts, governor, credentialType } = await connect(context, String(authentication));
	const world = {
		send: createSend(context, credentialType, hosts.suitetalk),
		sleep,
		now: () => Date.now(),
		random: () => Math.random(),
	};
	const client = createClient({ hosts, governor, world });
	const send = async (page: Call) => await client.sendRaw(page, once);
	const choices: Choice[] = [];
	for await (const { items } of readPages(send, customTypes, { offset: 0, pageSize: 1000 })) {
		for (const { scriptid, name } of items) {
			const value = String(scriptid).toLowerCase();
			choices.push({ name: `${String(name ?? value)} (Custom)`, value });
		}
	}
	return choices.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Record types whose label or REST name contains the filter: the standard ones, then the
 * account's own. The latter are left out when the role may not list them.
 */
export async function searchRecordTypes(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const custom = await readCustomTypes(this).catch(() => []);
	const wanted = filter.trim().toLowerCase();
	const matches = ({ name, value }: Choice) =>
		name.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted);
	return { results: [...standardRecordTypes, ...custom].filter(matches) };
}
