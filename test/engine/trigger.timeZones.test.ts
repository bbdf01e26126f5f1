import { briefly, startTriggerScene } from './trigger.scene';

it.each([
	['America/Los_Angeles', '2026-11-01T08:40:00Z'],
	['America/Los_Angeles', '2027-03-14T09:40:00Z'],
	['Europe/Berlin', '2026-10-25T00:40:00Z'],
	['Europe/Berlin', '2027-03-28T00:40:00Z'],
	['Pacific/Kiritimati', '2026-12-31T09:50:00Z'],
])('%s at %s: changes on both sides of the clock change come once', async (timeZone, at) => {
	const there = await startTriggerScene({ timeZone, at, dateFormat: 'DD.MM.YYYY' });
	try {
		const poll = there.polling({ event: 'createdOrUpdated', recordType: 'customer' });
		await poll.activate();
		const given: string[] = [];
		const wanted: string[] = [];
		for (const id of there.ids('customer').slice(0, 8)) {
			const record = there.simulator.store.get('customer', id);
			if (record) there.simulator.store.put({ ...record, modified: Date.now() });
			wanted.push(`${id} updated`);
			there.pass(10 * 60);
			given.push(...briefly(await poll.tick()));
		}
		there.pass(120);
		given.push(...briefly(await poll.tick()));
		expect(given).toEqual(wanted);
	} finally {
		await there.stop();
	}
});
