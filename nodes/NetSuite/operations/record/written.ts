import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import { recordPath } from '../../../../suitetalk/protocol/ids';
import { interrupted } from '../../../../suitetalk/protocol/ownErrors';
import { readLocation } from '../../../../suitetalk/protocol/location';
import { sendCreate } from '../../../../suitetalk/client/creating';
import { sendAsJob } from '../../../../suitetalk/client/taskOutcome';
import type { Answer, Call, Client, Effect } from '../../../../suitetalk/client/types';
import { updateEffect } from '../../../../suitetalk/protocol/effect';
import { withoutLinks } from '../../../../suitetalk/protocol/links';
import type { Params } from '../../../shared/params';
import type { Output, Row } from '../operation';

/**
 * Headers that say how strictly NetSuite reads the payload. Unknown names are refused unless the
 * user chose otherwise: NetSuite's own default drops them silently (section_156570709583).
 */
export function validationHeaders(params: Params): Record<string, string> {
	return {
		'X-NetSuite-PropertyNameValidation': capitalised(params.text('options.propertyNameValidation')),
		'X-NetSuite-PropertyValueValidation': capitalised(
			params.text('options.propertyValueValidation'),
		),
	};
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The sublists of `options.replace` as NetSuite's query parameter, absent when there are none. */
export function replaceQuery(params: Params): string | undefined {
	return params.list('options.replace').join(',') || undefined;
}

/** What an update or upsert would do a second time; `replace` may name its sublists. */
export const updates = (params: Params, body: Record<string, unknown>): Effect =>
	updateEffect(body, replaceQuery(params));

/** Where a written record is. */
export interface Reference extends Row {
	id: string | null;
	recordType: string;
	location: string | null;
}

/**
 * The reference of a record that was written. NetSuite gives the id in the Location header only
 * (section_1545141395); without one the record was written all the same, so what is not known
 * is null rather than an error.
 */
export function readReference(answer: Answer, recordType: string, knownId?: string): Reference {
	const saved = readLocation(answer.headers.location);
	return { id: saved?.id ?? knownId ?? null, recordType, location: saved?.location ?? null };
}

/** What a write saved. */
interface Saved {
	reference: Reference;
	job: { jobId?: string };
	hint?: string;
}

/** Sends a write, and reads the record back when `options.returnRecord` asks for it. */
export async function write(
	client: Client,
	params: Params,
	call: Call,
	recordType: string,
	knownId?: string,
): Promise<Output> {
	return await shown(client, params, await sendWrite(client, params, call, recordType, knownId));
}

/** As `write`, for an operation that cannot be sent in the background. */
export async function writeAtOnce(
	client: Client,
	params: Params,
	call: Call,
	recordType: string,
): Promise<Output> {
	return await shown(client, params, savedBy(await sendOnce(client, call, recordType), recordType));
}

/** Sends a write, in the background when `options.async` says so, and says which record it was. */
export async function sendWrite(
	client: Client,
	params: Params,
	call: Call,
	recordType: string,
	knownId?: string,
): Promise<Saved> {
	const { answer, ...job } = params.flag('options.async')
		? await sendAsJob(client, call)
		: { answer: await sendOnce(client, call, recordType) };
	return { ...savedBy(answer, recordType, knownId), job };
}

/** A POST makes a record; with an external ID it can be found when the answer was lost. */
async function sendOnce(client: Client, call: Call, recordType: string): Promise<Answer> {
	const externalId = call.method === 'POST' ? externalIdOf(call.json) : undefined;
	return externalId === undefined
		? await client.send(call)
		: await sendCreate(client, call, { recordType, externalId });
}

/** NetSuite takes property names in any case. */
function externalIdOf(body: unknown): string | undefined {
	const fields = Object.entries((body ?? {}) as Record<string, unknown>);
	const [, value] = fields.find(([name]) => name.toLowerCase() === 'externalid') ?? [];
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function savedBy(answer: Answer, recordType: string, knownId?: string): Saved {
	return {
		reference: readReference(answer, recordType, knownId),
		job: {},
		hint: propertyWarning(answer),
	};
}

async function shown(
	client: Client,
	params: Params,
	{ reference, job, hint }: Saved,
): Promise<Output> {
	const { id, recordType } = reference;
	const wantsRecord = params.flag('options.returnRecord') && id !== null;
	const row = wantsRecord ? await readBack(client, recordType, id) : reference;
	return { rows: [{ ...row, ...job }], hint };
}

/** NetSuite tells of fields that it left out in a response header only (section_156570709583). */
export function propertyWarning(answer: Answer): string | undefined {
	const warning = answer.headers['x-netsuite-propertyvalidation'];
	return warning === undefined || warning === ''
		? undefined
		: `NetSuite saved the record without some of the fields: ${warning}`;
}

/** The record as it is now, without links. */
export async function readBack(client: Client, recordType: string, id: string): Promise<Row> {
	try {
		const answer = await client.send(readCall(recordType, id));
		return withoutLinks(answer.body) as Row;
	} catch (error) {
		throw savedButUnread(error, recordType, id);
	}
}

/** Reads a record by internal or external ID. */
export function readCall(recordType: string, id: string): Call {
	return { service: 'record', method: 'GET', path: recordPath(recordType, id), effect: 'read' };
}

/** Keeps the id in the message, so that nobody sends the record a second time. */
function savedButUnread(error: unknown, recordType: string, id: string): unknown {
	if (!(error instanceof NetSuiteError)) return error;
	const reason = interrupted(error);
	return new NetSuiteError({
		...reason,
		title: `The ${recordType} was saved with the ID ${id}, but could not be read back: ${reason.title}`,
		remedy: `Do not send it again. ${reason.remedy}`,
	});
}
