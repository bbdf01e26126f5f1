import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { accountId, baseUrl, maxConcurrency, tokenUrl } from './accountProperties';
import { accountHosts } from '../suitetalk/auth/account';
import type { JwtAlgorithm } from '../suitetalk/auth/algorithm';
import { obtainToken } from '../suitetalk/auth/clientCredentials';
import type { TokenRequest } from '../suitetalk/auth/token';
import { createTokenKeeper } from '../suitetalk/auth/tokenKeeper';
import { ConnectionFailure, NetSuiteError } from '../suitetalk/protocol/errors';

/** Milliseconds to wait for the token endpoint. */
const TOKEN_TIMEOUT = 60_000;

const now = () => Date.now();

/** One for the process: n8n asks for a token once for each of the items that run in parallel. */
const keeper = createTokenKeeper({ now });

/** The credential's values, as n8n hands them over. */
function readValues(credentials: ICredentialDataDecryptedObject) {
	const text = (name: string) => String(credentials[name] ?? '');
	return {
		accountId: text('accountId'),
		clientId: text('clientId'),
		certificateId: text('certificateId'),
		privateKey: text('privateKey'),
		algorithm: (text('algorithm') || 'auto') as 'auto' | JwtAlgorithm,
		scope: readScope(credentials.scope),
		tokenUrl: text('tokenUrl'),
		baseUrl: text('baseUrl'),
		failedToken: text('accessToken'),
	};
}

const SCOPES = ['rest_webservices', 'restlets'];

/** A list, or a text separated by spaces or commas. None means both: n8n's editor empties the default. */
function readScope(value: unknown): string[] {
	const named = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,]+/);
	const scope = named.filter(Boolean);
	return scope.length > 0 ? scope : SCOPES;
}

async function post({ helpers }: IHttpRequestHelper, request: TokenRequest) {
	try {
		const { statusCode, body, headers } = (await helpers.httpRequest({
			...request,
			method: 'POST',
			encoding: 'text',
			timeout: TOKEN_TIMEOUT,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// The assertion goes to the token URL and nowhere else.
			disableFollowRedirect: true,
		})) as { statusCode: number; body: unknown; headers?: Record<string, unknown> };
		const date = headers?.date;
		return { status: statusCode, body, date: typeof date === 'string' ? date : undefined };
	} catch (error) {
		throw unreachable(request.url, error);
	}
}

/** No connection to the token endpoint: the request that needs the token was not sent either. */
function unreachable(url: string, error: unknown): unknown {
	if (!(error instanceof Error) || !('code' in error) || error.code === 'ERR_CANCELED')
		return error;
	const place = new URL(url).origin;
	return new ConnectionFailure(
		'refused',
		`the sign-in failed, no token from ${place}: ${error.message}`,
	);
}

/**
 * The test of a credential shows a message only, so it holds the remedy too; the node finds title,
 * remedy and details in the cause.
 */
function withRemedy(error: unknown): unknown {
	if (!(error instanceof NetSuiteError)) return error;
	return new Error(`${error.title}. ${error.remedy}`, { cause: error });
}

export class NetSuiteClientCredentialsApi implements ICredentialType {
	name = 'netSuiteClientCredentialsApi';

	displayName = 'NetSuite Client Credentials (JWT) API';

	icon = {
		light: 'file:../icons/netsuite.svg',
		dark: 'file:../icons/netsuite.dark.svg',
	} as const;

	documentationUrl = 'https://github.com/example/n8n-nodes-netsuite-suitetalk#credentials';

	properties: INodeProperties[] = [
		accountId,
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			description:
				'The Consumer Key that NetSuite showed when the integration record was saved, or after Reset Credentials',
		},
		{
			displayName: 'Certificate ID',
			name: 'certificateId',
			type: 'string',
			required: true,
			default: '',
			description:
				'Shown under Setup > Integration > OAuth 2.0 Client Credentials Setup after the certificate was uploaded',
		},
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true, rows: 6 },
			required: true,
			default: '',
			placeholder: '-----BEGIN PRIVATE KEY-----',
			description:
				'The PEM text of the key that belongs to the certificate: RSA with 3072 or 4096 bits, or EC, not encrypted',
		},
		{
			displayName: 'Algorithm',
			name: 'algorithm',
			type: 'options',
			options: [
				{ name: 'Automatic (From the Key)', value: 'auto' },
				{ name: 'ES256', value: 'ES256' },
				{ name: 'ES384', value: 'ES384' },
				{ name: 'ES512', value: 'ES512' },
				{ name: 'PS256', value: 'PS256' },
				{ name: 'PS384', value: 'PS384' },
				{ name: 'PS512', value: 'PS512' },
			],
			default: 'auto',
			description: 'How the assertion is signed',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'multiOptions',
			options: [
				{ name: 'REST Web Services', value: 'rest_webservices' },
				{ name: 'RESTlets', value: 'restlets' },
			],
			default: ['rest_webservices', 'restlets'],
			description: 'Must be ticked on the integration record as well. None selected means both.',
		},
		maxConcurrency,
		baseUrl,
		tokenUrl,
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/** Asks for an access token; n8n calls it without one, and after a 401. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		try {
			const accessToken = await obtainToken(readValues(credentials), {
				keeper,
				now,
				post: async (request) => await post(this, request),
			});
			return { accessToken };
		} catch (error) {
			throw withRemedy(error);
		}
	}

	/** Sets the bearer token, overwriting an older one, on requests to the account's own hosts only. */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { accountId, baseUrl } = readValues(credentials);
		const own = Object.values(accountHosts(accountId, baseUrl));
		const target = new URL(options.url, options.baseURL || undefined);
		if (!own.includes(target.origin)) {
			throw new Error(
				`The request to ${target.host} was not sent: it is no host of the NetSuite account ${accountId.trim()}. ` +
					`Use ${own.filter((origin, i) => own.indexOf(origin) === i).join(', ')}.`,
			);
		}
		const headers = Object.entries(options.headers ?? {}).filter(
			([name]) => name.toLowerCase() !== 'authorization',
		);
		const Authorization = `Bearer ${String(credentials.accessToken)}`;
		return {
			...options,
			headers: { ...Object.fromEntries(headers), Authorization },
			sendCredentialsOnCrossOriginRedirect: false,
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ ($credentials.baseUrl || "").trim() ? $credentials.baseUrl.trim() : "https://" + $credentials.accountId.trim().toLowerCase().replace("_", "-") + ".suitetalk.api.netsuite.com" }}',
			url: '/services/rest/system/v1/serverTime',
		},
	};
}
