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
				.map(([name, value]): [string, unknown[]] => [
					name.toLowerCase(),
					[value].flat().filter(isText),
				])
				.filter(([, values]) => values.length > 0)
				.map(([name, values]) => [name, values.join(', ')]),
		),
		body: toBody(body),
	};
}

const isText = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

function toBody(body: unknown): string | Buffer {
	if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
	if (body instanceof ArrayBuffer) return Buffer.from(body);
	return body === undefined || body === null ? '' : JSON.stringify(body);
}
