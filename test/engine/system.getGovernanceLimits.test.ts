import { onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ integrationConcurrency: 2 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const run = async () => await scene.run({ resource: 'system', operation: 'getGovernanceLimits' });

it('gives what the account and the integration may have at once', async () => {
	expect(onlyJson(await run())).toEqual({
		accountConcurrencyLimit: 5,
		accountUnallocatedConcurrencyLimit: 3,
		integrationConcurrencyLimit: 2,
		integrationLimitType: 'integrationSpecific',
	});
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/system/v1/governanceLimits');
});

it('says that only administrators are told', async () => {
	scene.simulator.addRole({ id: '1000', name: 'Accountant', otherRecords: 'full' });
	const { error } = await run();
	expect(error?.message).toMatch(/^NetSuite tells its governance limits to administrators only: /);
	expect(error?.description).toContain('role is Administrator');
});
