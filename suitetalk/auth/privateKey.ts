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
	const letters = withoutBlanks(text);
	if (letters === '') throw refused('empty');
	const key = parse(findBlock(letters));
	checkStrength(key);
	return key;
}

/** Drops all that credential fields, JSON and environment files add to a PEM text, lose or double in it. */
const withoutBlanks = (text: string) => text.replace(/\\+[rnt]?|["'`\s]+/g, '');

interface Block {
	label: string;
	body: string;
}

const privateBlock = /-----BEGIN((?:RSA|EC|ENCRYPTED|OPENSSH)?)PRIVATEKEY-----/;

/** @param letters A PEM text without any blank. */
function findBlock(letters: string): Block {
	const begin = privateBlock.exec(letters);
	if (begin === null) {
		if (/-----BEGIN[A-Z0-9]*CERTIFICATE/.test(letters)) throw refused('certificate');
		if (/-----BEGIN[A-Z0-9]*PUBLICKEY|^ssh-/.test(letters)) throw refused('public');
		throw refused('garbage');
	}
	const label = begin[1];
	const rest = letters.slice(begin.index + begin[0].length);
	if (label === 'ENCRYPTED' || /^Proc-Type:4,ENCRYPTED/i.test(rest)) throw refused('encrypted');
	if (label === 'OPENSSH') throw refused('openssh');
	const end = rest.indexOf('-----END');
	if (end < 0) throw refused('cut');
	return { label, body: rest.slice(0, end) };
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
	const type = key.asymmetricKeyType;
	if (type === 'rsa' || type === 'rsa-pss') {
		if (modulusLength >= 3072) return;
		throw new NetSuiteError({
			code: 'PRIVATE_KEY',
			title: `The RSA key has ${modulusLength} bits, but NetSuite takes 3072 or 4096 only`,
			remedy: `Make a new key and certificate and upload the certificate: ${keySteps}`,
		});
	}
	if (curves.includes(namedCurve)) return;
	throw new NetSuiteError({
		code: 'PRIVATE_KEY',
		title: `The private key is of the kind ${[type, namedCurve].filter(Boolean).join(' ')}, which NetSuite does not take`,
		remedy: `Use RSA with 3072 or 4096 bits, or the curve P-256, P-384 or P-521: ${keySteps}`,
	});
}
