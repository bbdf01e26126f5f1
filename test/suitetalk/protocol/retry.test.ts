import {
	isBusy,
	rawRetryDelay,
	readRetryAfter,
	retryDelay,
} from '../../../suitetalk/protocol/retry';
import type { Outcome } from '../../../suitetalk/protocol/retry';

const first = { attempt: 1, random: 0.5 };

describe('whether a request is sent again', () => {
	it.each<[string, Partial<Outcome>, number | null, number | null]>([
		// what happened, outcome, ms for a read, ms for a write
		['429', { status: 429 }, 0, 0],
		[
			'REST busy with status 400',
			{ status: 400, errorCodes: ['CONCURRENCY_LIMIT_EXCEEDED'] },
			0,
			0,
		],
		['RESTlet busy', { status: 400, errorCodes: ['SSS_REQUEST_LIMIT_EXCEEDED'] }, 0, 0],
		[
			'busy among other codes',
			{ status: 400, errorCodes: ['USER_ERROR', 'CONCURRENCY_LIMIT_EXCEEDED'] },
			0,
			0,
		],
		['no connection', { connection: 'refused' }, 1000, 1000],
		['a lost connection', { connection: 'lost' }, 1000, null],
		['no answer in time', { connection: 'timeout' }, 1000, null],
		['500', { status: 500 }, 1000, null],
		['502', { status: 502 }, 1000, null],
		['503', { status: 503 }, 1000, null],
		['504', { status: 504 }, 1000, null],
		['400', { status: 400, errorCodes: ['USER_ERROR'] }, null, null],
		['401', { status: 401, errorCodes: ['INVALID_LOGIN'] }, null, null],
		['403', { status: 403 }, null, null],
		['404', { status: 404 }, null, null],
		['302', { status: 302 }, null, null],
	])('after %s', (_, outcome, read, write) => {
		expect(retryDelay({ ...first, ...outcome, effect: 'read' })).toBe(read);
		expect(retryDelay({ ...first, ...outcome, effect: 'write' })).toBe(write);
	});

	it.each([
		[14, 600_000, 0],
		[15, 179_999, 0],
		[15, 180_000, null],
		[200, 100_000, 0],
	])('try %i after %i ms of being busy: %p', (attempt, waited, ms) => {
		const outcome = { status: 429, attempt, waited, random: 0.5, effect: 'write' } as const;
		expect(retryDelay(outcome)).toBe(ms);
	});

	it.each<[string, Partial<Outcome>, Array<number | null>]>([
		['a lost answer', { connection: 'lost' }, [1000, 2000, 4000, 8000, 8000, null]],
		['a server error', { status: 500 }, [1000, 2000, 4000, 8000, 8000, null]],
		['no answer in time', { connection: 'timeout' }, [1000, 2000, 4000, null]],
		['no connection', { connection: 'refused' }, [1000, 2000, 4000, null]],
	])('waits longer each time after %s, and gives up in the end', (_, happened, delays) => {
		const made = delays.map((__, index) =>
			retryDelay({ ...happened, attempt: index + 1, random: 0.5, effect: 'read' }),
		);
		expect(made).toEqual(delays);
	});

	it.each([
		[0, 500],
		[0.999, 1499],
	])('spreads the tries: chance %s waits %s ms', (random, ms) => {
		expect(retryDelay({ status: 503, attempt: 1, random, effect: 'read' })).toBe(ms);
	});

	it('waits as long as a broken service asks, and a little longer', () => {
		const outcome = { status: 503, attempt: 1, random: 0.5, retryAfter: 5_000 };
		expect(retryDelay({ ...outcome, effect: 'read' })).toBe(5_500);
	});
});

it.each<[number | undefined, string[], boolean]>([
	[429, [], true],
	[400, ['SSS_REQUEST_LIMIT_EXCEEDED'], true],
	[400, ['USER_ERROR'], false],
	[200, ['CONCURRENCY_LIMIT_EXCEEDED'], false],
	[undefined, [], false],
])('status %s with the codes %j means busy: %s', (status, errorCodes, expected) => {
	expect(isBusy({ status, errorCodes })).toBe(expected);
});

describe('whether a raw request is sent again', () => {
	const policy = {
		maxRetries: 3,
		retryDelay: 700,
		retryOnAllErrors: false,
		exponentialBackoff: false,
	};

	it.each<[string, Partial<Outcome>, number | null, number | null]>([
		// what happened, outcome, ms by default, ms with retryOnAllErrors
		['500', { status: 500 }, 700, 700],
		['503', { status: 503 }, 700, 700],
		['a lost connection', { connection: 'lost' }, 700, 700],
		['no answer in time', { connection: 'timeout' }, 700, 700],
		['no connection', { connection: 'refused' }, 700, 700],
		['429', { status: 429 }, null, 700],
		['404', { status: 404 }, null, 700],
		['400', { status: 400 }, null, 700],
		['302', { status: 302 }, null, 700],
	])('after %s', (_, outcome, byDefault, onAll) => {
		expect(rawRetryDelay(policy, { ...outcome, attempt: 1 })).toBe(byDefault);
		expect(rawRetryDelay({ ...policy, retryOnAllErrors: true }, { ...outcome, attempt: 1 })).toBe(
			onAll,
		);
	});

	it('not at all with no retries, whatever else is set', () => {
		const none = { maxRetries: 0, retryDelay: 1, retryOnAllErrors: true, exponentialBackoff: true };
		expect(rawRetryDelay(none, { status: 500, attempt: 1 })).toBeNull();
		expect(rawRetryDelay(none, { status: 429, attempt: 1 })).toBeNull();
	});

	it('as often as the user said', () => {
		expect(rawRetryDelay(policy, { status: 500, attempt: 3 })).toBe(700);
		expect(rawRetryDelay(policy, { status: 500, attempt: 4 })).toBeNull();
	});

	it('after 1,000 ms that double up to 60,000, when asked', () => {
		const doubling = { ...policy, maxRetries: 9, exponentialBackoff: true };
		const delays = Array.from({ length: 9 }, (_, index) =>
			rawRetryDelay(doubling, { status: 500, attempt: index + 1 }),
		);
		expect(delays).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
	});

	it('without a delay below zero', () => {
		expect(rawRetryDelay({ ...policy, retryDelay: -5 }, { status: 500, attempt: 1 })).toBe(0);
	});
});

describe('Retry-After', () => {
	const now = Date.parse('Mon, 23 Nov 2026 10:00:00 GMT');
	it.each([
		['2', 2000],
		[' 0.5 ', 500],
		['0', 0],
		['3600', 60_000],
		['Mon, 23 Nov 2026 11:00:00 GMT', 60_000],
		['Mon, 23 Nov 2026 10:00:07 GMT', 7000],
		['Mon, 23 Nov 2026 09:00:00 GMT', 0],
		['soon', undefined],
		['', undefined],
		[undefined, undefined],
	])('%j is %s ms', (header, ms) => {
		expect(readRetryAfter(header, now)).toBe(ms);
	});
});
