import { CONFIDENTIAL_CLIENT } from '../../auth/identity';
import { singular } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { concurrencyLimits, type ConcurrencyLimits } from '../../http/limits';

/** `GET …/governanceLimits`, for administrators: what the asking integration may have at once [H article_0625010817]. */
export const governanceLimits: Endpoint = {
	method: 'GET',
	path: '/services/rest/system/v1/governanceLimits',
	handle({ actor }, { settings }) {
		const limits = concurrencyLimits(settings);
		return singular({
			accountConcurrencyLimit: limits.account,
			accountUnallocatedConcurrencyLimit: limits.unallocated,
			...ofIntegration(limits, actor.clientId === CONFIDENTIAL_CLIENT.clientId),
		});
	},
};

/** The three limit types; only one displays a limit. */
function ofIntegration({ integration, internal }: ConcurrencyLimits, readyMade: boolean): object {
	if (readyMade && internal) return { integrationLimitType: 'internal' };
	if (!readyMade || integration === undefined) return { integrationLimitType: 'accountLimit' };
	return {
		integrationConcurrencyLimit: integration,
		integrationLimitType: 'integrationSpecific',
	};
}
