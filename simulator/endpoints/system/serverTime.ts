import { singular } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';

/** `GET …/serverTime`: the simulator's clock in UTC [H article_0528010158]. */
export const serverTime: Endpoint = {
	method: 'GET',
	path: '/services/rest/system/v1/serverTime',
	handle: (_exchange, { settings }) =>
		singular({ serverTime: new Date(settings.now()).toISOString() }),
};
