/** Certificates mapped to the integration (Setup > Integration > OAuth 2.0 Client Credentials). */
import { createHash, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { Algorithm } from 'jsonwebtoken';
import { ENTITY_ID, ROLE_ID } from './identity';

export interface Certificate {
	/** 43 characters, base64url: the `kid` of an assertion. */
	id: string;
	clientId: string;
	/** Role and entity that it is mapped to. */
	roleId: string;
	entityId: string;
	/** As it was uploaded: an X.509 certificate or a public key. */
	pem: string;
	key: KeyObject;
	/** Algorithms that this key may sign with [H section_162790605110]. */
	algorithms: Algorithm[];
	/** ms UTC. */
	created: number;
	validFrom: number;
	validUntil: number;
	revoked: boolean;
}

export interface CertificateOptions {
	expired?: boolean;
	revoked?: boolean;
	/** Internal IDs; default those of the ready-made credentials. */
	role?: string;
	entity?: string;
}

/** A certificate as data: what is kept in a state file. */
export type SavedCertificate = Omit<Certificate, 'key' | 'algorithms'>;

export interface Certificates {
	/** Throws an Error when NetSuite would refuse the upload. */
	add(clientId: string, pem: string, options?: CertificateOptions): Certificate;
	find(id: string): Certificate | undefined;
	/** In order of upload. */
	all(): Certificate[];
	/** Neither revoked nor out of its time. */
	isActive(certificate: Certificate): boolean;
	save(): SavedCertificate[];
	/** Back to what was saved. */
	restore(saved: SavedCertificate[]): void;
}

const TWO_YEARS = 2 * 365 * 24 * 60 * 60 * 1000;

const CURVES: Record<string, Algorithm> = {
	prime256v1: 'ES256',
	secp384r1: 'ES384',
	secp521r1: 'ES512',
};

/** Throws when NetSuite would refuse the upload [H subsect_162755332391]. */
function algorithmsOf(key: KeyObject): Algorithm[] {
	const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
	if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') {
		if (modulusLength === 3072 || modulusLength === 4096) return ['PS256', 'PS384', 'PS512'];
		throw new Error(`An RSA key must have 3072 or 4096 bits, this one has ${modulusLength}.`);
	}
	const algorithm = CURVES[namedCurve];
	if (algorithm) return [algorithm];
	throw new Error('A certificate needs an RSA key, or an EC key on P-256, P-384 or P-521.');
}

/**
 * The certificates of one account. `now`: ms UTC. A bare public key is taken as a certificate that
 * starts now; longer than two years is cut to two years, as NetSuite does silently.
 */
export function createCertificates(now: () => number): Certificates {
	const certificates = new Map<string, Certificate>();
	const keep = (saved: SavedCertificate) => {
		const key = x509Of(saved.pem)?.publicKey ?? createPublicKey(saved.pem);
		const certificate = { ...saved, key, algorithms: algorithmsOf(key) };
		certificates.set(saved.id, certificate);
		return certificate;
	};
	return {
		add(clientId, pem, options = {}) {
			if (/PRIVATE KEY/.test(pem)) {
				throw new Error('This is a private key; upload its certificate or public key.');
			}
			const x509 = x509Of(pem);
			const key = x509?.publicKey ?? createPublicKey(pem);
			const validFrom = x509 ? Date.parse(x509.validFrom) : now();
			const until = x509 ? Date.parse(x509.validTo) : Infinity;
			return keep({
				// The count keeps ids apart when one key is uploaded twice.
				id: createHash('sha256')
					.update(key.export({ type: 'spki', format: 'der' }))
					.update(String(certificates.size))
					.digest('base64url'),
				clientId,
				roleId: options.role ?? ROLE_ID,
				entityId: options.entity ?? ENTITY_ID,
				pem,
				created: now(),
				validFrom,
				validUntil: options.expired ? now() - 1 : Math.min(until, validFrom + TWO_YEARS),
				revoked: options.revoked ?? false,
			});
		},
		find: (id) => certificates.get(id),
		all: () => [...certificates.values()],
		isActive: ({ revoked, validFrom, validUntil }) =>
			!revoked && validFrom <= now() && now() < validUntil,
		save: () =>
			[...certificates.values()].map(({ key: _key, algorithms: _algorithms, ...saved }) => saved),
		restore(saved) {
			certificates.clear();
			saved.forEach(keep);
		},
	};
}

const x509Of = (pem: string) =>
	pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem) : undefined;
