import { NetSuiteRefusal } from '../../data/refusal';
import type { Answer } from '../../http/answer';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import { RESTLET_PATH } from '../../http/service';
import type { EntryPointName, Restlet } from '../../restlets/contract';
import {
	answerOf,
	checkSize,
	JSON_TYPE,
	refusalIn,
	refuse,
	TEXT_TYPE,
	typeOf,
	XML_TYPE,
} from './answers';
import { echo, ECHO_DEPLOYMENT, ECHO_SCRIPT } from './echoScript';
import { scriptError } from './scriptError';

/** `restlet.nl` (netsuite-rest.md 9): the scripts of the folder, and the built-in echo script. PATCH does not exist there. */
export const restlets: Endpoint[] = (['GET', 'DELETE', 'POST', 'PUT'] as const).map((method) => ({
	method,
	path: RESTLET_PATH,
	async handle(exchange, services) {
		try {
			return await run(exchange, services);
		} catch (error) {
			if (!(error instanceof NetSuiteRefusal)) throw error;
			return refusalIn(exchange.headers['content-type'], error);
		}
	},
}));

async function run(exchange: Exchange, services: Services): Promise<Answer> {
	const { query, body, headers } = exchange;
	const { script = '', deploy = '', ...parameters } = Object.fromEntries(query);
	const contentType = headers['content-type'];
	checkSize(body.length, 'input');
	if (script === ECHO_SCRIPT && deploy === ECHO_DEPLOYMENT) {
		checkBody(exchange);
		const { method } = exchange;
		// It takes forms and files too, so that a client can be seen to send them well.
		return echoed(await tell({ method, parameters, contentType, body }), contentType);
	}
	const restlet = await find(script, deploy, services);
	checkBody(exchange);
	return call(restlet, parameters, exchange, services);
}

async function find(
	script: string,
	deploy: string,
	{ restlets: all, settings }: Services,
): Promise<Restlet> {
	let found: Restlet | undefined;
	try {
		found = await all.find(script, deploy);
	} catch (error) {
		throw scriptError(error, settings.restletErrors);
	}
	if (found) return found;
	throw refuse(
		404,
		'Not Found',
		'SSS_INVALID_SCRIPTLET_ID',
		'That Suitelet is invalid, disabled, or no longer exists.',
	);
}

async function call(
	restlet: Restlet,
	parameters: Record<string, string>,
	exchange: Exchange,
	{ suiteql, settings }: Services,
): Promise<Answer> {
	const { method, headers, actor } = exchange;
	const name = method.toLowerCase() as EntryPointName;
	const entryPoint = restlet[name];
	if (!entryPoint) {
		throw refuse(
			405,
			'Method Not Allowed',
			'METHOD_NOT_ALLOWED',
			`The script has no entry point ${name}.`,
		);
	}
	const bodyless = method === 'GET' || method === 'DELETE';
	const input = bodyless ? parameters : readBody(exchange);
	const account = {
		query: (sql: string, params?: string[]) => suiteql.all(sql, params),
		roleId: actor.roleId,
		entityId: actor.entityId,
		now: settings.now,
	};
	let value: unknown;
	try {
		value = await entryPoint(input, account);
	} catch (error) {
		throw scriptError(error, settings.restletErrors);
	}
	return answerOf(value, headers['content-type']);
}

/** Throws 415 for a content type other than the three, in their very letters [H section_4619215993]. */
function readBody({ headers, body }: Exchange): unknown {
	const type = typeOf(headers['content-type']);
	if (body.length > 0 && ![JSON_TYPE, XML_TYPE, TEXT_TYPE].includes(type)) {
		throw unsupported(`Content type ${type} is none of ${JSON_TYPE}, ${XML_TYPE}, ${TEXT_TYPE}.`);
	}
	const text = body.toString('utf8');
	if (type !== JSON_TYPE) return text;
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch (error) {
		throw unreadable(error);
	}
}

function checkBody({ method, body, headers }: Exchange): void {
	const bodyless = method === 'GET' || method === 'DELETE';
	const sent =
		body.length > 0 || Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers;
	if (bodyless && sent) {
		throw refuse(
			400,
			'Bad Request',
			'INVALID_REQUEST',
			`A ${method} request must not have a body.`,
		);
	}
	if (!bodyless && body.length > 0 && headers['content-type'] === undefined) {
		throw unsupported('The request has a body and no Content-Type.');
	}
}

const unsupported = (detail: string) =>
	refuse(415, 'Unsupported Media Type', 'INVALID_REQUEST', detail);

const unreadable = (error: unknown) =>
	refuse(
		400,
		'Bad Request',
		'INVALID_REQUEST',
		`The body cannot be read: ${(error as Error).message}`,
	);

async function tell(input: Parameters<typeof echo>[0]): Promise<string> {
	try {
		return JSON.stringify(await echo(input));
	} catch (error) {
		throw unreadable(error);
	}
}

/** What arrived as a form is told in JSON too. */
function echoed(text: string, contentType: string | undefined): Answer {
	const forms = ['multipart/form-data', 'application/x-www-form-urlencoded'];
	const type = typeOf(contentType);
	const isJson = type === JSON_TYPE || forms.includes(type);
	return answerOf(text, isJson ? JSON_TYPE : TEXT_TYPE);
}
