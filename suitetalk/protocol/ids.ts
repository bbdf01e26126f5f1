import { NetSuiteError } from './netSuiteError';

/** An id as it stands in a path, before percent-encoding: internal (`107`) or external (`eid:X`). */
interface FoundId {
	id: string;
	/** The record type of a pasted REST URL. */
	recordType?: string;
}

const idRefused = (title: string, remedy: string) =>
	new NetSuiteError({ code: 'RECORD_ID', title, remedy: `${remedy} Nothing was sent.` });

/**
 * A record type's REST name or script ID (netsuite-rest 4.1), trimmed.
 *
 * @throws NetSuiteError `RECORD_TYPE` when it is empty or cannot be one.
 */
export function checkRecordType(text: string): string {
	const type = text.trim();
	if (/^[A-Za-z][A-Za-z0-9_]*$/.test(type)) return type;
	throw new NetSuiteError({
		code: 'RECORD_TYPE',
		title:
			type === ''
				? 'The record type is empty'
				: `"${type}" is no record type: it has letters, digits and _ only`,
		remedy:
			'Pick a record type from the list, or type its REST name such as salesOrder, or the script ID of a custom record such as customrecord_rental. Nothing was sent.',
	});
}

/** `/customer` */
export const recordListPath = (recordType: string): string => `/${checkRecordType(recordType)}`;

/**
 * `/customer/107` or `/customer/eid:CID001`.
 *
 * @param recordId Internal ID, `eid:EXTERNAL_ID`, or a pasted NetSuite UI or REST URL.
 * @throws NetSuiteError `RECORD_TYPE` or `RECORD_ID`.
 */
export function recordPath(recordType: string, recordId: string): string {
	const id = readRecordId(recordId, recordType);
	return `${recordListPath(recordType)}/${idSegment(id)}`;
}

/** `/customer/eid:CID001`: the only address of an upsert (netsuite-rest 4.7). */
export const upsertPath = (recordType: string, externalId: string): string =>
	`${recordListPath(recordType)}/${idSegment(`eid:${readExternalId(externalId)}`)}`;

/** `/salesOrder/3/!transform/invoice` (netsuite-rest 4.8). */
export const transformPath = (sourceType: string, recordId: string, targetType: string): string =>
	`${recordPath(sourceType, recordId)}/!transform/${checkRecordType(targetType)}`;

/** `/customer/660/!attach/contact/106` (netsuite-rest 4.12). */
export const attachPath = (
	verb: 'attach' | 'detach',
	record: { recordType: string; recordId: string },
	attached: { recordType: string; recordId: string },
): string =>
	`${recordPath(record.recordType, record.recordId)}/!${verb}${recordPath(attached.recordType, attached.recordId)}`;

/**
 * `/vendorPayment/3/@confirm` (netsuite-rest 4.1).
 *
 * @param action Its name, with or without NetSuite's @.
 * @throws NetSuiteError `RECORD_TYPE`, `RECORD_ID` or `RECORD_ACTION`.
 */
export function actionPath(recordType: string, recordId: string, action: string): string {
	const name = action.trim().replace(/^@/, '');
	if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return `${recordPath(recordType, recordId)}/@${name}`;
	throw new NetSuiteError({
		code: 'RECORD_ACTION',
		title: name === '' ? 'The action is empty' : `"${action.trim()}" is no record action`,
		remedy:
			'Enter the name that SuiteScript gives the action, such as confirm or approve. Nothing was sent.',
	});
}

/**
 * `/custdataset_open_orders/result` (netsuite-rest 6.6).
 *
 * @throws NetSuiteError `DATASET_ID` when it is empty or cannot be one.
 */
export function datasetResultPath(datasetId: string): string {
	const id = datasetId.trim();
	if (/^[\p{L}\p{N}_.-]*[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u.test(id)) {
		return `/${encodeURIComponent(id)}/result`;
	}
	throw new NetSuiteError({
		code: 'DATASET_ID',
		title: id === '' ? 'The dataset ID is empty' : `"${id}" is no dataset ID`,
		remedy:
			'Pick a dataset from the list, or enter its ID such as custdataset12. Nothing was sent.',
	});
}

/**
 * The id that a user wrote or pasted, not encoded: `107` or `eid:CID001`.
 *
 * @param recordType When given, a pasted REST URL of another type is refused, lest the wrong record be changed.
 * @throws NetSuiteError `RECORD_ID`.
 */
export function readRecordId(text: string, recordType?: string): string {
	const trimmed = text.trim();
	const found = /^https?:\/\/|^\/(?:services|app)\//i.test(trimmed)
		? idFromUrl(trimmed)
		: { id: trimmed };
	if (found.id === '') {
		throw idRefused(
			'The record ID is empty',
			'Enter an internal ID such as 107, or eid: and an external ID.',
		);
	}
	const type = recordType?.trim().toLowerCase();
	if (
		found.recordType !== undefined &&
		type !== undefined &&
		found.recordType.toLowerCase() !== type
	) {
		throw idRefused(
			`The pasted URL is of a ${found.recordType}, but the record type is ${recordType}`,
			'Choose the record type of the URL, or paste another one.',
		);
	}
	return checkId(found.id);
}

/**
 * An external ID with or without its `eid:`, as NetSuite stores it.
 *
 * @throws NetSuiteError `RECORD_ID` when it is empty or cannot stand in a URL.
 */
export function readExternalId(text: string): string {
	const id = text.trim().replace(/^eid:/i, '');
	if (id === '') {
		throw idRefused(
			'The external ID is empty',
			'Enter the external ID of the record. Without one, use Create.',
		);
	}
	return checkId(`eid:${id}`).slice('eid:'.length);
}

/**
 * An id among others in `ids=1,eid:CID001,eid:'test 5'` (article_0127092747), not percent-encoded.
 *
 * @param recordId As `readRecordId` gives it.
 * @throws NetSuiteError `RECORD_ID` for what the list cannot hold: it would be taken for several ids.
 */
export function listedId(recordId: string): string {
	const external = /^eid:(.*)$/s.exec(recordId)?.[1];
	const bad = external === undefined ? ',' : "'";
	if (recordId.includes(bad)) {
		throw idRefused(
			`The ID "${recordId}" contains ${bad}, which a batch cannot take`,
			'Use the internal ID of one record for each input item, or the resource Record.',
		);
	}
	return external === undefined || /^[\w-]+$/.test(external) ? recordId : `eid:'${external}'`;
}

/** How a payload points to another record (netsuite-rest 4.3): by internal or external ID. */
export function readReferenceId(text: string): { id: string } | { externalId: string } {
	const id = readRecordId(text);
	return id.startsWith('eid:') ? { externalId: id.slice('eid:'.length) } : { id };
}

function idFromUrl(text: string): FoundId {
	// The host is never contacted, only the id is read: any origin does for relative URLs.
	const url = URL.canParse(text, 'https://netsuite.invalid')
		? new URL(text, 'https://netsuite.invalid')
		: undefined;
	const [, type, id] = /\/record\/v1\/([^/]+)\/([^/]+)/.exec(url?.pathname ?? '') ?? [];
	if (type !== undefined) return { id: decode(id), recordType: decode(type) };
	const fromPage = url?.searchParams.get('id') ?? '';
	if (fromPage !== '') return { id: fromPage };
	throw idRefused(
		'The pasted URL has no record ID in it',
		'Paste the address of one record (it contains id=… or /record/v1/TYPE/ID), or enter the internal ID.',
	);
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** What cannot stand in NetSuite's URLs, whatever its encoding (netsuite-rest 4.7). */
function checkId(id: string): string {
	const plain = id.replace(/^eid:/i, 'eid:');
	if (plain === 'eid:') {
		throw idRefused('The external ID after eid: is empty', 'Write eid: and the external ID.');
	}
	const bad = /[|/\\\u0000-\u001f\u007f]|\p{Surrogate}/u.exec(plain)?.[0];
	if (bad !== undefined) {
		const shown = bad < ' ' ? 'a control character' : bad;
		throw idRefused(
			`The ID "${plain}" contains ${shown}, which NetSuite cannot take in a URL`,
			'Find the record by Get Many with the filter externalId IS "…", and use its internal ID.',
		);
	}
	if (plain === '.' || plain === '..') throw idRefused(`"${plain}" is no ID`, 'Enter an ID.');
	return plain;
}

/** Percent-encoded, with the colon of `eid:` left as NetSuite writes it. */
function idSegment(id: string): string {
	const external = id.startsWith('eid:');
	return external ? `eid:${encodeURIComponent(id.slice(4))}` : encodeURIComponent(id);
}
