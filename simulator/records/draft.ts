/** A record while a request changes it: a copy, so that a refused request leaves the stored one as it was. */
import type { RecordSchema, StoredLine, StoredRecord, Values } from '../data/contract';
import type { RefusalDetail } from '../data/refusal';
import type { Opener } from './locks';

export type Validation = 'ignore' | 'warning' | 'error';

/** How a request wants its body to be taken (query parameters and X-NetSuite headers of netsuite-rest.md 4.2, 4.5, 4.6). */
export interface WriteOptions {
	/** Sublists (and with `replaceSelectedFields` body fields) named by `?replace=`. */
	replace?: string[];
	replaceSelectedFields?: boolean;
	nameValidation: Validation;
	valueValidation: Validation;
	/** Who writes; undefined = one who may open every record. */
	opener?: Opener;
}

export interface Draft {
	schema: RecordSchema;
	/** Undefined until a new record is saved. */
	id: string | undefined;
	externalId: string | undefined;
	values: Values;
	lines: Record<string, StoredLine[]>;
	/** Highest line number ever given out, by sublist. */
	lastLines: Record<string, number>;
	/** What the request itself gave: body fields, and fields by line. */
	given: Set<string>;
	givenOnLines: Map<StoredLine, Set<string>>;
	faults: RefusalDetail[];
	warnings: string[];
	/** Pieces to be built that a transformation carried over, and for which its components are reckoned. */
	carriedQuantity?: number;
	/** True while a form is filled: nothing is going to be saved, so nothing has to be complete. */
	form?: boolean;
}

/** A draft of a new record, or of one that exists. */
export function draftOf(
	schema: RecordSchema,
	record?: StoredRecord,
	lastLines: Record<string, number> = {},
): Draft {
	const lines: Record<string, StoredLine[]> = {};
	const last: Record<string, number> = { ...lastLines };
	for (const { name } of [...schema.sublists, ...(schema.nested ?? [])]) {
		const stored = record?.lines[name] ?? [];
		lines[name] = [...stored];
		last[name] = Math.max(last[name] ?? 0, ...stored.map((line) => line.line));
	}
	return {
		schema,
		id: record?.id,
		externalId: record?.externalId,
		values: { ...record?.values },
		lines,
		lastLines: last,
		given: new Set(),
		givenOnLines: new Map(),
		faults: [],
		warnings: [],
	};
}

/** Adds a line with the next number and gives it back. */
export function addLine(draft: Draft, sublist: string, values: Values): StoredLine {
	const line = { line: ++draft.lastLines[sublist], values };
	draft.lines[sublist].push(line);
	return line;
}
