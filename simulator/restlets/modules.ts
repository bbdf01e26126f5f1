/** The few SuiteScript modules that a RESTlet finds here: `N/error`, `N/log` and `N/scriptTypes/restlet`. */

/** Answer of `restlet.createResponse` [H section_0618021129]. */
export class RestletResponse {
	constructor(
		readonly content: string,
		readonly contentType: string,
	) {}
}

/** An error of N/error's `create`: `name` is its code. */
export interface ScriptError {
	type: 'error.SuiteScriptError';
	name: string;
	message: string;
}

const createError = ({ name, message }: Pick<ScriptError, 'name' | 'message'>): ScriptError => ({
	type: 'error.SuiteScriptError',
	name,
	message,
});

interface LogEntry {
	title?: unknown;
	details?: unknown;
}

/** Each level takes an entry, or a title and details. */
function logModule(log: (line: string) => void): Record<string, unknown> {
	const levels = ['debug', 'audit', 'error', 'emergency'].map((level) => {
		const write = (first: unknown, second?: unknown) => {
			const isEntry = typeof first === 'object' && first !== null && second === undefined;
			const { title, details } = isEntry ? (first as LogEntry) : { title: first, details: second };
			log(
				`RESTlet ${level}: ${[title, details]
					.filter((part) => part !== undefined)
					.map(asText)
					.join(' ')}`,
			);
		};
		return [level, write];
	});
	return Object.fromEntries(levels) as Record<string, unknown>;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** By name. `log`: called with a line for a human. */
export function suiteScriptModules(log: (line: string) => void): Record<string, unknown> {
	return {
		'N/error': { create: createError },
		'N/log': logModule(log),
		'N/scriptTypes/restlet': {
			createResponse: ({ content, contentType }: RestletResponse) =>
				new RestletResponse(content, contentType),
		},
	};
}
