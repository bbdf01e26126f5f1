/** The client of @brokenrubik/netsuite-sdk as its README sets it up: client credentials with an RSA certificate. */
import { generateKeyPairSync } from 'node:crypto';
import { NetSuiteClient, type NetSuiteClientOptions } from '@brokenrubik/netsuite-sdk';
import type { Simulator } from '../../simulator/contract';

/** The client's options for a new certificate. The client retries nothing unless `more` says so. */
export function sdkOptions(
	simulator: Simulator,
	more: Partial<NetSuiteClientOptions> = {},
): NetSuiteClientOptions {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
	const certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
	return {
		accountId: simulator.accountId,
		clientId: simulator.clientId,
		certificateId: simulator.addCertificate(certificate),
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		maxRetries: 0,
		...more,
	};
}

export const sdkClient = (simulator: Simulator, more: Partial<NetSuiteClientOptions> = {}) =>
	new NetSuiteClient(sdkOptions(simulator, more));

/** What a call that must fail was rejected with. */
export async function rejection(attempt: Promise<unknown>): Promise<Error> {
	const outcome = await attempt.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (outcome instanceof Error) return outcome;
	throw new Error('It was not refused.');
}
