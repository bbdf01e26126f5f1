import { NetSuiteError } from '../protocol/netSuiteError';
import { recordListPath, recordPath } from '../protocol/ids';
import type { Client } from './types';

/** What reading one record gave: its body, or why NetSuite does not show it. */
export type Body = { body: Record<string, unknown> } | { refused: NetSuiteError };

/** Requests handed to the governor beyond what it seems to let through, so that no place stays empty. */
const AHEAD = 8;

/**
 * Reads records, several at once, in their order.
 *
 * A record that was deleted meanwhile, is locked or is hidden from the role is no failure: its
 * change is still worth knowing. Anything else ends the reading; the records before it are given.
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
	let next = 0;
	let end = ids.length;
	let failure: unknown;

	async function readOne(at: number): Promise<void> {
		await client
			.send({
				service: 'record',
				method: 'GET',
				path: recordPath(recordType, ids[at]),
				query,
				effect: 'read',
			})
			.then(
				({ body }) => {
					bodies[at] = { body: body as Record<string, unknown> };
				},
				(reason: unknown) => {
					if (isOfThisRecord(reason)) bodies[at] = { refused: reason };
					else if (at < end) [end, failure] = [at, reason];
				},
			);
	}

	await new Promise<void>((resolve) => {
		let working = 0;
		function goOn(): void {
			while (next < end && working < client.places() + AHEAD) {
				if (options.late?.()) {
					end = next;
					break;
				}
				working += 1;
				void readOne(next++).then(() => {
					working -= 1;
					goOn();
				});
			}
			if (working === 0) resolve();
		}
		goOn();
	});
	return { bodies: bodies.slice(0, end), failure };
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
