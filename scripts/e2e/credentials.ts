import type { Simulator } from '../../simulator/contract';
import type { CredentialInput } from './api';

/** The name that the files in `examples/` refer to. */
const EXAMPLE_CREDENTIAL = 'NetSuite (simulator)';

/** What a person types into the form of "NetSuite Client Credentials (JWT) API". */
export function clientCredentials(simulator: Simulator): CredentialInput {
	const { accountId, clientId, certificateId, privateKey, baseUrl } = simulator;
	return {
		name: EXAMPLE_CREDENTIAL,
		type: 'netSuiteClientCredentialsApi',
		data: { accountId, clientId, certificateId, privateKey, baseUrl },
	};
}

/** What a person types into the form of "NetSuite OAuth2 API". */
export function oAuth2(simulator: Simulator): CredentialInput {
	const { accountId, clientId, clientSecret, baseUrl } = simulator;
	return {
		name: 'NetSuite, signed in (simulator)',
		type: 'netSuiteOAuth2Api',
		data: { accountId, clientId, clientSecret, baseUrl },
	};
}
