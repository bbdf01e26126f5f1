import type { Hosts } from '../client/types';
import { NetSuiteError } from '../protocol/netSuiteError';

const GRANT_PATH = '/services/rest/auth/oauth2/v1/token';

export interface AccountId {
	/** As NetSuite shows it: `1234567_SB1`. */
	canonical: string;
	/** As it stands in a host name: `1234567-sb1`. */
	dns: string;
}

/**
 * An account ID in both forms (netsuite-rest 1).
 *
 * @param text Either form, spaces around it tolerated.
 * @throws NetSuiteError `ACCOUNT_ID` for anything else: it becomes a host that receives a signed
 * assertion, so `127.0.0.1:1234/x` or `evil.example#` must stop here.
 */
export function checkAccountId(text: string): AccountId {
	const id = text.trim();
	if (/^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)?$/.test(id)) {
		return {
			canonical: id.toUpperCase().replace('-', '_'),
			dns: id.toLowerCase().replace('_', '-'),
		};
	}
	throw new NetSuiteError({
		code: 'ACCOUNT_ID',
		title: id === '' ? 'The account ID is empty' : `${JSON.stringify(id)} is no account ID`,
		remedy:
			'Enter the Account ID of the credential as Setup > Company > Company Information shows it, such as 1234567 or 1234567_SB1, without a host name. Nothing was sent.',
	});
}

/**
 * The origins of an account (netsuite-rest 1).
 *
 * @param baseUrl When not empty, one origin that serves everything (simulator, proxy).
 * @throws NetSuiteError `ACCOUNT_ID` or `BASE_URL`.
 */
export function accountHosts(accountId: string, baseUrl = ''): Hosts {
	const { dns } = checkAccountId(accountId);
	if (baseUrl.trim() !== '') {
		const origin = checkOrigin(baseUrl.trim());
		return { suitetalk: origin, restlets: origin, app: origin };
	}
	return {
		suitetalk: `https://${dns}.suitetalk.api.netsuite.com`,
		restlets: `https://${dns}.restlets.api.netsuite.com`,
		app: `https://${dns}.app.netsuite.com`,
	};
}

/**
 * Where tokens are asked for, and the audience of the assertion (interface.md, Settled details).
 *
 * @param override The credential's `tokenUrl`; empty = derived.
 * @throws NetSuiteError `ACCOUNT_ID`, `BASE_URL` or `TOKEN_URL`.
 */
export function tokenUrl(accountId: string, baseUrl = '', override = ''): string {
	const derived = `${accountHosts(accountId, baseUrl).suitetalk}${GRANT_PATH}`;
	const text = override.trim();
	if (text === '') return derived;
	const url = readUrl(text);
	if (url === undefined || text.includes('#')) {
		throw new NetSuiteError({
			code: 'TOKEN_URL',
			title: `${JSON.stringify(withoutUserInfo(text))} is no token URL`,
			remedy: `Leave Token URL empty, or enter a full http or https URL such as ${derived}. Nothing was sent.`,
		});
	}
	return url.href;
}

function checkOrigin(text: string): string {
	const url = readUrl(text);
	if (url !== undefined && url.pathname === '/' && !/[?#\\]/.test(text)) return url.origin;
	throw new NetSuiteError({
		code: 'BASE_URL',
		title: `${JSON.stringify(withoutUserInfo(text))} is no base URL`,
		remedy:
			'Leave Base URL empty for NetSuite itself, or enter one origin without path and user name, such as http://127.0.0.1:8080. Nothing was sent.',
	});
}

/** An http(s) URL without user info, or undefined. */
function readUrl(text: string): URL | undefined {
	if (/[\s\u0000-\u001f\u007f\\]/.test(text) || !/^https?:\/\/[^/]/i.test(text)) return undefined;
	if (!URL.canParse(text)) return undefined;
	const url = new URL(text);
	// Also an empty user (`http://@host`), which URL forgets.
	const hasUser = /^https?:\/\/[^/?#]*@/i.test(text);
	return hasUser ? undefined : url;
}

/** A title may quote the text, but never a password in it. */
const withoutUserInfo = (text: string) => text.replace(/\/\/[^/?#]*@/, '//…@');
