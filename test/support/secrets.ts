import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import type { NodeRun } from './runs';

/** Shorter values are found in texts by chance. */
const SHORTEST = 12;

const NAMED = /^(?:privateKey|clientSecret|accessToken|access_token|refresh_token|id_token)$/;

/** Every text that must not leave: keys line by line, client secrets, tokens, assertions. */
export function secretsIn(value: unknown, found = new Set<string>()): Set<string> {
	if (typeof value !== 'object' || value === null) return found;
	for (const [name, inner] of Object.entries(value)) {
		if (typeof inner !== 'string' || !NAMED.test(name)) secretsIn(inner, found);
		else for (const line of inner.split(/\s|-----[A-Z ]+-----/)) found.add(line);
	}
	return found;
}

/** The assertion in the form of a token request; its signature is what must not leave. */
export function assertionIn(body: unknown): string[] {
	const assertion = new URLSearchParams(String(body)).get('client_assertion');
	return assertion === null ? [] : [assertion, assertion.split('.')[2] ?? ''];
}

/** Everything that a run hands to others, as one text: files decoded, errors with all that hangs on them. */
function textOf(nodes: Record<string, NodeRun>, others: unknown): string {
	const items = JSON.stringify(Object.values(nodes).map(({ outputs }) => outputs));
	const words = Object.values(nodes).map(({ error, hints }) => ({ error, hints }));
	const files = [...items.matchAll(/"data":"([A-Za-z0-9+/=]{16,})"/g)].map(([, data]) =>
		Buffer.from(data, 'base64').toString('latin1'),
	);
	const options = { depth: 15, showHidden: true, maxStringLength: null, maxArrayLength: 1_000 };
	return [items, ...files, inspect([words, others], options)].join('\n');
}

/**
 * Searches what left n8n's engine in a run; the count reporter adds up what was searched.
 *
 * @throws Error that shows where a secret stands, without the secret
 */
export function searchSecrets(
	secrets: Iterable<string>,
	nodes: Record<string, NodeRun>,
	others: unknown,
): void {
	const text = textOf(nodes, others);
	for (const secret of secrets) {
		const at = secret.length < SHORTEST ? -1 : text.indexOf(secret);
		if (at >= 0) throw new Error(`A secret has left the node: …${text.slice(at - 120, at)}[here]`);
	}
	const log = process.env.SEARCHED_FOR_SECRETS;
	if (log) appendFileSync(log, `${text.length}\n`);
}
