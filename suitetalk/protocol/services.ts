import type { Hosts, Service } from '../client/types';

/** Where each service's paths start (netsuite-rest 4.1, 6.1, 6.6, 7, 8, 9). */
export const serviceMounts: Readonly<Record<Service, string>> = {
	record: '/services/rest/record/v1',
	suiteql: '/services/rest/query/v1/suiteql',
	query: '/services/rest/query/v1',
	dataset: '/services/rest/query/v1/dataset',
	async: '/services/rest/async/v1',
	system: '/services/rest/system/v1',
	metadata: '/services/rest/record/v1/metadata-catalog',
	restlet: '/app/site/hosting/restlet.nl',
	rest: '/services/rest',
};

/** The origin that serves a service: RESTlets live on a host of their own (netsuite-rest 1, 9). */
export function serviceOrigin(hosts: Hosts, service: Service): string {
	return service === 'restlet' ? hosts.restlets : hosts.suitetalk;
}
