/** How many requests at once the account may have (netsuite-rest.md 4.11, 11). */
import type { ServiceTier, SimulatorSettings } from '../contract';

/** Base limits [H bridgehead_1500275603]. */
const TIERS: Record<ServiceTier, number> = {
	standard: 5,
	premium: 15,
	enterprise: 20,
	ultimate: 20,
};

const PER_LICENCE = 10;

export interface ConcurrencyLimits {
	account: number;
	/** Set aside for the ready-made integration record; undefined when nothing is. */
	integration?: number;
	/** The ready-made integration is one of NetSuite's own: its limit is not displayed. */
	internal: boolean;
	/** Left for all integrations without a limit of their own, at least 1. */
	unallocated: number;
}

type Given = Pick<
	SimulatorSettings,
	'tier' | 'suiteCloudPlus' | 'concurrency' | 'integrationConcurrency'
>;

/** The account's limit: `concurrency` when it is given, else the tier's with 10 more a licence. */
export function accountConcurrency({ tier, suiteCloudPlus = 0, concurrency }: Given): number {
	if (tier !== undefined && !(tier in TIERS)) {
		throw new Error(`Service tier "${tier}" is none of ${Object.keys(TIERS).join(', ')}.`);
	}
	return concurrency ?? TIERS[tier ?? 'standard'] + PER_LICENCE * suiteCloudPlus;
}

/** Throws an Error when the integration's share leaves nothing for the others. */
export function concurrencyLimits(given: Given): ConcurrencyLimits {
	const account = accountConcurrency(given);
	const { integrationConcurrency: share = 0 } = given;
	if (share === 'internal' || share === 0) {
		return { account, unallocated: account, internal: share === 'internal' };
	}
	if (share >= account) {
		throw new Error(
			`integrationConcurrency ${share} must be less than the account's ${account}: at least 1 stays unallocated.`,
		);
	}
	return { account, integration: share, unallocated: account - share, internal: false };
}
