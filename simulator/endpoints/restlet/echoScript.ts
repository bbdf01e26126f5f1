/** The one script of the simulated account: it tells the caller what arrived. */
import { createHash } from 'node:crypto';

export const ECHO_SCRIPT = 'customscript_echo';
export const ECHO_DEPLOYMENT = 'customdeploy_echo';

export interface EchoInput {
	method: string;
	/** The caller's own parameters, without `script` and `deploy`. */
	parameters: Record<string, string>;
	contentType?: string;
	body: Buffer;
}

/** What arrived, as a JSON value: `body` parsed by its type, and each part of a multipart body. */
export async function echo(input: EchoInput): Promise<Record<string, unknown>> {
	const { method, parameters, contentType, body } = input;
	return {
		script: ECHO_SCRIPT,
		deploy: ECHO_DEPLOYMENT,
		method,
		parameters,
		...(contentType !== undefined && { contentType }),
		...(body.length > 0 && (await readBody(contentType ?? '', body))),
	};
}

async function readBody(contentType: string, body: Buffer): Promise<Record<string, unknown>> {
	const type = contentType.split(';', 1)[0].trim().toLowerCase();
	if (type === 'application/json') return { body: JSON.parse(body.toString('utf8')) };
	if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') {
		return { parts: await readParts(contentType, body) };
	}
	if (type.startsWith('text/') || type === 'application/xml')
		return { body: body.toString('utf8') };
	return { body: describeBytes(body) };
}

/** Parts in order, read by the platform's own form parser. Throws TypeError for a malformed form. */
async function readParts(contentType: string, body: Buffer): Promise<object[]> {
	const headers = { 'content-type': contentType };
	const form = await new Response(new Uint8Array(body), { headers }).formData();
	const parts: object[] = [];
	for (const [name, value] of form) {
		if (typeof value === 'string') parts.push({ name, value });
		else {
			const bytes = Buffer.from(await value.arrayBuffer());
			parts.push({
				name,
				fileName: value.name,
				contentType: value.type,
				...describeBytes(bytes),
			});
		}
	}
	return parts;
}

const describeBytes = (bytes: Buffer) => ({
	size: bytes.length,
	sha256: createHash('sha256').update(bytes).digest('hex'),
	base64: bytes.subarray(0, 64 * 1024).toString('base64'),
});
