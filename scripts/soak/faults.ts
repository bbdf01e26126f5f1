import type { Fault } from '../../simulator/contract';
import type { Account } from './account';

const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

/** What may go wrong with any request; `after` is drawn for each. */
const MIX: Fault[] = [
	{ status: 429, times: 2 },
	{ status: 429, headers: { 'retry-after': '1' } },
	{ status: 500 },
	{ status: 503 },
	{ status: 502, commit: true },
	{ status: 502, body: HTML, contentType: 'text/html' },
	{ status: 504, commit: true, body: HTML, contentType: 'text/html' },
	{ connection: 'reset' },
	{ connection: 'reset', commit: true },
	{ connection: 'truncate' },
	{ delay: 300 },
	{ path: '/oauth2/v1/token', status: 503 },
];

/** Unused faults that a round may leave behind. */
const MOST_PENDING = 30;

/** Lets a few of the coming requests go wrong; now and then all tokens end. */
export async function spoilRound(account: Account, random: () => number): Promise<void> {
	for (let n = 0; n < 6; n += 1) {
		const fault = MIX[Math.floor(random() * MIX.length)];
		const after = fault.path === undefined ? Math.floor(random() * 30) : 0;
		const pending = await account.spoil({ ...fault, after });
		if (pending > MOST_PENDING) await account.heal();
	}
	if (random() < 0.2) await account.expireTokens();
}

/** 0 ≤ x < 1, the same at every run of one seed. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
