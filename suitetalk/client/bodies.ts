import { NetSuiteError } from '../protocol/netSuiteError';
import { recordListPath, recordPath } from '../protocol/ids';
import { enoughAhead, inOrder } from './ahead';
import type { Call, Client } from './types';

/** What reading one record gave: its body, or why it could not be read. */
export type Body = { body: Record<string, unknown> } | { refused: NetSuiteError };

/** How records are read one by one. */
export interface BodyReading {
	/** Query parameters that say how NetSuite writes a record (section_1545141500). */
	query?: Call['query'];
	/** Failures that stand for their record alone; any other ends the reading. */
	isOwn(reason: unknown): reason is NetSuiteError;
	/** Asked before each record: true = no more are begun. */
	late?(): boolean;
}

/**
 * Records of one type, several read at once, in the order of their ids.
 *
 * @throws what a record failed with that `isOwn` does not take, at its place; what waits for its
 * turn then is not sent any more
 */
export async function* bodiesInOrder(
	client: Pick<Client, 'send' | 'places'>,
	recordType: string,
	ids: readonly string[],
	{ query, isOwn, late }: BodyReading,
): AsyncGenerator<Body, void, undefined> {
	let next = 0;
	let failedAt = Infinity;

	async function readOne(at: number): Promise<Body> {
		const path = recordPath(recordType, ids[at]);
		const call: Call = { service: 'record', method: 'GET', path, query, effect: 'read' };
		return await client
			.send(call, () => at > failedAt)
			.then(
				({ body }) => ({ body: body as Record<string, unknown> }),
				(reason: unknown) => {
					if (isOwn(reason)) return { refused: reason };
					failedAt = Math.min(failedAt, at);
					return Promise.reject(reason);
				},
			);
	}

	const work = () => {
		if (next >= ids.length || late?.()) return undefined;
		next += 1;
		return readOne(next - 1);
	};
	try {
		yield* inOrder(work, () => enoughAhead(client.places()));
	} finally {
		failedAt = -1;
	}
}

/**
 * Records whose change is worth knowing even where they cannot be read: one that was deleted
 * meanwhile, is locked or is hidden from the role is no failure. Anything else ends the reading; the
 * records before it are given.
 *
 * @param late asked before each record: true = give what there is
 */
export async function readBodies(
	client: Client,
	recordType: string,
	ids: readonly string[],
	options: { expandSubResources: boolean; late?(): boolean },
): Promise<{ bodies: Body[]; failure?: unknown }> {
	const bodies: Body[] = [];
	const query = options.expandSubResources ? { expandSubResources: 'true' } : undefined;
	const reading = { query, isOwn: isOfThisRecord, late: options.late };
	try {
		for await (const body of bodiesInOrder(client, recordType, ids, reading)) bodies.push(body);
		return { bodies };
	} catch (failure) {
		return { bodies, failure };
	}
}

/** Refusals that say something of the record alone (netsuite-rest 4.1, 10.2). */
function isOfThisRecord(reason: unknown): reason is NetSuiteError {
	return reason instanceof NetSuiteError && [400, 403, 404].includes(reason.status ?? 0);
}

/**
 * Whether records of a type can be read at all: told when a trigger starts, not at every change.
 *
 * @throws NetSuiteError when the role may not read them, or NetSuite does not know the type
 */
export async function checkReadable(client: Client, recordType: string): Promise<void> {
	const path = recordListPath(recordType);
	await client
		.send({ service: 'record', method: 'GET', path, query: { limit: 1 }, effect: 'read' })
		.catch((reason: unknown) => {
			// Some types have no list, and are read one by one all the same.
			const isTelling =
				!(reason instanceof NetSuiteError) ||
				reason.status !== 400 ||
				/not have permission/i.test(reason.title);
			return isTelling ? Promise.reject(reason) : undefined;
		});
}
