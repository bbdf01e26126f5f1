import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { NetSuiteError } from '../protocol/netSuiteError';

const keySteps =
	'openssl req -new -x509 -newkey rsa:4096 -keyout netsuite-private.pem -sigopt rsa_padding_mode:pss -sha256 -sigopt rsa_pss_saltlen:64 -out netsuite-certificate.pem -nodes -days 730';

/** Why a text is no usable key; each has its own sentence (issue 3, bad input). */
const refusals = {
	empty: [
		'The private key is empty',
		'Paste the whole file netsuite-private.pem into Private Key.',
	],
	encrypted: [
		'The private key is encrypted with a passphrase',
		'Decrypt it (openssl pkcs8 -in netsuite-private.pem -out plain.pem) and paste the result, which begins with BEGIN PRIVATE KEY.',
	],
	public: [
		'This is a public key, not the private key',
		'Paste netsuite-private.pem, the file that never leaves your side; the certificate netsuite-certificate.pem goes to NetSuite.',
	],
	certificate: [
		'This is a certificate, not the private key',
		'Paste netsuite-private.pem here; the certificate is uploaded in Setup > Integration > OAuth 2.0 Client Credentials (M2M) Setup.',
	],
	openssh: [
		'This is an OpenSSH key, which NetSuite certificates do not use',
		`Make a key with its certificate: ${keySteps}`,
	],
	cut: [
		'The private key is cut off: its END line is missing',
		'Paste the whole file, from the BEGIN line to the END line.',
	],
	garbage: [
		'The private key cannot be read',
		'Paste the whole file netsuite-private.pem, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----, without changes.',
	],
} satisfies Record<string, [title: string, remedy: string]>;

function refused(reason: keyof typeof refusals): NetSuiteError {
	const [title, remedy] = refusals[reason];
	return new NetSuiteError({ code: 'PRIVATE_KEY', title, remedy });
}

/**
 * The key in a credential's text. Repaired: lost or escaped line breaks, CRLF, quotes around it,
 * certificates or parameters beside it; PKCS#8, PKCS#1, SEC1 and RSA-PSS keys are read.
 *
 * @throws NetSuiteError `PRIVATE_KEY` with a sentence of its own for each thing that is no usable
 * key, and for keys that NetSuite does not take (netsuite-rest 3.3). The key is never quoted.
 */
export function readPrivateKey(text: string): KeyObject {
	const pem = unescapeText(text);
	if (pem === '') throw refused('empty');
	const key = parse(findBlock(pem));
	checkStrength(key);
	return key;
}

/** Undoes what credential fields, JSON and environment files do to a PEM text. */
const unescapeText = (text: string) =>
	text
		.replace(/\\+[rn]/g, '\n')
		.replace(/\\+(["'/])/g, '$1')
		.trim()
		.replace(/^["'`]+|["'`]+$/g, '')
		.trim();

interface Block {
	label: string;
	body: string;
}

/** White space in the markers is free, because some fields drop or double it. */
const privateBlock = /-----\s*BEGIN\s*((?:RSA|EC|ENCRYPTED|OPENSSH)?)\s*PRIVATE\s*KEY\s*-----/;

function findBlock(pem: string): Block {
	const begin = privateBlock.exec(pem);
	if (begin === null) {
		if (/-----\s*BEGIN[A-Z0-9 ]*CERTIFICATE/.test(pem)) throw refused('certificate');
		if (/-----\s*BEGIN[A-Z0-9 ]*PUBLIC\s*KEY/.test(pem) || /^ssh-/.test(pem))
			throw refused('public');
		throw refused('garbage');
	}
	const label = begin[1];
	const rest = pem.slice(begin.index + begin[0].length);
	if (label === 'ENCRYPTED' || /^\s*Proc-Type:\s*4,\s*ENCRYPTED/i.test(rest))
		throw refused('encrypted');
	if (label === 'OPENSSH') throw refused('openssh');
	const end = rest.search(/-----\s*END/);
	if (end < 0) throw refused('cut');
	return { label, body: rest.slice(0, end).replace(/\s+/g, '') };
}

function parse({ label, body }: Block): KeyObject {
	const type = label === 'RSA' ? 'pkcs1' : label === 'EC' ? 'sec1' : 'pkcs8';
	try {
		return createPrivateKey({ key: Buffer.from(body, 'base64'), format: 'der', type });
	} catch {
		throw refused('garbage');
	}
}

const curves = ['prime256v1', 'secp384r1', 'secp521r1'];

/** NetSuite takes RSA keys of 3072 or 4096 bits and the curves P-256, P-384, P-521 (netsuite-rest 3.3). */
function checkStrength(key: KeyObject): void {
	const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
	const type = key.asymmetricKeyType ?? 'unknown';
	if (type === 'rsa' || type === 'rsa-pss') {
		if (modulusLength >= 3072) return;
		throw new NetSuiteError({
			code: 'PRIVATE_KEY',
			title: `The RSA key has ${modulusLength} bits, but NetSuite takes 3072 or 4096 only`,
			remedy: `Make a new key and certificate and upload the certificate: ${keySteps}`,
		});
	}
	if (type === 'ec' && curves.includes(namedCurve)) return;
	throw new NetSuiteError({
		code: 'PRIVATE_KEY',
		title: `The private key is of the kind ${[type, namedCurve].filter(Boolean).join(' ')}, which NetSuite does not take`,
		remedy: `Use RSA with 3072 or 4096 bits, or the curve P-256, P-384 or P-521: ${keySteps}`,
	});
}
