import type { Client, Call, Window } from '../../../suitetalk/client/types';
import type { Params } from '../../shared/params';
import type { Row } from './operation';

/** Which rows the user wants: `returnAll`, `limit` and the options `offset` and `pageSize`. */
export function readWindow(params: Params): Window {
	return {
		offset: params.whole('options.offset', 0),
		limit: params.flag('returnAll') ? undefined : params.whole('limit', 1),
		pageSize: params.whole('options.pageSize', 1, 1000),
	};
}

/** Every wanted row of a collection, each through `toRow`. */
export async function readRows(
	client: Client,
	call: Call,
	window: Window,
	toRow: (item: Row) => Row,
): Promise<Row[]> {
	const rows: Row[] = [];
	for await (const { items } of client.pages(call, window)) {
		for (const item of items) rows.push(toRow(item));
	}
	return rows;
}
