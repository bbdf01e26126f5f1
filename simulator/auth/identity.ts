/** Who the simulated account and its integration records are: the same at every start, so that
 * credentials pasted into n8n survive a restart. Derived, not stored: the repository holds no key. */
import { createECDH, createHash, createPrivateKey, type KeyObject } from 'node:crypto';

export const ACCOUNT_ID = '1234567';

/** Role and entity that every token acts for, as in the authorize redirect [H section_158081944642]. */
export const ROLE_ID = '1000';
export const ENTITY_ID = '12';

/** Scopes ticked on the integration records; `suite_analytics` and `mcp` are not. */
export const GRANTED_SCOPES: readonly string[] = ['restlets', 'rest_webservices'];

const derive = (purpose: string) =>
	createHash('sha256').update(`n8n-nodes-netsuite-suitetalk simulator: ${purpose}`);

export interface Integration {
	/** Consumer key, 64 hex characters. */
	clientId: string;
	/** Absent on a public client. */
	clientSecret?: string;
	applicationId: string;
	/** Of the integration record. */
	internalId: number;
	name: string;
}

export const CONFIDENTIAL_CLIENT: Integration = {
	clientId: derive('client id').digest('hex'),
	clientSecret: derive('client secret').digest('hex'),
	applicationId: 'CAFE0001-0001-4001-8001-000000000001',
	internalId: 1,
	name: 'n8n (simulated integration record)',
};

export const PUBLIC_CLIENT: Integration = {
	clientId: derive('public client id').digest('hex'),
	applicationId: 'CAFE0002-0002-4002-8002-000000000002',
	internalId: 2,
	name: 'n8n (simulated integration record, public client)',
};

/** The integration record of a client id, undefined when the account has none. */
export function findIntegration(clientId: string | undefined): Integration | undefined {
	return [CONFIDENTIAL_CLIENT, PUBLIC_CLIENT].find((record) => record.clientId === clientId);
}

/** 64 hex characters that are the same at every start. */
export const derivedSecret = (purpose: string) => derive(purpose).digest('hex');

/**
 * An EC P-256 private key that is the same for the same purpose. EC because it takes under a
 * millisecond; an RSA key of NetSuite's least length takes up to a second of every start.
 */
export function derivedKey(purpose: string): KeyObject {
	const secret = derive(`key for ${purpose}`).digest();
	const curve = createECDH('prime256v1');
	curve.setPrivateKey(secret);
	const point = curve.getPublicKey();
	return createPrivateKey({
		format: 'jwk',
		key: {
			kty: 'EC',
			crv: 'P-256',
			d: secret.toString('base64url'),
			x: point.subarray(1, 33).toString('base64url'),
			y: point.subarray(33).toString('base64url'),
		},
	});
}
