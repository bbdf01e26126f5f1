import fc from 'fast-check';
import { readPrivateKey } from '../../../suitetalk/auth/privateKey';
import { errorOf, pkcs8, testKey } from '../support';

const key = testKey('rsa3072');
const pem = pkcs8(key);
const pkcs1 = key.export({ type: 'pkcs1', format: 'pem' }).toString();
const sec1 = testKey('p256').export({ type: 'sec1', format: 'pem' }).toString();
const publicPem = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----';
const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

const damages: Record<string, (text: string) => string> = {
	'nothing lost': (text) => text,
	'line breaks turned into spaces': (text) => text.replace(/\n/g, ' '),
	'line breaks gone': (text) => text.replace(/\n/g, ''),
	'all white space gone': (text) => text.replace(/\s/g, ''),
	'line breaks written as \\n': (text) => text.replace(/\n/g, '\\n'),
	'line breaks written as \\r\\n': (text) => text.replace(/\n/g, '\\r\\n'),
	'line breaks written as \\\\n': (text) => text.replace(/\n/g, '\\\\n'),
	'Windows line breaks': (text) => text.replace(/\n/g, '\r\n'),
	'old Mac line breaks': (text) => text.replace(/\n/g, '\r'),
	'quotes around it': (text) => `"${text}"`,
	'a JSON string': (text) => JSON.stringify(text),
	'a JSON string in a JSON string': (text) => JSON.stringify(JSON.stringify(text)),
	'slashes escaped': (text) => text.replace(/\//g, '\\/'),
	'single quotes and spaces around it': (text) => `  '${text}'  \n`,
	'tabs written as \\t': (text) => text.replace(/\n/g, '\\n\\t'),
	'indented lines': (text) => text.replace(/\n/g, '\n\t  '),
	'a byte order mark': (text) => `\ufeff${text}`,
	'a certificate before it': (text) => `${certificate}\n${text}`,
	'a certificate after it': (text) => `${text}\n${certificate}`,
	'openssl text before it': (text) => `Bag Attributes\n    friendlyName: n8n\n${text}`,
};

describe('reading a private key', () => {
	describe.each([
		['PKCS#8', pem, key],
		['PKCS#1', pkcs1, key],
		['SEC1', sec1, testKey('p256')],
	])('%s', (_, text, expected) => {
		it.each(Object.entries(damages))('survives %s', (__, damage) => {
			expect(readPrivateKey(damage(text)).equals(expected)).toBe(true);
		});
	});

	it('reads an EC key behind its parameters, as openssl ecparam writes it', () => {
		const text = `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${sec1}`;
		expect(readPrivateKey(text).equals(testKey('p256'))).toBe(true);
	});

	it('reads the first of two keys, also when the second is encrypted', () => {
		const second = pkcs1.replace('-----\n', '-----\nProc-Type: 4,ENCRYPTED\n\n');
		expect(readPrivateKey(`${pem}${second}`).equals(key)).toBe(true);
	});

	it.each(['p384', 'p521', 'rsaPss', 'rsaPssSha512'])('reads a key of the kind %s', (kind) => {
		expect(readPrivateKey(pkcs8(testKey(kind))).equals(testKey(kind))).toBe(true);
	});

	it('repairs any mix of white space between the letters of the key', () => {
		const body = pem.split('\n').slice(1, -2).join('');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(body.length), fc.constantFrom(' ', '\n', '\r\n', '\\n', '\t')), {
					maxLength: 60,
				}),
				(inserts) => {
					let damaged = body;
					for (const [at, blank] of [...inserts].sort(([a], [b]) => b - a)) {
						damaged = damaged.slice(0, at) + blank + damaged.slice(at);
					}
					const text = `-----BEGIN PRIVATE KEY-----${damaged}-----END PRIVATE KEY-----`;
					return readPrivateKey(text).equals(key);
				},
			),
			{ numRuns: 30 },
		);
	});
});

describe('what is no usable key', () => {
	const encrypted = key
		.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'marker-word' })
		.toString();
	const oldEncrypted = pkcs1.replace(
		'-----\n',
		'-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n',
	);
	it.each([
		['nothing', '', 'The private key is empty'],
		['only spaces and quotes', ' "" \n', 'The private key is empty'],
		['a space in quotes in a JSON string', JSON.stringify('" \n"'), 'The private key is empty'],
		['an encrypted key', encrypted, 'The private key is encrypted with a passphrase'],
		[
			'an encrypted key on one line',
			encrypted.replace(/\n/g, ' '),
			'The private key is encrypted with a passphrase',
		],
		['an old encrypted key', oldEncrypted, 'The private key is encrypted with a passphrase'],
		[
			'an old encrypted key in small letters',
			oldEncrypted.replace('Proc-Type', 'proc-type'),
			'The private key is encrypted with a passphrase',
		],
		['a public key', publicPem, 'This is a public key, not the private key'],
		[
			'a PKCS#1 public key',
			publicPem.replace(/PUBLIC/g, 'RSA PUBLIC'),
			'This is a public key, not the private key',
		],
		['an ssh public key in quotes', '" ssh-rsa AAAA"', 'This is a public key, not the private key'],
		['text with ssh- in it', 'a note on ssh-rsa', 'The private key cannot be read'],
		[
			'markers with nothing between them',
			'-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----',
			'The private key cannot be read',
		],
		['an ssh public key', 'ssh-rsa AAAA me@host', 'This is a public key, not the private key'],
		['a certificate', certificate, 'This is a certificate, not the private key'],
		[
			'a certificate request',
			certificate.replace(/CERTIFICATE/g, 'CERTIFICATE REQUEST'),
			'This is a certificate, not the private key',
		],
		[
			'an OpenSSH key',
			'-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----',
			'This is an OpenSSH key, which NetSuite certificates do not use',
		],
		[
			'a key without its end',
			pem.slice(0, 900),
			'The private key is cut off: its END line is missing',
		],
		['other text', 'hello', 'The private key cannot be read'],
		[
			'a key with its middle missing',
			pem.slice(0, 300) + pem.slice(700),
			'The private key cannot be read',
		],
		[
			'a 2048 bit key',
			pkcs8(testKey('rsa2048')),
			'The RSA key has 2048 bits, but NetSuite takes 3072 or 4096 only',
		],
		[
			'another curve',
			pkcs8(testKey('secp256k1')),
			'The private key is of the kind ec secp256k1, which NetSuite does not take',
		],
		[
			'Ed25519',
			pkcs8(testKey('ed25519')),
			'The private key is of the kind ed25519, which NetSuite does not take',
		],
	])('%s has a sentence of its own', async (_, text, title) => {
		const error = await errorOf(() => readPrivateKey(text));
		expect(error.title).toBe(title);
		expect(error.code).toBe('PRIVATE_KEY');
		expect(error.remedy.length).toBeGreaterThan(20);
	});

	it('never quotes the key', async () => {
		const damaged = pem.slice(0, 300) + pem.slice(700);
		const error = await errorOf(() => readPrivateKey(damaged));
		const letters = pem.split('\n')[2];
		expect(JSON.stringify({ ...error, stack: error.stack, message: error.message })).not.toContain(
			letters,
		);
	});
});
