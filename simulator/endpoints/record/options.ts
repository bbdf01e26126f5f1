/** Select options: what fields may be set to (help page article_0115100241). */
import { invalidParameter } from '../../data/refusal';
import { jsonAnswer, type Answer } from '../../http/answer';
import type { Exchange, Services } from '../../http/endpoint';
import { optionalJsonBody } from '../../http/json';
import { pageEnvelope, readPage, type Page } from '../../http/paging';
import type { Option } from '../../records/selectOptions';
import { parseFilter, searchError, type Condition } from '../../records/query/parse';
import { formType } from './form';
import { readList } from './readOptions';
import { writeOptions } from './writeOptions';

/** Options on a page when the request says nothing; as many as Oracle's sample shows of 103. */
const USUAL_LIMIT = '100';

const MEDIA = formType('select-options');

const TESTS: Record<string, (name: string, wanted: string) => boolean> = {
	CONTAIN: (name, wanted) => name.includes(wanted),
	IS: (name, wanted) => name === wanted,
	START_WITH: (name, wanted) => name.startsWith(wanted),
};

/** Commas part the conditions, but not inside quotation marks. */
const COMMA = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** Conditions by lower-case field. Throws INVALID_PARAMETER (`q`) for anything but one plain condition a field. */
function readConditions(q: string | null): Map<string, Condition> {
	const conditions = new Map<string, Condition>();
	for (const part of (q ?? '').split(COMMA).filter((text) => text.trim() !== '')) {
		const condition = parseFilter(part);
		if (!('operator' in condition) || condition.negated || !TESTS[condition.operator]) {
			throw searchError('Select options are filtered with CONTAIN, IS and START_WITH only.');
		}
		conditions.set(condition.field.toLowerCase(), condition);
	}
	return conditions;
}

function filtered(options: Option[], condition: Condition | undefined): Option[] {
	if (!condition) return options;
	const wanted = condition.values[0].toLowerCase();
	const test = TESTS[condition.operator];
	return options.filter(({ refName }) => test(refName.toLowerCase(), wanted));
}

/** Internal ids are numbers here, and only here; the letters of some enumerations stay letters. */
const shown = ({ id, refName }: Option) => ({
	id: /^-?\d{1,15}$/.test(id) ? Number(id) : id,
	refName,
});

function page(exchange: Exchange, field: string, options: Option[], at: Page) {
	const { query, baseUrl, path, method } = exchange;
	const own = new URLSearchParams(query);
	own.set('fields', field);
	const items = options.slice(at.offset, at.offset + at.limit).map(shown);
	const envelope = pageEnvelope(items, at, options.length, `${baseUrl}${path}`, own);
	const paged = query.has('limit') || query.has('offset') || envelope.hasMore;
	const links = envelope.links.map(({ rel, href }) => ({
		rel,
		method,
		mediaType: MEDIA,
		href: paged ? href : `${baseUrl}${path}?${own}`,
	}));
	return { _selectOptions: { ...envelope, links } };
}

/** 200 with the options of each field of `?fields=`, under its name as the request wrote it. Throws NetSuiteRefusal. */
export function optionsAnswer(exchange: Exchange, { records, settings }: Services): Answer {
	const { query, params, baseUrl, path, method } = exchange;
	const fields = readList(query, 'fields');
	if (!fields) {
		throw invalidParameter('Name the fields whose select options you want.', 'fields');
	}
	const limited = new URLSearchParams(query);
	if (!limited.has('limit')) limited.set('limit', USUAL_LIMIT);
	const at = readPage(limited, settings.rowWall);
	const conditions = readConditions(query.get('q'));
	const body = optionalJsonBody(exchange);
	const options = records.selectOptions(params.type, params.id, body, writeOptions(exchange));
	const found = fields.map((field): [string, unknown] => [
		field,
		page(exchange, field, filtered(options(field), conditions.get(field.toLowerCase())), at),
	]);
	const href = `${baseUrl}${path}?${query}`;
	const links = [{ rel: 'self', method, mediaType: MEDIA, href }];
	return jsonAnswer({ links, ...Object.fromEntries(found) }, MEDIA);
}
