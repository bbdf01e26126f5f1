import { GRANTED_SCOPES } from './identity';
import { SignInRefusal } from './refusal';

const KNOWN = ['restlets', 'rest_webservices', 'suite_analytics', 'mcp'];

/**
 * Scope names from a JSON array, or from text separated by commas or spaces: Oracle's pages say
 * commas, its own sample holds an array (netsuite-rest.md 3.2). Throws `invalid_scope` for none, an
 * unknown one, one that the integration record has not ticked, or `mcp` beside others.
 */
export function readScopes(value: unknown, clientId: string): string[] {
	const names = (Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/))
		.map(String)
		.filter((name) => name !== '');
	const unknown = names.some((name) => !KNOWN.includes(name));
	if (names.length === 0 || unknown || (names.includes('mcp') && names.length > 1)) {
		throw new SignInRefusal('invalid_scope', 'InvalidScope', clientId);
	}
	if (names.some((name) => !GRANTED_SCOPES.includes(name))) {
		throw new SignInRefusal('invalid_scope', 'ScopeMismatched', clientId);
	}
	return [...new Set(names)];
}
