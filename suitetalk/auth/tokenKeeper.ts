import { createHash, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { IssuedToken } from './token';

/** ms before its expiry at which a token is no longer handed out (netsuite-rest 13, row 9). */
const EARLY = 60_000;

/** Dead tokens remembered a key: enough for every item of a run that failed with the same one. */
const REPLACED_TOKENS = 50;

export interface TokenKeeper {
	/**
	 * A valid access token with as few token requests as possible: callers with the same key share
	 * one running request, and a token that is newer than the caller's failed one is given without any.
	 *
	 * @param key From tokenKey.
	 * @param failedToken The token that the caller could not use; empty when it had none.
	 * @param mint Asks NetSuite; what it throws goes to every waiting caller and is not kept.
	 */
	obtain(
		key: string,
		failedToken: string | undefined,
		mint: () => Promise<IssuedToken>,
	): Promise<string>;
}

interface Entry {
	token?: string;
	/** ms, the keeper's clock. */
	expiresAt: number;
	running?: Promise<string>;
	/** Digests of tokens that the present one has replaced. */
	replaced: string[];
}

/** Tokens of one process, by credential (issue 3: one token request however many items run). */
export function createTokenKeeper(tools: { now(): number; maxEntries?: number }): TokenKeeper {
	const entries = new Map<string, Entry>();
	const maxEntries = tools.maxEntries ?? 200;

	/** The entry of a key, now the youngest; the oldest idle one makes room. */
	function entryOf(key: string): Entry {
		const entry = entries.get(key) ?? { expiresAt: 0, replaced: [] };
		entries.delete(key);
		entries.set(key, entry);
		for (const [oldKey, old] of entries) {
			if (entries.size <= maxEntries) break;
			if (old.running === undefined && oldKey !== key) entries.delete(oldKey);
		}
		return entry;
	}

	async function mintFor(entry: Entry, mint: () => Promise<IssuedToken>): Promise<string> {
		const { accessToken, expiresIn } = await mint();
		if (entry.token !== undefined) remember(entry, entry.token);
		entry.token = accessToken;
		entry.expiresAt = tools.now() + expiresIn * 1_000;
		return accessToken;
	}

	return {
		obtain(key, failedToken, mint) {
			const entry = entryOf(key);
			if (entry.running === undefined) {
				if (entry.token !== undefined && mayHandOut(entry, failedToken)) {
					return Promise.resolve(entry.token);
				}
				entry.running = mintFor(entry, mint).finally(() => {
					entry.running = undefined;
				});
			}
			if (!failedToken) return entry.running;
			return entry.running.then((token) => {
				remember(entry, failedToken);
				return token;
			});
		},
	};

	/** A failed token that is unknown here may be younger than ours: another process made it. */
	function mayHandOut({ token, expiresAt, replaced }: Entry, failedToken?: string): boolean {
		if (tools.now() >= expiresAt - EARLY) return false;
		return !failedToken || (failedToken !== token && replaced.includes(digest(failedToken)));
	}
}

function remember(entry: Entry, token: string): void {
	const mark = digest(token);
	if (!entry.replaced.includes(mark))
		entry.replaced = [...entry.replaced, mark].slice(-REPLACED_TOKENS);
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * What makes two credentials ask for the same token, as a hash: no part of it can be read back.
 * Of the private key only its public half goes in.
 */
export function tokenKey(parts: {
	tokenUrl: string;
	clientId: string;
	certificateId: string;
	scope: readonly string[];
	algorithm: string;
	key: KeyObject;
}): string {
	const { key, ...rest } = parts;
	const publicHalf = createPublicKey(key).export({ type: 'spki', format: 'der' });
	return digest(JSON.stringify([rest, publicHalf.toString('base64')]));
}
