/** Runs one node of another package: the task comes on standard input, the outcome goes to standard output. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import type { Task } from './peer';

type Values = Record<string, string>;
type Given = Task & { baseUrl: string; credentials: Values; tokenBasedCredentials?: Values };

const given = JSON.parse(readFileSync(0, 'utf8')) as Given;
const quiet = () => undefined;
Object.assign(console, { debug: quiet, info: quiet, log: quiet, warn: quiet, error: quiet });

/** A token of the simulator, whose key is not the one that the peer signs with. */
async function readToken(): Promise<string> {
	const { clientId, certificateId, privateKey } = given.credentials;
	const url = `${given.baseUrl}/services/rest/auth/oauth2/v1/token`;
	const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const now = Math.floor(Date.now() / 1000);
	const head = part({ typ: 'JWT', alg: 'ES256', kid: certificateId });
	const scope = ['rest_webservices', 'restlets'];
	const claims = part({ iss: clientId, aud: url, scope, iat: now, exp: now + 300 });
	const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const };
	const signature = sign('sha256', Buffer.from(`${head}.${claims}`), key).toString('base64url');
	const body = new URLSearchParams({
		grant_type: 'client_credentials',
		client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
		client_assertion: `${head}.${claims}.${signature}`,
	});
	const answer = await fetch(url, { method: 'POST', body });
	return ((await answer.json()) as { access_token: string }).access_token;
}

/** Sends what goes to the account's hosts to the simulator, and gives the peer our token. */
function divert(token: string): void {
	const original = globalThis.fetch;
	globalThis.fetch = async (input, init) => {
		const url = String(input instanceof Request ? input.url : input);
		if (url.includes('/oauth2/v1/token')) {
			return Response.json({ access_token: token, expires_in: '3600', token_type: 'bearer' });
		}
		return await original(url.replace(/^https:\/\/[^/]+\.netsuite\.com/, given.baseUrl), init);
	};
}

function credentialsOf(): Record<string, unknown> {
	if (given.peer === '@brokenrubik/n8n-nodes-ns') {
		const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
		return {
			accountId: '1234567',
			integrationClientId: 'client',
			certificateId: 'certificate',
			pemContent: privateKey.export({ type: 'pkcs8', format: 'pem' }),
		};
	}
	const { consumerKey, consumerSecret, tokenKey, tokenSecret, realm } =
		given.tokenBasedCredentials ?? {};
	const hostname = new URL(given.baseUrl).host;
	return { hostname, accountId: realm, consumerKey, consumerSecret, tokenKey, tokenSecret };
}

async function main(): Promise<void> {
	if (given.peer === '@brokenrubik/n8n-nodes-ns') divert(await readToken());
	const { NetSuite } = (await import(`${given.peer}/dist/nodes/NetSuite/NetSuite.node.js`)) as {
		NetSuite: new () => { execute(): Promise<unknown[][]> };
	};
	const credentials = credentialsOf();
	const input = (given.input ?? [{}]).map((json) => ({ json }));
	const state = {};
	let parameters = given.before ?? given.parameters;
	const context = {
		getCredentials: async () => credentials,
		getInputData: () => input,
		getNode: () => ({ name: 'Peer', type: given.peer, typeVersion: 1, id: '1', position: [0, 0] }),
		getNodeParameter: (name: string, index: number, fallback: unknown) =>
			(given.perItem?.includes(name) ? input[index].json[name] : parameters[name]) ?? fallback,
		getWorkflow: () => ({ id: '1', name: 'Bench' }),
		getExecutionId: () => '1',
		continueOnFail: () => false,
		getContext: () => state,
		prepareOutputData: async (items: unknown[]) => [items],
		helpers: {},
	};
	if (given.before !== undefined) await new NetSuite().execute.call(context as never);
	parameters = given.parameters;
	const began = performance.now();
	const [rows] = await new NetSuite().execute.call(context as never);
	const seconds = (performance.now() - began) / 1000;
	writeSync(1, JSON.stringify({ seconds, rows: rows.length }));
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		writeSync(2, String(error instanceof Error ? error.stack : error));
		process.exit(1);
	},
);
