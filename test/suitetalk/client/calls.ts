import type { Call } from '../../../suitetalk/client/types';
import { ConnectionFailure } from '../../../suitetalk/protocol/errors';
import { answer, refusal } from '../support';

export const read: Call = { service: 'record', method: 'GET', path: '/customer/1', effect: 'read' };
export const create: Call = {
	service: 'record',
	method: 'POST',
	path: '/customer',
	json: { companyName: 'Acme' },
	effect: 'write',
};
export const ok = answer(200, { id: '1' });
export const busy = (headers: Record<string, string> = {}) => ({
	...refusal(429, 'CONCURRENCY_LIMIT_EXCEEDED', 'Concurrent request limit exceeded.'),
	headers,
});
export const lost = new ConnectionFailure('lost', 'socket hang up');
