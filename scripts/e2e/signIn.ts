import type { N8nApi } from './api';

const inputs = /<input type="hidden" name="([^"]*)" value="([^"]*)">/g;

const unescape = (text: string) =>
	text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&');

export interface SignIn {
	/** Where n8n sent the browser. */
	authorizeUrl: URL;
	/** n8n's answer to the callback. */
	status: number;
	page: string;
}

/**
 * Goes through NetSuite's authorize page as a browser does: opens it, presses Allow, and follows
 * the redirect back to n8n.
 * @param api signed in to n8n. @param credential id of a netSuiteOAuth2Api credential
 */
export async function signIn(api: N8nApi, credential: string): Promise<SignIn> {
	const authorizeUrl = await api.authorizeUrl(credential);
	const opened = await fetch(authorizeUrl, { redirect: 'manual' });
	const consent = await opened.text();
	if (opened.status !== 200) {
		throw new Error(`NetSuite showed no consent page (${opened.status}): ${consent.slice(0, 500)}`);
	}
	const form = new URLSearchParams(
		[...consent.matchAll(inputs)].map(([, name, value]): [string, string] => [
			unescape(name),
			unescape(value),
		]),
	);
	form.set('decision', 'allow');
	const decided = await fetch(authorizeUrl.origin + authorizeUrl.pathname, {
		method: 'POST',
		body: form,
		redirect: 'manual',
	});
	const back = decided.headers.get('location');
	if (!back) throw new Error(`NetSuite did not send the browser back (${decided.status})`);
	return { authorizeUrl, ...(await api.callback(back)) };
}
