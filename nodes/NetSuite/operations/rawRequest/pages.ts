import { readPages } from '../../../../suitetalk/client/pages';
import type { Call, Client, RawPolicy } from '../../../../suitetalk/client/types';
import type { Row } from '../operation';

/**
 * The entries of `items` on all pages. The query parameters `limit` and `offset` give the page
 * size (1000) and the first entry (0); the user's retry rules apply to each page.
 */
export async function readAllPages(client: Client, call: Call, policy: RawPolicy): Promise<Row[]> {
	const { limit = 1000, offset = 0, ...query } = call.query ?? {};
	const reader = {
		send: async (page: Call) => await client.sendRaw(page, policy),
		places: client.places,
	};
	const window = { offset: Number(offset), pageSize: Number(limit) };
	const rows: Row[] = [];
	for await (const { items } of readPages(reader, { ...call, query }, window)) {
		for (const item of items) rows.push(item);
	}
	return rows;
}
