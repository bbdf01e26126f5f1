import type { Call, Client, Window } from '../../../suitetalk/client/types';
import type { Params } from '../../shared/params';
import type { Output, Row } from './operation';
import { collect, keepsPartial } from './partial';

/**
 * Which rows the user wants: `returnAll`, `limit` and the options `offset` and `pageSize`, and whether
 * some of them are better than none: `onPartialResult`.
 */
export function readWindow(params: Params): Window {
	return {
		offset: params.whole('options.offset', 0),
		limit: params.flag('returnAll') ? undefined : params.whole('limit', 1),
		pageSize: params.whole('options.pageSize', 1, 1000),
		keepPartial: keepsPartial(params),
	};
}

/** Every wanted row of a collection, each through `toRow`; with a hint where a part is kept. */
export async function readRows(
	client: Client,
	call: Call,
	window: Window,
	toRow: (item: Row) => Row,
): Promise<Output> {
	return await collect(client.pages(call, window), toRow, window.keepPartial === true);
}
