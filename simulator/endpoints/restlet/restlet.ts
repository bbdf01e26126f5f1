import { NetSuiteRefusal } from '../../data/refusal';
import type { Answer } from '../../http/answer';
import type { Endpoint, Exchange } from '../../http/endpoint';
import { RESTLET_PATH } from '../../http/service';
import { echo, ECHO_DEPLOYMENT, ECHO_SCRIPT } from './echoScript';

/** `restlet.nl` with the built-in echo script (netsuite-rest.md 9). PATCH does not exist there. */
export const restlets: Endpoint[] = (['GET', 'DELETE', 'POST', 'PUT'] as const).map((method) => ({
	method,
	path: RESTLET_PATH,
	handle: run,
}));

async function run(exchange: Exchange): Promise<Answer> {
	const { method, query, body, headers } = exchange;
	const { script, deploy, ...parameters } = Object.fromEntries(query);
	if (script !== ECHO_SCRIPT || deploy !== ECHO_DEPLOYMENT) {
		throw refuse(
			404,
			'SSS_INVALID_SCRIPTLET_ID',
			'That Suitelet is invalid, disabled, or no longer exists.',
		);
	}
	const contentType = headers['content-type'];
	const bodyless = method === 'GET' || method === 'DELETE';
	if (bodyless && hasBody(exchange)) {
		throw refuse(400, 'INVALID_REQUEST', `A ${method} request must not have a body.`);
	}
	if (!bodyless && body.length > 0 && contentType === undefined) {
		throw refuse(415, 'INVALID_REQUEST', 'The request has a body and no Content-Type.');
	}
	// NetSuite takes application/json, application/xml and text/plain only, and answers 415 for the
	// rest. The echo script takes forms and files too, so that a client can be seen to send them well.
	return answer(await tell({ method, parameters, contentType, body }), contentType);
}

async function tell(input: Parameters<typeof echo>[0]): Promise<string> {
	try {
		return JSON.stringify(await echo(input));
	} catch (error) {
		throw refuse(400, 'INVALID_REQUEST', `The body cannot be read: ${(error as Error).message}`);
	}
}

/** The type of the answer follows that of the request; `text/plain` when there was none. */
function answer(text: string, contentType = 'text/plain'): Answer {
	const type = contentType.split(';', 1)[0].trim().toLowerCase();
	const json = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'];
	const headers = {
		'content-type': `${json.includes(type) ? 'application/json' : 'text/plain'}; charset=utf-8`,
	};
	return { status: 200, headers, body: text };
}

const hasBody = ({ headers, body }: Exchange) =>
	body.length > 0 || Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers;

const refuse = (status: number, code: string, detail: string) =>
	new NetSuiteRefusal(status, status === 404 ? 'Not Found' : 'Bad Request', [{ detail, code }]);
