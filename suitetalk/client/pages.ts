import { NetSuiteError } from '../protocol/netSuiteError';
import {
	checkReach,
	isRowWall,
	nextRequest,
	planPages,
	readPage,
	rowWall,
	trimPage,
} from '../protocol/page';
import type { PageRequest } from '../protocol/page';
import type { Answer, Call, Page, Window } from './types';

/**
 * The wanted rows of a collection, one page after the other. Pages are asked for by limit and
 * offset; `next` links are never followed, because they are absolute (netsuite-rest 13, row 33).
 *
 * @throws NetSuiteError `ROW_LIMIT` when rows are left beyond NetSuite's end of a result.
 */
export async function* readPages(
	send: (call: Call) => Promise<Answer>,
	call: Call,
	window: Window,
): AsyncIterable<Page> {
	const plan = planPages(window);
	if (plan.end <= plan.from) return;
	let request: PageRequest | undefined = checkReach({ limit: plan.size, offset: plan.start });
	while (request !== undefined) {
		const asked: PageRequest = request;
		const answer = await send({ ...call, query: { ...call.query, ...asked } }).catch(
			(reason: unknown) => Promise.reject(explain(reason, asked)),
		);
		const page = readPage(answer, asked);
		yield trimPage(page, plan);
		request = nextRequest(page, asked, plan);
	}
}

/** NetSuite's refusal of a far offset becomes the sentence that says how to go on. */
function explain(reason: unknown, asked: PageRequest): unknown {
	return reason instanceof NetSuiteError && isRowWall(reason, asked) ? rowWall() : reason;
}
