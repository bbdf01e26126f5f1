/** How a RESTlet's answers and refusals look in each content type [H section_4634920277]. */
import { NetSuiteRefusal } from '../../data/refusal';
import type { Answer } from '../../http/answer';
import { RestletResponse } from '../../restlets/modules';

export const JSON_TYPE = 'application/json';
export const XML_TYPE = 'application/xml';
export const TEXT_TYPE = 'text/plain';

/** The type alone, in the letters that were sent: NetSuite tells `Application/JSON` from `application/json`. */
export const typeOf = (contentType = '') => contentType.split(';', 1)[0].trim();

/** "10 MB per string" [H section_4640094112]. */
const LARGEST = 10 * 1024 * 1024;

export const refuse = (status: number, title: string, code: string, detail: string) =>
	new NetSuiteRefusal(status, title, [{ code, detail }]);

/** For input and output; code and wording unverified. */
export function checkSize(bytes: number, what: string): void {
	if (bytes <= LARGEST) return;
	throw refuse(
		400,
		'Bad Request',
		'SSS_FILE_CONTENT_SIZE_EXCEEDED',
		`The ${what} exceeds the maximum allowed size of 10.0 MB.`,
	);
}

/**
 * 200 with what the script answered, in the type of the request (text when it had none). Throws
 * INVALID_RETURN_DATA_FORMAT for an object, or nothing at all, where text is wanted.
 */
export function answerOf(value: unknown, contentType: string | undefined): Answer {
	if (value instanceof RestletResponse) return ok(value.content, value.contentType);
	const type = typeOf(contentType) || TEXT_TYPE;
	if (typeof value === 'string') return ok(value, `${type}; charset=utf-8`);
	if (type !== JSON_TYPE) {
		const wanted = type === XML_TYPE ? 'xml' : 'text';
		throw refuse(
			400,
			'Bad Request',
			'INVALID_RETURN_DATA_FORMAT',
			`Invalid data format. You should return ${wanted}.`,
		);
	}
	return ok(value === undefined ? '' : JSON.stringify(value), `${type}; charset=utf-8`);
}

function ok(body: string, contentType: string): Answer {
	checkSize(Buffer.byteLength(body), 'output');
	return { status: 200, headers: { 'content-type': contentType }, body };
}

/** A refusal in the type of the request: JSON, XML or text. */
export function refusalIn(contentType: string | undefined, refusal: NetSuiteRefusal): Answer {
	const [{ code, detail: message }] = refusal.details;
	const { status } = refusal;
	const type = typeOf(contentType);
	if (type === JSON_TYPE) {
		const body = JSON.stringify({ error: { code, message } });
		return { status, headers: { 'content-type': JSON_TYPE }, body };
	}
	if (type === XML_TYPE) {
		const body = `<error><code>${escape(code)}</code><message>${escape(message)}</message></error>`;
		return { status, headers: { 'content-type': XML_TYPE }, body };
	}
	const body = `error code: ${code}\nerror message: ${message}`;
	return { status, headers: { 'content-type': `${TEXT_TYPE}; charset=utf-8` }, body };
}

const escape = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
