/** What goes wrong on purpose: a list of faults, each used by the requests that match it. */
import { NetSuiteRefusal } from '../data/refusal';
import type { Fault, Simulator } from '../contract';
import { jsonAnswer, resourceType, type Answer } from './answer';
import { concurrencyRefused, loginRefused, refusalAnswer, unexpectedError } from './errors';
import type { Service } from './service';

export interface Faults extends NonNullable<Simulator['faults']> {
	/** The fault that this request meets, used up by it; undefined when none does. */
	take(method: string, url: string, service: Service): Fault | undefined;
}

/** 0 ≤ x < 1, of its own: faker's dice would also throw off the company's data (Park and Miller's generator). */
function createDice(seed: number): () => number {
	let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return (state - 1) / 2_147_483_646;
	};
}

/** An empty list of faults; `seed` of the dice for those that come by chance. */
export function createFaults(seed = 1): Faults {
	const dice = createDice(seed);
	let faults: Array<Fault & { times: number; after: number }> = [];
	return {
		add(fault) {
			faults.push({ ...fault, times: fault.times ?? 1, after: fault.after ?? 0 });
		},
		clear() {
			faults = [];
		},
		pending: () => faults.map((fault) => ({ ...fault })),
		take(method, url, service) {
			for (const fault of faults) {
				if (!matches(fault, method, url, service)) continue;
				if (fault.after > 0) {
					fault.after--;
					continue;
				}
				if (fault.chance !== undefined && dice() >= fault.chance) continue;
				fault.times--;
				faults = faults.filter(({ times }) => times > 0);
				return fault;
			}
			return undefined;
		},
	};
}

function matches(fault: Fault, method: string, url: string, service: Service): boolean {
	if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
	if (fault.path !== undefined) return url.includes(fault.path);
	return service === 'rest' || service === 'restlet';
}

/** True when the fault answers in place of the service. */
export const replacesAnswer = (fault: Fault) =>
	fault.status !== undefined || fault.body !== undefined;

/** True when the service must do its work although the fault is met. */
export const needsWork = (fault: Fault) =>
	fault.commit === true || (!replacesAnswer(fault) && fault.connection !== 'reset');

/** The answer of a fault that replaces the service's own. */
export function faultAnswer(fault: Fault, service: Service): Answer {
	const status = fault.status ?? 200;
	const answer =
		fault.body === undefined ? ownWords(status, service) : given(fault.body, status, service);
	const headers = { ...answer.headers, ...lowerCase(fault.headers) };
	if (fault.contentType !== undefined) headers['content-type'] = fault.contentType;
	return { ...answer, headers };
}

/** The service's own answer with the extra headers of a fault that does not replace it. */
export const withFaultHeaders = (answer: Answer, fault: Fault): Answer => ({
	...answer,
	headers: { ...answer.headers, ...lowerCase(fault.headers) },
});

const lowerCase = (headers: Record<string, string> = {}) =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function given(body: unknown, status: number, service: Service): Answer {
	if (body instanceof Uint8Array) {
		return { status, headers: { 'content-type': 'application/octet-stream' }, body };
	}
	if (typeof body === 'string') {
		return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
	}
	const netsuiteType = resourceType(status < 400 ? 'singular' : 'error');
	return jsonAnswer(body, service === 'rest' ? netsuiteType : 'application/json', status);
}

const WORDS: Record<number, [title: string, detail: string, code: string]> = {
	400: ['Bad Request', 'Error while accessing a resource. Simulated fault.', 'USER_ERROR'],
	403: [
		'Forbidden',
		'You do not have permission to access this record.',
		'INSUFFICIENT_PERMISSION',
	],
	404: ['Not Found', 'Record does not exist.', 'NONEXISTENT_ID'],
	502: ['Bad Gateway', 'The service is unavailable.', 'SERVICE_UNAVAILABLE'],
	503: ['Service Unavailable', 'The service is unavailable.', 'SERVICE_UNAVAILABLE'],
	504: ['Gateway Timeout', 'The service is unavailable.', 'SERVICE_UNAVAILABLE'],
};

/** What NetSuite says with a status (netsuite-rest.md 10.2). */
function ownWords(status: number, service: Service): Answer {
	if (status < 400) return { status, headers: {} };
	if (service === 'token' || service === 'sign-in') {
		return jsonAnswer(
			{ error: status < 500 ? 'invalid_request' : 'server_error' },
			undefined,
			status,
		);
	}
	if (status === 401) return loginRefused(service);
	if (status === 429) return concurrencyRefused(service);
	const [title, detail, code] = WORDS[status] ?? [];
	const refusal =
		title === undefined
			? unexpectedError()
			: new NetSuiteRefusal(status, title, [{ detail, code }]);
	return { ...refusalAnswer(refusal, service), status };
}
