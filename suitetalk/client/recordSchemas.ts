import { checkRecordType } from '../protocol/ids';
import { type RecordField, recordFields } from '../protocol/recordSchema';
import type { Client } from './types';

/** Milliseconds that a schema is believed: an account's fields change rarely, and reading them is slow. */
const LIFETIME = 10 * 60_000;

interface Kept {
	read: number;
	fields: Promise<RecordField[]>;
}

const kept = new Map<string, Kept>();

/** Asks for the JSON Schema of a record type (section_1545129726). */
export async function readRecordFields(client: Client, recordType: string): Promise<RecordField[]> {
	const type = checkRecordType(recordType);
	const answer = await client.send({
		service: 'metadata',
		method: 'GET',
		path: `/${type}`,
		headers: { accept: 'application/schema+json' },
		effect: 'read',
	});
	return recordFields(answer.body, type);
}

/**
 * The fields of a record type, asked for once in ten minutes by this process, whatever node, item or
 * execution wants them. A failure is not kept.
 *
 * @param wanted names that must be known: a kept schema that lacks one (a field made since) is read again
 * @throws NetSuiteError when the schema cannot be read
 */
export async function knownRecordFields(
	client: Client,
	recordType: string,
	wanted: string[],
): Promise<RecordField[]> {
	const key = `${client.hosts.suitetalk} ${recordType.toLowerCase()}`;
	const before = kept.get(key);
	const started = client.now();
	if (before !== undefined && started - before.read < LIFETIME) {
		const fields = await before.fields;
		// Not asked again and again for a name that no type has.
		const fresh = started - before.read < LIFETIME / 10;
		if (fresh || wanted.every((name) => isAmong(fields, name))) return fields;
	}
	const entry = { read: started, fields: readRecordFields(client, recordType) };
	kept.set(key, entry);
	entry.fields.catch(() => {
		if (kept.get(key) === entry) kept.delete(key);
	});
	return await entry.fields;
}

const isAmong = (fields: RecordField[], name: string) =>
	fields.some((field) => field.name.toLowerCase() === name.toLowerCase());
