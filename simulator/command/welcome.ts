/** What the simulator says when it listens. */
import type { Simulator } from '../contract';

/** One JSON line for programs: eight keys, and what flags add. */
export function credentialsLine(simulator: Simulator): string {
	const { baseUrl, tokenUrl, authorizationUrl, accountId } = simulator;
	const { clientId, clientSecret, certificateId, privateKey } = simulator;
	const { tokenBasedCredentials, tlsCertificate, settings } = simulator;
	return JSON.stringify({
		baseUrl,
		tokenUrl,
		authorizationUrl,
		accountId,
		clientId,
		clientSecret,
		certificateId,
		privateKey,
		...(settings.tokenBasedAuthentication && { tokenBasedCredentials }),
		...(settings.https && { tlsCertificate }),
	});
}

/** Words for people. */
export function welcome({ baseUrl, accountId, store, settings }: Simulator): string {
	const counts = store
		.types()
		.map((type) => ({ type, count: store.count(type) }))
		.filter(({ count }) => count > 0)
		.map(({ type, count }) => `${count} ${type}`);
	const control = settings.control ? `\nControl interface: ${baseUrl}/control` : '';
	const state = settings.state ? `\nThe account is kept in ${settings.state}.` : '';
	return `
NetSuite simulator at ${baseUrl} (account ${accountId}, ${settings.concurrency} requests at once).
Records: ${counts.join(', ')}.${control}${state}

To sign in from n8n, paste the values of the line above into a credential:
  NetSuite Client Credentials (JWT) API: accountId, clientId, certificateId, privateKey, and baseUrl as Base URL.
  NetSuite OAuth2 API:                   accountId, clientId, clientSecret, and baseUrl as Base URL.
They stay the same at every start. More in docs/simulator.md. Stop with Ctrl-C.`;
}
