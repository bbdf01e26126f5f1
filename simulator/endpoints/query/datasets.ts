/** `GET /services/rest/query/v1/dataset…`: datasets listed and run [H section_156577938018]. */
import { seriesOf } from '../../data/series';
import type { Dataset } from '../../datasets/datasets';
import { collection } from '../../http/answer';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import { pageEnvelope, readPage } from '../../http/paging';
import { recordUrl } from '../../records/renderValue';
import { accessOf } from './access';

const ROOT = '/services/rest/query/v1/dataset';

/** Name, id, description and record type of each dataset; the keys of the last two are unverified. */
export const datasets: Endpoint = {
	method: 'GET',
	path: ROOT,
	handle({ query, baseUrl }, services) {
		const page = readPage(query, services.settings.rowWall);
		const all = services.datasets.all();
		const items = all
			.slice(page.offset, page.offset + page.limit)
			.map(({ id, name, description, recordType }) => ({
				links: [{ rel: 'self', href: `${baseUrl}${ROOT}/${id}` }],
				id,
				name,
				...(description !== undefined && { description }),
				recordType,
			}));
		return collection(pageEnvelope(items, page, all.length, `${baseUrl}${ROOT}/`, query));
	},
};

/** The rows of a dataset, as SuiteQL gives them: text, dates in the user's format, NULL left out. */
export const datasetResult: Endpoint = {
	method: 'GET',
	path: `${ROOT}/:id/result`,
	async handle(exchange, services) {
		const { query, params, baseUrl } = exchange;
		const { rowWall } = services.settings;
		const page = readPage(query, rowWall);
		const dataset = services.datasets.find(params.id);
		const reading = { ...page, limit: Math.min(page.limit, rowWall - page.offset) };
		const access = accessOf(exchange, services);
		const { rows, total } = await services.suiteql.run(dataset.query, [], reading, access);
		const items = rows.map((row) => ({
			links: linksOf(row, dataset, exchange, services),
			...renamed(row, dataset),
		}));
		const url = `${baseUrl}${ROOT}/${dataset.id}/result`;
		return collection(pageEnvelope(items, page, total, url, query));
	},
};

/** To the record, when the internal id is among the columns and it is no transaction. */
function linksOf(
	{ id }: Record<string, string>,
	{ recordType }: Dataset,
	{ baseUrl }: Exchange,
	{ store }: Services,
) {
	const schema = store.findSchema(recordType);
	if (id === undefined || !schema || seriesOf(schema.type) === 'transaction') return [];
	return [{ rel: 'self', href: recordUrl(baseUrl, schema.type, id) }];
}

const renamed = (row: Record<string, string>, { names = {} }: Dataset) =>
	Object.fromEntries(Object.entries(row).map(([key, value]) => [names[key] ?? key, value]));
