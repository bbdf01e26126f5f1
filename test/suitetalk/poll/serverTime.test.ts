import { watchedChanges } from '../../../suitetalk/client/changeSource';
import { watch } from '../../../suitetalk/protocol/changes/source';
import { errorOf } from '../support';

const wish = { event: 'updated' as const, recordType: 'customer', filter: '', query: '' };
const customers = () => watch({ ...wish, cursorColumn: '', keyColumn: '' });

/** NetSuite's clock in seconds, as it is read from an answer. */
const clockOf = async (body: unknown) =>
	await watchedChanges(
		{ send: async () => ({ status: 200, headers: {}, body }) },
		customers(),
	).now();

describe("NetSuite's clock", () => {
	it.each([
		['2026-11-25T12:00:00.999Z', '2026-11-25T12:00:00Z'],
		['2026-11-25T12:00:00Z', '2026-11-25T12:00:00Z'],
		['2026-11-25T04:00:00.000-08:00', '2026-11-25T12:00:00Z'],
	])('%s is read to the second', async (serverTime, iso) => {
		expect(await clockOf({ serverTime })).toBe(Date.parse(iso) / 1_000);
	});

	it.each([
		['nothing', undefined],
		['no object', 'a text'],
		['null', { serverTime: null }],
		['a number', { serverTime: 1_795_608_000_000 }],
		['a text that only some would take for a year', { serverTime: '0' }],
		['a date without its time', { serverTime: '2026-11-25' }],
		['a time of nobody knows which zone', { serverTime: '2026-11-25T12:00:00' }],
		["a date in a person's format", { serverTime: '11/25/2026 12:00 pm' }],
		['a day that does not exist', { serverTime: '2026-13-45T12:00:00Z' }],
		['more than a time', { serverTime: '2026-11-25T12:00:00Z and more' }],
	])('is not guessed from %s', async (_, body) => {
		const error = await errorOf(async () => await clockOf(body));
		expect(error.code).toBe('CLOCK');
	});
});
