import { NetSuiteError } from '../protocol/netSuiteError';
import { buildFilter } from '../protocol/filter';
import { recordListPath, recordPath } from '../protocol/ids';
import { isMissing } from '../protocol/isMissing';
import { readCreated } from '../protocol/created';
import type { Created } from '../protocol/created';
import { readLocation } from '../protocol/location';
import { serverTimeIn } from '../protocol/serverTime';
import type { Answer, Call, Client } from './types';

/** The record that a create or a transform is to make. */
export interface NewRecord {
	recordType: string;
	externalId: string;
}

/** ms before each further look for a record that is not there (yet): a commit may come late. */
const LOOKS = [1_000, 3_000];

/** How often a request is repeated that a service called unavailable (503) did surely not take. */
const REPEATS = 3;

/**
 * Sends a request that makes a record with an external ID, and when nobody knows what became of it,
 * looks the record up and reports the truth. The record counts as made by this request only if it was
 * created after the request had been sent, by NetSuite's clock, and no other create of this process
 * made it.
 *
 * @returns NetSuite's answer, or one with the `Location` of the record that was found
 * @throws NetSuiteError NetSuite's refusal; `EXTERNAL_ID_TAKEN` when the record was there before;
 * `NOT_CREATED` when there is none; or the lost answer when the look-up cannot tell
 */
export async function sendCreate(client: Client, call: Call, made: NewRecord): Promise<Answer> {
	const key = `${made.recordType.toLowerCase()}\n${made.externalId}`;
	return await client.creations.inTurn(key, async () => {
		const answer = await sendOrFind(client, call, made, key);
		const id = readLocation(answer.headers.location)?.id;
		if (id !== undefined) client.creations.claim(key, id, client.now());
		return answer;
	});
}

async function sendOrFind(
	client: Client,
	call: Call,
	made: NewRecord,
	key: string,
): Promise<Answer> {
	let since: number | undefined;
	for (let attempt = 1; ; attempt += 1) {
		const sent = await client.send(call).catch((error: unknown) => error);
		if (!(sent instanceof Error)) return sent as Answer;
		if (!(sent instanceof NetSuiteError)) throw sent;
		since ??= sent.unsureSince;
		// It was surely not made, and neither was it by an attempt before.
		if (since === undefined) throw sent;
		const unavailable = sent.status === 503 && sent.unsureSince !== undefined;
		const mayRepeat = unavailable && attempt <= REPEATS;
		const found = await lookUp(client, made, mayRepeat ? [] : LOOKS).catch((error: unknown) =>
			Promise.reject(unanswered(sent, made, since, error)),
		);
		if (found !== undefined) return await judge(client, made, key, found, since, sent);
		const none = notCreated(sent, made, since);
		// NetSuite refused a repeated create, and the one before made nothing.
		if (!mayRepeat) throw sent.unsureSince === undefined ? sent : none;
		await client.wait(1_000 * attempt).catch(() => Promise.reject(none));
	}
}

/** The record with this external ID, when there is one. */
async function lookUp(
	client: Client,
	made: NewRecord,
	pauses: readonly number[],
): Promise<Created | undefined> {
	for (const pause of [...pauses, undefined]) {
		const found = await lookOnce(client, made);
		if (found !== undefined || pause === undefined) return found;
		await client.wait(pause);
	}
	return undefined;
}

async function lookOnce(
	client: Client,
	{ recordType, externalId }: NewRecord,
): Promise<Created | undefined> {
	const read = async (id: string) =>
		await client
			.send({ service: 'record', method: 'GET', path: recordPath(recordType, id), effect: 'read' })
			.then(
				({ body }) => readCreated(body),
				(error: unknown) => (isMissing(error) ? undefined : Promise.reject(error)),
			);
	// Other characters cannot stand in a URL (netsuite-rest 4.7).
	if (/^[\w-]+$/.test(externalId)) return await read(`eid:${externalId}`);
	const q = buildFilter([{ field: 'externalId', operator: 'IS', value: externalId }], 'AND');
	const { body } = await client.send({
		service: 'record',
		method: 'GET',
		path: recordListPath(recordType),
		query: { q, limit: 1 },
		effect: 'read',
	});
	const [first] = (body as { items?: Array<{ id?: unknown }> }).items ?? [];
	return first === undefined ? undefined : await read(String(first.id));
}

/** The record is there: made by this request, or before it? */
async function judge(
	client: Client,
	made: NewRecord,
	key: string,
	found: Created,
	since: number,
	sent: NetSuiteError,
): Promise<Answer> {
	const { id, createdAt, changedAt } = found;
	const claimed = client.creations.isClaimed(key, id, client.now());
	const sentAt = client.clock.earliest(since) ?? (await askClock(client, since));
	// NetSuite tells times to the second.
	const second = sentAt === undefined ? undefined : Math.floor(sentAt / 1_000) * 1_000;
	// A time that nobody knows (NaN) is never older.
	const isOlder = (time: number | undefined) => Number(time) < Number(second);
	if (claimed || isOlder(createdAt) || isOlder(changedAt)) throw taken(made, found);
	if (createdAt === undefined || second === undefined) throw untold(made, found, sent);
	const location = `${client.hosts.suitetalk}/services/rest/record/v1${recordPath(made.recordType, id)}`;
	return { status: 204, headers: { location }, body: undefined };
}

/** For a proxy that takes the `Date` header out of NetSuite's answers. */
async function askClock(client: Client, at: number): Promise<number | undefined> {
	const sentAt = client.now();
	return await client
		.send({ service: 'system', method: 'GET', path: '/serverTime', effect: 'read' })
		.then(
			({ body }) => {
				client.clock.note(sentAt, client.now(), serverTimeIn(body));
				return client.clock.earliest(at);
			},
			() => undefined,
		);
}

const nameOf = ({ recordType, externalId }: NewRecord) =>
	`${recordType} with the external ID ${JSON.stringify(externalId)}`;

function taken(made: NewRecord, { id, createdAt }: Created): NetSuiteError {
	const when = createdAt === undefined ? '' : `, created ${new Date(createdAt).toISOString()}`;
	return new NetSuiteError({
		code: 'EXTERNAL_ID_TAKEN',
		title: `The external ID ${JSON.stringify(made.externalId)} was taken before by ${made.recordType} ${id}${when}: this item created nothing`,
		remedy: `NetSuite's answer to the create was lost, so the record was looked up. Use Create or Update to change ${made.recordType} ${id}, or give this item another external ID.`,
	});
}

/** There is a record, but nothing tells since when. */
function untold(made: NewRecord, { id }: Created, sent: NetSuiteError): NetSuiteError {
	return new NetSuiteError({
		...sent,
		title: `There is ${made.recordType} ${id} with the external ID ${JSON.stringify(made.externalId)}, but whether this item created it is not known: ${sent.title}`,
		remedy: `NetSuite does not tell when records of this type are created. Compare ${made.recordType} ${id} with the item, and do not send the item again.`,
	});
}

function notCreated(sent: NetSuiteError, made: NewRecord, since: number): NetSuiteError {
	return new NetSuiteError({
		...sent,
		code: 'NOT_CREATED',
		unsureSince: since,
		title: `NetSuite has no ${nameOf(made)} after the create failed: ${sent.title}`,
		remedy: `The record was looked up several times and is not there. The item can be run again: should the first request still come through, NetSuite refuses a second record with the same external ID.`,
	});
}

function unanswered(
	sent: NetSuiteError,
	made: NewRecord,
	since: number | undefined,
	error: unknown,
): NetSuiteError {
	const why = error instanceof NetSuiteError ? error.title : String(error);
	return new NetSuiteError({
		...sent,
		unsureSince: since,
		remedy: `${sent.remedy} Looking for the ${nameOf(made)} did not work either: ${why}.`,
	});
}
