import { badRequest } from '../../data/refusal';
import { collection } from '../../http/answer';
import type { Endpoint, Exchange } from '../../http/endpoint';
import { invalidHeader } from '../../http/errors';
import { jsonBody } from '../../http/json';
import { pageEnvelope, readPage } from '../../http/paging';
import { accessOf } from './access';

const PATH = '/services/rest/query/v1/suiteql';

/** `POST …/suiteql` (netsuite-rest.md 6). At the row wall `hasMore` stays true, and the next page is refused. */
export const suiteql: Endpoint = {
	method: 'POST',
	path: PATH,
	async handle(exchange, services) {
		const { suiteql: engine, settings } = services;
		requireTransient(exchange);
		const page = readPage(exchange.query, settings.rowWall);
		const { q, params } = readQuery(jsonBody(exchange));
		const reach = Math.min(page.limit, settings.rowWall - page.offset);
		const access = accessOf(exchange, services);
		const reading = { limit: reach, offset: page.offset };
		const { rows, total } = await engine.run(q, params, reading, access);
		const items = rows.map((row) => ({ links: [], ...row }));
		return collection(
			pageEnvelope(items, page, total, `${exchange.baseUrl}${PATH}`, exchange.query),
		);
	},
};

function requireTransient({ headers }: Exchange): void {
	const preferences = (headers.prefer ?? '').split(',').map((name) => name.trim().toLowerCase());
	if (preferences.includes('transient')) return;
	throw invalidHeader(
		'Prefer',
		"The required request header 'Prefer' is missing or its value is not 'transient'.",
	);
}

function readQuery(body: Record<string, unknown>): { q: string; params: string[] } {
	const { q, params = [] } = body;
	if (typeof q !== 'string' || q.trim() === '') {
		throw invalid("The property 'q' must hold a SuiteQL query.", 'q');
	}
	if (!Array.isArray(params) || !params.every(isBindable)) {
		throw invalid("The property 'params' must be an array of strings.", 'params');
	}
	return { q, params: params.map(String) };
}

const isBindable = (value: unknown) => typeof value === 'string' || typeof value === 'number';

const invalid = (detail: string, path: string) =>
	badRequest([{ detail, code: 'INVALID_CONTENT', path }]);
