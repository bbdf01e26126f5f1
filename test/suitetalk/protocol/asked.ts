import type { Call } from '../../../suitetalk/client/types';

/** What a refused request had asked for. */
export type Asked = Pick<Call, 'service' | 'method' | 'path'>;

export const get: Asked = { service: 'record', method: 'GET', path: '/customer/99' };
export const create: Asked = { service: 'record', method: 'POST', path: '/customer' };
export const update: Asked = { service: 'record', method: 'PATCH', path: '/customer/eid%3AA%20B' };
export const list: Asked = { service: 'record', method: 'GET', path: '/customer' };
export const transform: Asked = {
	service: 'record',
	method: 'POST',
	path: '/salesOrder/3/!transform/invoice',
};
export const suiteql: Asked = { service: 'suiteql', method: 'POST', path: '' };
export const restlet: Asked = { service: 'restlet', method: 'POST', path: '' };
