import type { ErrorDetail } from './netSuiteError';
import { redact } from './redact';
import { isObject } from './isObject';

/** What an answer that is no success says, whichever of NetSuite's shapes it has. */
export interface ErrorBody {
	details: ErrorDetail[];
	/** NetSuite's own codes, first one first. */
	codes: string[];
	/** `entries`: one of NetSuite's shapes; `oauth`: RFC 6749; `html`: a gateway's page; `text`: unknown. */
	shape: 'entries' | 'oauth' | 'html' | 'empty' | 'text';
	errorId?: string;
}

type Fields = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** True for a page meant for a browser. */
export const looksLikeHtml = (body: string): boolean =>
	/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(body);

/**
 * Reads every shape of netsuite-rest section 10.1: `o:errorDetails` (all entries), codes at the top
 * level, the RESTlet `{ error: { code, message } }` with its XML and text twins, OAuth's
 * `{ error, error_description }`, HTML pages, empty and cut answers.
 *
 * @param body Text, bytes, or a value that somebody parsed already.
 */
export function readErrorBody(body: unknown): ErrorBody {
	const value = typeof body === 'string' || Buffer.isBuffer(body) ? parse(String(body)) : body;
	if (value === undefined || value === null || value === '')
		return { details: [], codes: [], shape: 'empty' };
	const read = isObject(value)
		? readFields(value)
		: readText(typeof value === 'string' ? value : JSON.stringify(value));
	// Some gateways echo the request in their answer; its secrets must not reach an error.
	const details = read.details.map((entry) => ({ ...entry, detail: redact(entry.detail) }));
	const errorId = details.map((entry) => errorIdOf(entry.detail)).find((id) => id !== undefined);
	return { ...read, details, errorId };
}

function parse(body: string): unknown {
	try {
		return JSON.parse(body.trim() === '' ? '""' : body);
	} catch {
		return body;
	}
}

function readFields(body: Fields): ErrorBody {
	const entries = body['o:errorDetails'];
	if (Array.isArray(entries) && entries.length > 0) {
		const details = entries.filter(isObject).map(readDetail);
		return { details, codes: codesOf(details, text(body['o:errorCode'])), shape: 'entries' };
	}
	if (isObject(body.error)) {
		// RESTlets: the message may itself be JSON text, it is shown as it is (netsuite-rest 9).
		const code = text(body.error.code);
		const detail = text(body.error.message) ?? code ?? '';
		return { details: [{ detail, code }], codes: code ? [code] : [], shape: 'entries' };
	}
	const oauth = text(body.error);
	if (oauth !== undefined && /^[a-z]+(?:_[a-z]+)+$/.test(oauth)) {
		const detail = text(body.error_description) ?? oauth;
		return { details: [{ detail, code: oauth }], codes: [oauth], shape: 'oauth' };
	}
	const detail = readDetail(body);
	const details = detail.detail === '' ? [] : [detail];
	return {
		details,
		codes: detail.code ? [detail.code] : [],
		shape: details.length ? 'entries' : 'text',
	};
}

/** One entry; help texts and schema name the URL locator differently, both are read (10.1). */
function readDetail(entry: Fields): ErrorDetail {
	const detail: ErrorDetail = {
		detail:
			text(entry.detail) ?? text(entry.message) ?? text(entry.title) ?? text(entry.error) ?? '',
	};
	const put = (key: 'code' | 'path' | 'url' | 'header' | 'queryParam', ...names: string[]) => {
		const found = names.map((name) => text(entry[name])).find((value) => value !== undefined);
		if (found !== undefined) detail[key] = found;
	};
	put('code', 'o:errorCode', 'code');
	put('path', 'o:errorPath');
	put('url', 'o:errorUrl', 'o:urlPath');
	put('header', 'o:errorHeader');
	put('queryParam', 'o:errorQueryParam');
	return detail;
}

/** The entries' own codes come first: at the top level of a 429 NetSuite writes USER_ERROR (10.3). */
function codesOf(details: ErrorDetail[], top: string | undefined): string[] {
	const codes = details.map((entry) => entry.code).filter((code) => code !== undefined);
	return [...new Set(top === undefined ? codes : [...codes, top])];
}

function readText(body: string): ErrorBody {
	if (looksLikeHtml(body)) return { details: htmlDetails(body), codes: [], shape: 'html' };
	const code =
		/<code>\s*([^<]+?)\s*<\/code>/i.exec(body)?.[1] ??
		/(?:error\s+code|code)\s*[:=]\s*"?([A-Z][A-Z0-9_]{3,})/i.exec(body)?.[1] ??
		/"(?:o:errorCode|code)"\s*:\s*"([A-Z][A-Z0-9_]{3,})"/.exec(body)?.[1];
	const message =
		/<message>\s*([\s\S]*?)\s*<\/message>/i.exec(body)?.[1] ??
		/(?:error\s+message|message)\s*[:=]\s*(.+)/i.exec(body)?.[1] ??
		/"(?:detail|message)"\s*:\s*"((?:[^"\\]|\\.)*)/.exec(body)?.[1] ??
		body.trim();
	const details = [{ detail: unescapeXml(message).slice(0, 2000), code }];
	return { details, codes: code ? [code] : [], shape: code ? 'entries' : 'text' };
}

/** A gateway's page is not shown; its title is the one line worth reading. */
function htmlDetails(page: string): ErrorDetail[] {
	const title = /<title[^>]*>\s*([^<]+?)\s*<\/title>/i.exec(page)?.[1];
	return title === undefined ? [] : [{ detail: unescapeXml(title).slice(0, 200) }];
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (value: string) =>
	value.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]);

const errorIdOf = (detail: string) => /Error ID:\s*([A-Za-z0-9_-]+)/i.exec(detail)?.[1];
