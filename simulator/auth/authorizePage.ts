/** The page with the Allow and Deny buttons. */
import { ACCOUNT_ID, ROLE_ID } from './identity';
import type { AuthorizeRequest } from './authorizeRequest';

const SCOPE_LABELS: Record<string, string> = {
	restlets: 'RESTlets',
	rest_webservices: 'REST Web Services',
};

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

const page = (title: string, content: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1rem;color:#222}
button{font:inherit;padding:.5rem 1.5rem;margin-right:.5rem;border:1px solid #607799;border-radius:4px;background:#fff;cursor:pointer}
button[value=allow]{background:#36677d;color:#fff}
small{color:#666}
</style></head><body>
<h1>${title}</h1>
${content}
<p><small>Embedded NetSuite simulator: no real account is involved.</small></p>
</body></html>
`;

/** HTML asking for consent; the form sends every parameter of the request back with the decision. */
export function consentPage(request: AuthorizeRequest, params: URLSearchParams): string {
	const fields = [...params]
		.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
		.join('\n');
	const scopes = request.scopes.map((scope) => `<li>${escape(SCOPE_LABELS[scope] ?? scope)}</li>`);
	return page(
		'Allow access?',
		`<p><strong>${escape(request.client.name)}</strong> asks for access to account ${ACCOUNT_ID}
with role ${ROLE_ID}:</p>
<ul>${scopes.join('')}</ul>
<p>You will return to <code>${escape(new URL(request.redirectUri).origin)}</code>.</p>
<form method="post">
${fields}
<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button>
</form>`,
	);
}

/** HTML for a request that cannot be answered by a redirect [H subsect_158521823069]. */
export function refusalPage(error: string, reason: string): string {
	return page(
		'Sign-in refused',
		`<p><code>${escape(error)}</code> (${escape(reason)}). Check the client ID and the redirect URI: the
simulator accepts callbacks on <code>localhost</code> and <code>127.0.0.1</code>.</p>`,
	);
}
