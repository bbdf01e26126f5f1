import fc from 'fast-check';
import { loggedBody, redact } from '../../../suitetalk/protocol/redact';
import { pkcs8, testKey } from '../support';

const secret = 'S3cretMarkerValue';
const jwt = 'eyJhbGciOiJQUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl-_';

/** JSON as a text within JSON, once, twice and three times. */
const wrapped = (text: string) => JSON.stringify({ body: text });
const twiceWrapped = (text: string) => wrapped(wrapped(text));
const thriceWrapped = (text: string) => wrapped(twiceWrapped(text));

describe('debug text', () => {
	it.each([
		['an Authorization header', `Authorization: Bearer ${secret}`],
		['a header among others', `host: x\nauthorization: Basic ${secret}==\naccept: y`],
		['a cookie', `Cookie: session=${secret}`],
		['a bearer in a sentence', `sent with Bearer ${secret} to NetSuite`],
		['a token in JSON', `{"access_token":"${secret}","expires_in":3600}`],
		['a token with spaces around it', `{ "refresh_token" : "${secret}" }`],
		['a password with quotes in it', `{"password":"a\\"${secret}"}`],
		['a nested field', `{"a":{"clientSecret":"${secret}"}}`],
		['a field in JSON inside JSON', JSON.stringify({ body: JSON.stringify({ password: secret }) })],
		['a camelCase field', `{"newPasswordConfirm":"${secret}"}`],
		['an ID token', `{"id_token":"${secret}"}`],
		['a private key field', `{"privateKey":"${secret}"}`],
		['a form', `grant_type=x&client_assertion=${secret}&z=1`],
		['the first form field', `client_secret=${secret}&z=1`],
		['a query', `GET https://h/p?token=${secret}&limit=5`],
		['a query at its end', `GET https://h/p?a=1&apiKey=${secret} → 200`],
		['a code verifier', `code_verifier=${secret}`],
		[
			'a multipart field',
			`--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${secret}\r\n--b--`,
		],
	])('hides %s', (_, text) => {
		expect(redact(text)).not.toContain(secret);
		expect(redact(text)).toContain('[hidden]');
	});

	it('hides JWTs and keys wherever they stand', () => {
		const pem = pkcs8(testKey('p256'));
		const text = redact(`a ${jwt} b ${pem} c ${pem.slice(0, 120)}`);
		expect(text).not.toContain('eyJ');
		expect(text).not.toContain(pem.split('\n')[1]);
		expect(text).toMatch(/^a \[hidden\] b \[hidden\]\s* c \[hidden\]$/);
	});

	it('hides numbers too when their name is that of a secret', () => {
		expect(redact('{"password": 12345, "count": 12345}')).toBe(
			'{"password": "[hidden]", "count": 12345}',
		);
	});

	it('hides numbers in JSON within JSON', () => {
		for (const nested of [wrapped, twiceWrapped, thriceWrapped])
			expect(redact(nested('{"password":12345,"count":12345}'))).toBe(
				nested('{"password":"[hidden]","count":12345}'),
			);
	});

	it('leaves everything else as it is', () => {
		const text =
			'{"id":"107","companyName":"Token & Co","email":"a@b.c","quantity":2.5}\nGET https://h/customer?limit=5';
		expect(redact(text)).toBe(text);
	});

	it('keeps the rest of the fields readable', () => {
		expect(redact(`{"a":"1","token":"${secret}","b":"2"}`)).toBe(
			'{"a":"1","token":"[hidden]","b":"2"}',
		);
		expect(redact(`a=1&token=${secret}&b=2`)).toBe('a=1&token=[hidden]&b=2');
	});

	it.each(['" ', '",', '\\', '\\"} ', '\\\\" , '])(
		'hides all of a value with %j in it',
		(noise) => {
			const inner = JSON.stringify({ a: 1, password: `${noise}${secret}${noise}`, b: 2 });
			expect(redact(inner)).toBe('{"a":1,"password":"[hidden]","b":2}');
			for (const nested of [wrapped, twiceWrapped, thriceWrapped])
				expect(redact(nested(inner))).toBe(nested('{"a":1,"password":"[hidden]","b":2}'));
		},
	);

	it('never shows the value of a secret field, whatever it holds', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'grapheme' }),
					fc.string({ unit: fc.constantFrom('"', '\\', ' ', ',', '}', ':', 'a', '\n') }),
				),
				fc.constantFrom('password', 'access_token', 'client_assertion', 'consumerSecret'),
				(noise, name) => {
					const value = `${noise}${secret}${noise}`;
					const texts = [
						JSON.stringify({ a: 1, [name]: value, b: [2] }),
						JSON.stringify({ a: 1, [name]: value, b: [2] }, null, 2),
						new URLSearchParams({ a: '1', [name]: value, b: '2' }).toString(),
					];
					texts.push(wrapped(texts[0]), twiceWrapped(texts[0]), thriceWrapped(texts[0]));
					for (const text of texts) expect(redact(text)).not.toContain(secret);
				},
			),
		);
	});

	it('does no quadratic work on long texts', () => {
		const text = `${'"a":"b\\\\",'.repeat(100_000)}${'"password'.repeat(20_000)}${'\\'.repeat(200_000)}`;
		const started = Date.now();
		redact(text);
		// Generous, for busy machines: quadratic work would take minutes.
		expect(Date.now() - started).toBeLessThan(20_000);
	});
});

describe('a body in the debug log', () => {
	it.each<[string | Buffer | undefined, string]>([
		[undefined, '(no body)'],
		['', '(no body)'],
		[Buffer.alloc(0), '(no body)'],
		['{"id":"1"}', '{"id":"1"}'],
		[Buffer.from('text'), 'text'],
		[Buffer.from([1, 0, 2]), '(3 bytes)'],
		['a=1&token=x', 'a=1&token=[hidden]'],
	])('%j is %s', (body, text) => {
		expect(loggedBody(body)).toBe(text);
	});

	it('is cut, and the cut is said', () => {
		expect(loggedBody('x'.repeat(30), 10)).toBe('xxxxxxxxxx… (10 of 30 characters shown)');
		expect(loggedBody('x'.repeat(5000))).toContain('… (2000 of 5000 characters shown)');
	});

	it('shows no part of a secret at the cut', () => {
		expect(loggedBody(`{"password":"${secret}"}`, 20)).not.toContain('S3c');
	});
});
