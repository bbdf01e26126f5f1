import { NetSuiteError } from '../protocol/netSuiteError';
import {
	checkReach,
	isRowWall,
	lastReachable,
	nextRequest,
	planPages,
	readPage,
	ROW_WALL,
	rowWall,
	trimPage,
} from '../protocol/page';
import type { PagePlan, PageRequest } from '../protocol/page';
import { enoughAhead, inOrder } from './ahead';
import type { Answer, Call, Page, Window } from './types';

/** What reading pages needs of a client. */
export interface Reader {
	/** @param unwanted asked when its turn comes; true: it is not sent */
	send(call: Call, unwanted?: () => boolean): Promise<Answer>;
	/** Requests at once that seem right at present. */
	places(): number;
}

interface Arrived {
	page: Page;
	asked: PageRequest;
}

/**
 * The wanted rows of a collection in their order. The first page tells how many rows there are; the
 * others are asked for several at once, each once, and none that would be empty. Pages are asked for
 * by limit and offset; `next` links are never followed, because they are absolute (netsuite-rest 13, row 33).
 *
 * @throws NetSuiteError `ROW_LIMIT` when rows are left beyond NetSuite's end of a result: at once,
 * or, with `keepPartial`, after the rows before it.
 */
export async function* readPages(reader: Reader, call: Call, window: Window): AsyncIterable<Page> {
	const plan = planPages(window);
	if (plan.end <= plan.from) return;
	const readBefore = new Map<number, Promise<Arrived>>();
	let failedAt = Infinity;

	async function read(asked: PageRequest): Promise<Arrived> {
		const unwanted = () => asked.offset > failedAt;
		const sent = reader.send({ ...call, query: { ...call.query, ...asked } }, unwanted);
		return await sent
			.then((answer) => ({ page: readPage(answer, asked), asked }))
			.catch(async (reason: unknown) => {
				failedAt = Math.min(failedAt, asked.offset);
				return await Promise.reject(explain(reason, asked));
			});
	}

	const ask = async (asked: PageRequest) => await (readBefore.get(asked.offset) ?? read(asked));

	try {
		let request: PageRequest | undefined = checkReach({ limit: plan.size, offset: plan.start });
		while (request !== undefined) {
			const first = await ask(request);
			const total = first.page.totalResults;
			request = nextRequest(first.page, first.asked, plan);
			if (request === undefined || total === undefined) {
				yield trimPage(first.page, plan);
				continue;
			}
			const end = Math.min(plan.end, total);
			if (window.keepPartial !== true) {
				checkReach(lastRequest(plan, end));
				// Better an error after two requests than after a hundred.
				if (request.offset <= ROW_WALL && end > ROW_WALL) {
					const beyond = { limit: plan.size, offset: pageStart(plan, ROW_WALL) };
					readBefore.set(beyond.offset, Promise.resolve(await ask(beyond)));
				}
			}
			yield trimPage(first.page, plan);
			// Up to the wall first: what is beyond is asked for once it is known to be there.
			const reach = request.offset < ROW_WALL ? Math.min(end, ROW_WALL) : end;
			let next: PageRequest = request;
			const work = () => {
				if (next.offset >= reach || next.offset > lastReachable(plan.size)) return undefined;
				const asked = next;
				next = { limit: asked.limit, offset: asked.offset + asked.limit };
				return ask(asked);
			};
			for await (const { page, asked } of inOrder(work, () => enoughAhead(reader.places()))) {
				yield trimPage(page, plan);
				request = nextRequest(page, asked, plan);
				if (request === undefined) return;
			}
		}
	} finally {
		failedAt = -1;
	}
}

const pageStart = ({ size }: PagePlan, row: number) => Math.floor(row / size) * size;

const lastRequest = (plan: PagePlan, end: number): PageRequest => ({
	limit: plan.size,
	offset: pageStart(plan, end - 1),
});

/** NetSuite's refusal of a far offset becomes the sentence that says how to go on. */
function explain(reason: unknown, asked: PageRequest): unknown {
	return reason instanceof NetSuiteError && isRowWall(reason, asked) ? rowWall() : reason;
}
