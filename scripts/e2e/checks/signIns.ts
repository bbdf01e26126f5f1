import { type KeyExportOptions, type KeyObject, generateKeyPairSync } from 'node:crypto';
import type { StoredCredential } from '../api';
import { clientCredentials, oAuth2 } from '../credentials';
import { explain } from '../executions';
import { must } from '../report';
import { signIn } from '../signIn';
import { NODE, START, makeWorkflow } from '../workflows';
import type { Context } from './context';

const pem = (key: KeyObject, type: 'pkcs8' | 'spki'): string =>
	key.export({ type, format: 'pem' } as KeyExportOptions<'pem'>).toString();

/** Stores both credentials. Everything else needs them, so what fails here ends the run. */
export async function storeCredentials({
	stage: { api, simulator },
}: Pick<Context, 'stage'>): Promise<Context['credentials']> {
	const client = clientCredentials(simulator);
	const code = oAuth2(simulator);
	return {
		client: { id: await api.createCredential(client), name: client.name },
		oAuth2: { id: await api.createCredential(code), name: code.name },
	};
}

const CREDENTIAL_TYPES = {
	clientCredentials: 'netSuiteClientCredentialsApi',
	oAuth2: 'netSuiteOAuth2Api',
};

/**
 * Reads customers with a sign-in, one for each of the items that come from the trigger.
 * @returns a few words. @throws WrongError when it did not work
 */
export async function readCustomers(
	{ stage: { api, simulator } }: Context,
	authentication: keyof typeof CREDENTIAL_TYPES,
	credential: StoredCredential,
	count = 1,
): Promise<string> {
	const ids = [...simulator.store.all('customer')].slice(0, count).map(({ id }) => id);
	const read = {
		name: 'Read',
		type: NODE,
		parameters: {
			authentication,
			resource: 'record',
			operation: 'get',
			recordType: { __rl: true, mode: 'list', value: 'customer' },
			recordId: '={{ $json.id }}',
		},
		credentials: { [CREDENTIAL_TYPES[authentication]]: credential },
	};
	const workflow = await api.createWorkflow(
		makeWorkflow(`Read customers (${authentication})`, [START, read], [['Start', 'Read']], {
			Start: ids.map((id) => ({ json: { id } })),
		}),
	);
	const run = await api.run(workflow);
	must(run.status === 'success', explain(run));
	const came = run.nodes.Read.items.map(({ json }) => json.id);
	must(came.join() === ids.join(), `customers ${ids} were asked for, ${came} came`);
	return `${count} customer${count === 1 ? '' : 's'} read`;
}

/** Token requests since the last `resetStats`, by grant type. */
function grants({ stage: { simulator } }: Context): string[] {
	return simulator.stats.tokenLog.map(
		({ body }) => new URLSearchParams(body).get('grant_type') ?? 'none',
	);
}

/** Asks for exactly these grants. */
function mustAskFor(context: Context, expected: string[]): void {
	const asked = grants(context);
	must(
		asked.join() === expected.join(),
		`asked for a token by [${asked}], and [${expected}] was expected`,
	);
}

/** A credential with one wrong value: the test must fail, and say what to look at. */
async function refusedTest(
	{ stage: { api, simulator } }: Context,
	wrong: Record<string, unknown>,
	hint: RegExp,
): Promise<string> {
	const right = clientCredentials(simulator);
	const id = await api.createCredential({ ...right, data: { ...right.data, ...wrong } });
	const { status, message } = await api.testCredential(id);
	must(status === 'Error', `n8n calls the credential "${status}: ${message}"`);
	must(hint.test(message), `the message does not say what to do: ${message}`);
	return `"${message.slice(0, 60)}…" and what to do`;
}

/** Client credentials: test button, one token for all items, renewal. */
export async function checkClientCredentials(context: Context): Promise<void> {
	const { stage, report, credentials } = context;
	const { simulator, api } = stage;
	const read = (count?: number) =>
		readCustomers(context, 'clientCredentials', credentials.client, count);
	await report.check('Client credentials: the test succeeds', async () => {
		const { status, message } = await api.testCredential(credentials.client.id);
		must(status === 'OK', `${status}: ${message}`);
		return message;
	});
	await report.check('Client credentials: wrong certificate ID', () =>
		refusedTest(context, { certificateId: 'wrong' }, /Certificate ID.*Login Audit Trail/s),
	);
	await report.check('Client credentials: key of another certificate', () => {
		const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		const other = pem(privateKey, 'pkcs8');
		return refusedTest(context, { privateKey: other }, /private key.*Login Audit Trail/is);
	});
	await report.check('Client credentials: no key at all', () =>
		refusedTest(context, { privateKey: 'my key' }, /private key/i),
	);
	await report.check('12 items without a token ask for one token', async () => {
		// A key of its own: the node remembers the token that the test button asked for.
		const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
		const { name, type, data } = clientCredentials(simulator);
		const certificateId = simulator.addCertificate(pem(publicKey, 'spki'));
		const own = { ...data, certificateId, privateKey: pem(privateKey, 'pkcs8') };
		const id = await api.createCredential({ name, type, data: own });
		simulator.resetStats();
		const said = await readCustomers(context, 'clientCredentials', { id, name }, 12);
		mustAskFor(context, ['client_credentials']);
		return `${said}, 1 token request`;
	});
	await report.check('A stored token is used again', async () => {
		simulator.resetStats();
		const said = await read();
		mustAskFor(context, []);
		return `${said}, no token request`;
	});
	await report.check('A refused token is renewed', async () => {
		simulator.expireTokens();
		simulator.resetStats();
		const said = await read();
		mustAskFor(context, ['client_credentials']);
		return `${said}, 1 token request`;
	});
}

/** Authorization code: through the authorize page, with PKCE; renewal by the refresh token. */
export async function checkAuthorizationCode(context: Context): Promise<void> {
	const { stage, report, credentials } = context;
	const { simulator, api } = stage;
	const read = () => readCustomers(context, 'oAuth2', credentials.oAuth2);
	await report.check('Authorization code: connect, with PKCE', async () => {
		simulator.resetStats();
		const { authorizeUrl, status, page } = await signIn(api, credentials.oAuth2.id);
		must(status === 200 && /success/i.test(page), `n8n's callback answered ${status}: ${page}`);
		const { searchParams } = authorizeUrl;
		must(searchParams.get('code_challenge_method') === 'S256', `no PKCE: ${authorizeUrl}`);
		mustAskFor(context, ['authorization_code']);
		const [{ body, headers }] = simulator.stats.tokenLog;
		const form = new URLSearchParams(body);
		must(form.has('code_verifier'), 'the token request has no code_verifier');
		must(/^Basic /.test(headers.authorization ?? ''), 'the client did not sign in by its header');
		must(!form.has('client_secret'), 'the client secret is in the body');
		return 'S256 challenge, verifier, client in the header';
	});
	await report.check('Authorization code: a node reads', async () => {
		simulator.resetStats();
		const said = await read();
		mustAskFor(context, []);
		return said;
	});
	await report.check('Authorization code: refresh after expiry', async () => {
		simulator.expireTokens();
		simulator.resetStats();
		const said = await read();
		mustAskFor(context, ['refresh_token']);
		return `${said}, 1 refresh`;
	});
}
