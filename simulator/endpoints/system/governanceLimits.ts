import { singular } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';

/** `GET …/governanceLimits`: the account's limit, not carved out for the integration [H article_0625010817]. */
export const governanceLimits: Endpoint = {
	method: 'GET',
	path: '/services/rest/system/v1/governanceLimits',
	handle: (_exchange, { settings }) =>
		singular({
			accountConcurrencyLimit: settings.concurrency,
			accountUnallocatedConcurrencyLimit: settings.concurrency,
			integrationLimitType: 'accountLimit',
		}),
};
