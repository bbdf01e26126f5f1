import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { accountId, baseUrl, maxConcurrency, tokenUrl } from './accountProperties';

/**
 * A URL of the sign-in as an n8n expression: the user's own, else one below the base URL, else
 * one on a host of the account. An account ID that could name another host gives no URL, so that
 * n8n sends neither the browser nor the client secret anywhere.
 */
function derivedUrl(own: string, service: string, path: string): string {
	const value = (name: string) => `String($self["${name}"] || "").trim()`;
	return (
		`={{ ${value(own)} || (${value('baseUrl')} ? ${value('baseUrl')}.replace(/[/]+$/, "") + "${path}" : ` +
		`/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)?$/.test(${value('accountId')}) ? ` +
		`"https://" + ${value('accountId')}.toLowerCase().replace("_", "-") + ".${service}.netsuite.com${path}" : "") }}`
	);
}

export class NetSuiteOAuth2Api implements ICredentialType {
	name = 'netSuiteOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'NetSuite OAuth2 API';

	icon = {
		light: 'file:../icons/netsuite.svg',
		dark: 'file:../icons/netsuite.dark.svg',
	} as const;

	documentationUrl = 'https://github.com/example/n8n-nodes-netsuite-suitetalk#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'NetSuite ends this grant after 7 days: then somebody has to connect again. For workflows that run unattended, use the credential <b>NetSuite Client Credentials (JWT) API</b>.',
			name: 'grantNotice',
			type: 'notice',
			default: '',
		},
		accountId,
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'pkce' },
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description: 'The Consumer Key of the integration record',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The Consumer Secret of the integration record',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: 'rest_webservices restlets',
			description: 'Separated by spaces. Must be ticked on the integration record as well.',
		},
		maxConcurrency,
		baseUrl,
		{
			displayName: 'Authorization URL',
			name: 'authorizationUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://1234567.app.netsuite.com/app/login/oauth2/authorize.nl',
			description: 'Leave empty to derive it from the account ID or the base URL',
		},
		tokenUrl,
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: derivedUrl('authorizationUrl', 'app', '/app/login/oauth2/authorize.nl'),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: derivedUrl('tokenUrl', 'suitetalk.api', '/services/rest/auth/oauth2/v1/token'),
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'header' },
	];
}
