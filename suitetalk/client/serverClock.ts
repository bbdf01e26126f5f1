/** What is known of NetSuite's clock, from the `Date` header of its answers. */
export interface ServerClock {
	/**
	 * @param sentAt when the request left, ms since 1970 by our clock
	 * @param receivedAt when the answer was there
	 * @param date its `Date` header, or the time that `/serverTime` tells
	 */
	note(sentAt: number, receivedAt: number, date: string | undefined): void;
	/** The earliest that NetSuite's clock can have shown at that moment of ours (ms); undefined = nothing is known. */
	earliest(at: number): number | undefined;
}

/** After so many ms what was learned is forgotten: clocks drift, and are set. */
const MEMORY = 600_000;

/**
 * Each answer says within which second it was written, between our sending and our receiving; that
 * bounds the difference of the clocks from both sides, and many answers bound it narrowly.
 */
export function createServerClock(): ServerClock {
	/** NetSuite's clock minus ours, ms. */
	let least = -Infinity;
	let most = Infinity;
	let since = 0;

	return {
		note(sentAt, receivedAt, date) {
			const second = Date.parse(date ?? '');
			if (Number.isNaN(second)) return;
			const low = second - receivedAt;
			const high = second + 1_000 - sentAt;
			// One of the clocks was set meanwhile: what was known is of no use any more.
			const contradicts = low > most || high < least;
			if (contradicts || receivedAt - since > MEMORY || receivedAt < since) {
				[least, most, since] = [low, high, receivedAt];
				return;
			}
			least = Math.max(least, low);
			most = Math.min(most, high);
		},
		earliest: (at) => (least === -Infinity ? undefined : at + least),
	};
}
