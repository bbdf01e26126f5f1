import { randomBytes } from 'node:crypto';
import { assertionIn, searchSecrets, secretsIn } from '../support/secrets';
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
});
