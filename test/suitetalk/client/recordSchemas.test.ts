import { knownRecordFields, readRecordFields } from '../../../suitetalk/client/recordSchemas';
import type { Call, Client } from '../../../suitetalk/client/types';
import { errorOf } from '../support';

/** A client of an account of its own: schemas are kept by account for the whole process. */
function account(name: string) {
	const calls: Call[] = [];
	const self = {
		calls,
		now: 1_000_000,
		fields: ['email'],
		down: false,
		client: {
			hosts: { suitetalk: `https://${name}` },
			now: () => self.now,
			send: async (call: Call) => {
				calls.push(call);
				const isDown = self.down;
				await Promise.resolve();
				if (isDown) throw new Error('down');
				const properties = self.fields.map((field) => [field, { type: 'string' }]);
				return { status: 200, headers: {}, body: { properties: Object.fromEntries(properties) } };
			},
		} as unknown as Client,
		known: async (wanted: string[] = [], recordType = 'customer') =>
			(await knownRecordFields(self.client, recordType, wanted)).map((field) => field.name),
	};
	return self;
}

describe('the fields of a record type', () => {
	it('are asked for as JSON Schema', async () => {
		const { client, calls } = account('asked');
		expect(await readRecordFields(client, ' customer ')).toMatchObject([{ name: 'email' }]);
		expect(calls).toEqual([
			{
				service: 'metadata',
				method: 'GET',
				path: '/customer',
				headers: { accept: 'application/schema+json' },
				effect: 'read',
			},
		]);
	});

	it('are not asked for when the type cannot be one', async () => {
		const { client, calls } = account('refused');
		expect((await errorOf(async () => await readRecordFields(client, 'a/b'))).code).toBe(
			'RECORD_TYPE',
		);
		expect(calls).toEqual([]);
	});

	it.each([
		[599_999, 1],
		[600_000, 2],
	])('are asked for once, %i ms later %i times', async (later, times) => {
		const own = account(`kept ${later}`);
		await Promise.all([own.known(), own.known(['email'], 'Customer')]);
		own.now += later;
		await own.known(['EMAIL']);
		expect(own.calls).toHaveLength(times);
	});

	it('are kept for each account and each type', async () => {
		const [one, other] = [account('one'), account('other')];
		await one.known();
		await one.known([], 'vendor');
		await other.known();
		expect([one.calls.length, other.calls.length]).toEqual([2, 1]);
	});

	it.each([
		[59_999, ['email']],
		[60_000, ['email', 'custentity_new']],
	])(
		'are asked for again for a new field, at the earliest after a minute: %i ms',
		async (later, names) => {
			const own = account(`new ${later}`);
			await own.known();
			own.fields = ['email', 'custentity_new'];
			own.now += later;
			expect(await own.known(['email', 'custentity_new'])).toEqual(names);
		},
	);

	it('are asked for again after a failure', async () => {
		const own = account('down');
		own.down = true;
		await expect(own.known()).rejects.toThrow('down');
		own.down = false;
		expect(await own.known()).toEqual(['email']);
	});

	it('that were read since a failure are kept', async () => {
		const own = account('late');
		await own.known();
		own.now += 700_000;
		own.down = true;
		const failing = own.known();
		own.now += 700_000;
		own.down = false;
		const reading = own.known();
		await expect(failing).rejects.toThrow('down');
		await reading;
		await own.known();
		expect(own.calls).toHaveLength(3);
	});
});
