export interface RecordLocation {
	id: string;
	recordType: string;
	/** The header as it came. It is shown, never followed. */
	location: string;
}

/**
 * The record that a create, update, upsert or transform brought forth: NetSuite tells it only in
 * the `Location` header (netsuite-rest 4.2, 4.8), absolute or relative.
 *
 * @returns undefined when the header is absent or names no record.
 */
export function readLocation(header: string | undefined): RecordLocation | undefined {
	const location = header?.trim() ?? '';
	const path = location.split(/[?#]/, 1)[0];
	const [, type, id] = /\/record\/v1\/([^/]+)\/([^/]+)\/?$/i.exec(path) ?? [];
	if (type === undefined) return undefined;
	return { id: decode(id), recordType: decode(type), location };
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
