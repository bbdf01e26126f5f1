import type { WireAnswer } from '../../suitetalk/client/types';

/**
 * An answer as n8n's HTTP helper gives it, in the client's shape.
 *
 * @param headers names in any case; a header that came more than once is a list
 * @param body text or bytes as asked for; n8n leaves an empty one out
 */
export function toWireAnswer(status: number, headers: unknown, body: unknown): WireAnswer {
	const entries = Object.entries((headers ?? {}) as Record<string, unknown>);
	return {
		status,
		headers: Object.fromEntries(
			entries
				.filter(([, value]) => value !== undefined && value !== null)
				.map(([name, value]) => [
					name.toLowerCase(),
					Array.isArray(value) ? value.join(', ') : String(value),
				]),
		),
		body: toBody(body),
	};
}

function toBody(body: unknown): string | Buffer {
	if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
	if (body instanceof ArrayBuffer) return Buffer.from(body);
	return body === undefined || body === null ? '' : JSON.stringify(body);
}
