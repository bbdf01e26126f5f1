import { onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

it("gives NetSuite's clock in UTC", async () => {
	const now = scene.simulator.clock.now();
	const run = await scene.run({ resource: 'system', operation: 'getServerTime' });
	const json = onlyJson(run);
	expect(Object.keys(json)).toEqual(['serverTime']);
	expect(json.serverTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
	expect(Math.abs(Date.parse(String(json.serverTime)) - now)).toBeLessThan(60_000);
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/system/v1/serverTime');
});

it('says that NetSuite cannot be reached by this credential', async () => {
	scene.simulator.faults.add({ path: 'serverTime', status: 403 });
	const run = await scene.run({ resource: 'system', operation: 'getServerTime' });
	expect(run.error?.message).toMatch(/^NetSuite refused GET \/serverTime: /);
});
