/** Authorization codes between the Allow button and the token request. */
import { randomBytes } from 'node:crypto';

export interface PendingCode {
	clientId: string;
	redirectUri: string;
	scopes: string[];
	/** S256 challenge, when the client sent one. */
	challenge?: string;
	/** ms UTC. */
	expires: number;
}

/** "At once" is all that Oracle says of a code's life (netsuite-rest.md 2.1); a minute is our reading. */
const LIFETIME = 60_000;

export interface Codes {
	issue(content: Omit<PendingCode, 'expires'>): string;
	/** Gives a code's content once; undefined when it is unknown, used or too old. */
	redeem(code: string): PendingCode | undefined;
}

/** `now`: ms UTC. */
export function createCodes(now: () => number): Codes {
	const pending = new Map<string, PendingCode>();
	return {
		issue(content) {
			const code = randomBytes(32).toString('hex');
			pending.set(code, { ...content, expires: now() + LIFETIME });
			return code;
		},
		redeem(code) {
			const content = pending.get(code);
			pending.delete(code);
			return content && content.expires > now() ? content : undefined;
		},
	};
}
