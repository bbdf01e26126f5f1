import { ACCOUNT_ID } from '../auth/identity';

const ACCOUNT_HOSTS = ['suitetalk.api', 'restlets.api', 'app'].map(
	(service) => `${ACCOUNT_ID}.${service}.netsuite.com`,
);

/**
 * A fresh self-signed certificate, EC because it is made in milliseconds. For this machine's names, and for those of the
 * account at NetSuite: clients that fix their host are led here by a hosts file or a proxy.
 */
export async function createTlsCertificate(): Promise<{ key: string; cert: string }> {
	// Only when it is wanted: it takes a fifth of a start to load.
	const { generate } = await import('selfsigned');
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		extensions: [
			{ name: 'basicConstraints', cA: true },
			{
				name: 'subjectAltName',
				altNames: [
					...['localhost', ...ACCOUNT_HOSTS].map((value) => ({ type: 2 as const, value })),
					{ type: 7 as const, ip: '127.0.0.1' },
				],
			},
		],
	});
	return { key, cert };
}
