import { randomBytes } from 'node:crypto';
import { assertionIn, searchSecrets, secretsIn } from '../support/secrets';
import { Polling } from '../support/polling';
import type { StoredCredentials } from '../support/runs';
import { type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());

const MARK = `MARK-${randomBytes(12).toString('hex')}`;

describe('the search for secrets in all that every engine test hands out', () => {
	const nodeOf = (own: object) => ({ N: { outputs: [], items: [], hints: [], ...own } });
	const file = { data: Buffer.from(`--${MARK}--`).toString('base64'), mimeType: 'text/plain' };

	it.each<[string, object, unknown]>([
		['an item', { outputs: [[{ json: { a: { b: `x${MARK}y` } } }]] }, []],
		['a file', { outputs: [[{ json: {}, binary: { file } }]] }, []],
		['the message of an error', { error: new Error(`no ${MARK}`) }, []],
		['the cause of an error', { error: new Error('no', { cause: { a: [{ b: MARK }] } }) }, []],
		['a hint', { hints: [{ message: MARK }] }, []],
		['the log', {}, [{ level: 'info', message: `Bearer ${MARK}` }]],
	])('finds one in %s, and does not show it', (_, own, others) => {
		const search = () => searchSecrets([MARK], nodeOf(own), others);
		expect(search).toThrow(/A secret has left the node/);
		expect(search).not.toThrow(MARK);
	});

	it('knows each line of a key, client secret, tokens and assertion', () => {
		const stored = {
			one: {
				privateKey: '-----BEGIN PRIVATE KEY-----\nLINE-ONE\nLINE-TWO\n-----END PRIVATE KEY-----',
			},
			two: { clientSecret: 'S', oauthTokenData: { access_token: 'A', refresh_token: 'R' } },
		};
		expect([...secretsIn(stored)].filter(Boolean)).toEqual(['LINE-ONE', 'LINE-TWO', 'S', 'A', 'R']);
		expect(assertionIn('grant_type=x&client_assertion=h.p.sig')).toEqual(['h.p.sig', 'sig']);
	});

	it('fails a run whose item holds the private key', async () => {
		const { privateKey } = scene.simulator;
		const input = [{ id: scene.ids('customer')[0], own: privateKey.split('\n')[1] }];
		const get = { resource: 'record', operation: 'get', recordType: 'customer' };
		const run = scene.run({ ...get, recordId: '={{ $json.id }}' }, { input });
		await expect(run).rejects.toThrow(/A secret has left the node/);
	});

	it.each<[string, () => Promise<unknown>]>([
		['gives', async () => ({ results: [{ name: MARK, value: '1' }] })],
		['throws', async () => await Promise.reject(new Error('no', { cause: { header: MARK } }))],
	])("fails a list of the editor that %s a credential's secret", async (_, method) => {
		const { engine } = scene;
		const lists = engine.nodeType('netSuite').methods?.listSearch ?? {};
		lists.planted = method as (typeof lists)[string];
		const credentials = { netSuiteClientCredentialsApi: { accessToken: MARK } };
		const asked = engine.listSearch('planted', {}, { credentials });
		await expect(asked).rejects.toThrow(/A secret has left the node/);
		delete lists.planted;
	});

	it("fails a poll whose items hold a credential's secret", async () => {
		const own = { ...scene.credentials.netSuiteClientCredentialsApi, clientSecret: MARK };
		const credentials = { netSuiteClientCredentialsApi: own } as StoredCredentials;
		const polling = new Polling(scene.engine, credentials, {
			event: 'suiteql',
			query: `SELECT id, lastmodifieddate, '${MARK}' AS own FROM customer`,
			cursorColumn: 'lastmodifieddate',
			keyColumn: 'id',
		});
		await expect(polling.test()).rejects.toThrow(/A secret has left the node/);
	});
});
