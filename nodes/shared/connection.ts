import type { IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';
import { accountHosts, checkAccountId } from '../../suitetalk/auth/account';
import type { Hosts, Knowledge, Lane } from '../../suitetalk/client/types';
import { NetSuiteError } from '../../suitetalk/protocol/errors';
import { governorOf, knowledgeOf } from './governors';

/** The n8n contexts that hold a credential and can send. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** What the requests of one execution share. */
export interface Connection {
	credentialType: string;
	hosts: Hosts;
	/** The requests of this execution, in turn with those of the others. */
	lane: Lane;
	/** Shared by all executions of this process on the account. */
	knowledge: Knowledge;
	/** The credential's ceiling of requests at once, 0 = none was set. */
	maxConcurrency: number;
}

/**
 * Reads the credential that the parameter `authentication` names.
 *
 * @throws NetSuiteError for an account id or base URL that no request may go to, and for an
 * authorization-code credential that nobody has connected yet.
 */
export async function connect(context: Context, authentication: string): Promise<Connection> {
	const byCode = authentication === 'oAuth2';
	const credentialType = byCode ? 'netSuiteOAuth2Api' : 'netSuiteClientCredentialsApi';
	const values = await context.getCredentials(credentialType);
	const accountId = String(values.accountId ?? '');
	const hosts = accountHosts(accountId, String(values.baseUrl ?? ''));
	if (byCode && !hasToken(values.oauthTokenData)) {
		throw new NetSuiteError({
			code: 'NOT_CONNECTED',
			title: 'The NetSuite OAuth2 credential is not connected',
			remedy: "Open the credential and press 'Connect my account', then run again.",
		});
	}
	const maxConcurrency = Math.max(0, Math.floor(Number(values.maxConcurrency) || 0));
	const account = `${checkAccountId(accountId).dns} ${hosts.suitetalk}`;
	return {
		credentialType,
		hosts,
		lane: governorOf(account, maxConcurrency).lane(),
		knowledge: knowledgeOf(account),
		maxConcurrency,
	};
}

const hasToken = (data: unknown) =>
	typeof data === 'object' && data !== null && 'access_token' in data && data.access_token !== '';
