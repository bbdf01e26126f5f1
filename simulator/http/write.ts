/** Puts an answer on the wire, whole or cut. */
import type { FastifyReply } from 'fastify';
import type { Answer } from './answer';

/** Sends the answer. As bytes: Fastify would rewrite the media type of a text. */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
	reply.code(answer.status).headers(answer.headers);
	return reply.send(answer.body === undefined ? undefined : Buffer.from(answer.body));
}

/** Cuts the connection before an answer. */
export function cutBeforeAnswer(reply: FastifyReply): void {
	reply.hijack();
	reply.raw.socket?.destroy();
}

/** Sends the head with the full length and half of the body, then cuts the connection. */
export function cutInBody(reply: FastifyReply, answer: Answer): void {
	reply.hijack();
	const body = Buffer.from(answer.body ?? '');
	reply.raw.writeHead(answer.status, {
		...answer.headers,
		'content-length': Math.max(body.length, 1),
	});
	reply.raw.flushHeaders();
	reply.raw.write(body.subarray(0, Math.ceil(body.length / 2)), () => reply.raw.socket?.destroy());
}

/** Sends the head and half of the body, waits, and sends the rest. */
export function sendSlowly(reply: FastifyReply, answer: Answer, ms: number): void {
	reply.hijack();
	const body = Buffer.from(answer.body ?? '');
	const half = Math.ceil(body.length / 2);
	reply.raw.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
	reply.raw.flushHeaders();
	reply.raw.write(body.subarray(0, half));
	setTimeout(() => reply.raw.end(body.subarray(half)), ms);
}
