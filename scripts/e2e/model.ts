import Fastify from 'fastify';

/** A call of a tool that the model asks for. */
export interface ToolCall {
	/** Name of the tool, as n8n offers it to the model. */
	tool: string;
	args: Record<string, unknown>;
}

interface Message {
	role: string;
	content?: string | Array<{ text?: string }> | null;
}

export interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties?: Record<string, { type?: string; description?: string }> };
}

export interface ModelServer {
	/** For the URL of n8n's OpenAI credential. */
	url: string;
	/** Calls that the model makes next, one a turn; with none left it answers with what it was told. */
	plan: ToolCall[];
	/** Tools that n8n offered with the last request. */
	offered: OfferedTool[];
	/** What the tools answered, since the plan was set. */
	told: string[];
	stop(): Promise<void>;
}

interface CompletionRequest {
	model: string;
	stream?: boolean;
	messages: Message[];
	tools?: Array<{ function: OfferedTool }>;
}

const textOf = ({ content }: Message): string =>
	Array.isArray(content) ? content.map(({ text }) => text ?? '').join('') : (content ?? '');

/** One chat completion, whole or as the single chunk of a stream. */
function completion(model: string, call: ToolCall | undefined, text: string, chunk: boolean) {
	const message = call
		? {
				role: 'assistant',
				content: null,
				tool_calls: [
					{
						index: 0,
						id: `call_${Date.now()}`,
						type: 'function',
						function: { name: call.tool, arguments: JSON.stringify(call.args) },
					},
				],
			}
		: { role: 'assistant', content: text };
	return {
		id: 'chatcmpl-1',
		object: chunk ? 'chat.completion.chunk' : 'chat.completion',
		created: Math.floor(Date.now() / 1000),
		model,
		choices: [
			{
				index: 0,
				[chunk ? 'delta' : 'message']: message,
				finish_reason: call ? 'tool_calls' : 'stop',
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/**
 * A language model by OpenAI's chat completions, so that n8n's agents can be tried offline. It does
 * not think: it makes the calls of `plan`, and then repeats what the tools have told it.
 */
export async function startModel(): Promise<ModelServer> {
	const app = Fastify({ forceCloseConnections: true });
	const model: ModelServer = { url: '', plan: [], offered: [], told: [], stop: () => app.close() };
	app.post<{ Body: CompletionRequest }>('/v1/chat/completions', async ({ body }, reply) => {
		model.offered = (body.tools ?? []).map((tool) => tool.function);
		model.told = body.messages.filter(({ role }) => role === 'tool').map(textOf);
		const call = model.plan.shift();
		const text = `The tools said: ${model.told.join('\n')}`;
		if (!body.stream) return completion(body.model, call, text, false);
		const chunk = JSON.stringify(completion(body.model, call, text, true));
		return await reply
			.header('content-type', 'text/event-stream')
			.send(`data: ${chunk}\n\ndata: [DONE]\n\n`);
	});
	model.url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/v1`;
	return model;
}
