const HIDDEN = '[hidden]';

/** Names of headers and of JSON and form fields whose values are secrets. */
const secretName =
	'authorization|proxy-authorization|cookie|set-cookie|[\\w.-]*(?:password|passwd|secret|token|assertion|private_?key|api_?key|credential)[\\w.-]*|code_verifier';

/** The name of a JSON field and its colon. Within a group of its own, so that the backslashes are \2. */
const jsonName = `(\\\\{0,7})"(?:${secretName})\\2"\\s*:\\s*`;

const rules: Array<[RegExp, string]> = [
	[/-----BEGIN [A-Z0-9 ]+-----[\s\S]*?(?:-----END [A-Z0-9 ]+-----|$)/g, HIDDEN],
	// JSON field: "name": "value". JSON within a JSON string has backslashes before each quote (1, 3 or
	// 7, \2), and twice as many and one more before a quote that belongs to the value.
	[
		new RegExp(`(${jsonName}\\2")(?:\\2\\\\\\2["\\\\]|\\\\+[^"\\\\]|[^"\\\\])*`, 'gi'),
		`$1${HIDDEN}`,
	],
	[new RegExp(`(${jsonName})(?:-?\\d[\\d.eE+-]*|true|false)`, 'gi'), `$1$2"${HIDDEN}$2"`],
	// Form field or query parameter: name=value.
	[new RegExp(`((?:^|[?&\\s])(?:${secretName})=)[^&\\s"]*`, 'gim'), `$1${HIDDEN}`],
	// Multipart part: name="password" … blank line, value.
	[
		new RegExp(
			`(name="(?:${secretName})"[^\\r\\n]*(?:\\r?\\n[^\\r\\n]+)*\\r?\\n\\r?\\n)[^\\r\\n]*`,
			'gi',
		),
		`$1${HIDDEN}`,
	],
	// Header line: Name: value.
	[new RegExp(`^((?:${secretName})\\s*:\\s*)[^\\r\\n]+`, 'gim'), `$1${HIDDEN}`],
	[/\b(Bearer|Basic|OAuth|NLAuth)\s+[A-Za-z0-9+/=._~-]{8,}/gi, `$1 ${HIDDEN}`],
	// A JWT wherever it stands: three base64url parts, the first two of which begin with `{"`.
	[/\beyJ[A-Za-z0-9_-]+\.eyJ[A-Za-z0-9_-]+\.?[A-Za-z0-9_-]*/g, HIDDEN],
];

/**
 * Text for the debug log, with every secret replaced by `[hidden]`: Authorization, tokens,
 * assertions, PEM blocks, and JSON, form or multipart fields named like a secret (issue 3, debug).
 */
export function redact(text: string): string {
	return rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}

/**
 * A body for the debug log: without secrets, cut to `longest` characters, and the cut is said.
 * Bytes that are no text are only counted.
 */
export function loggedBody(body: string | Buffer | undefined, longest = 2_000): string {
	if (body === undefined || body.length === 0) return '(no body)';
	if (Buffer.isBuffer(body) && body.subarray(0, 512).includes(0)) return `(${body.length} bytes)`;
	// Redacted before it is cut: a cut secret has no end to recognise it by.
	const text = redact(String(body));
	if (text.length <= longest) return text;
	return `${text.slice(0, longest)}… (${longest} of ${text.length} characters shown)`;
}
