/** Where changes stand in their order, and times as SuiteQL texts. Times are whole UTC seconds since 1970. */

/** A place in the order of changes: by time, then by key. Without a key it is the end of that second. */
export interface Position {
	time: number;
	key?: string;
}

/** A range of changes: after one place, up to another one, which is part of it. */
export interface Range {
	after: Position;
	until: Position;
}

/** A change as SuiteQL shows it: a record (or row) in the state that it has had since `time`. */
export interface ChangeRow {
	key: string;
	time: number;
	/** When the record was created; undefined where NetSuite does not tell. */
	created?: number;
}

/** The format model of every time that is asked for and compared (netsuite-rest 12.2). */
export const TIME_MODEL = 'YYYY-MM-DD HH24:MI:SS';

/** `2026-11-25 18:05:09` */
export const utcText = (seconds: number): string =>
	new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-11-25T18:05:09Z` */
export const isoText = (seconds: number): string => `${utcText(seconds).replace(' ', 'T')}Z`;

/** Reads `utcText`; undefined for anything else. */
export function readUtcText(text: unknown): number | undefined {
	if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
	const milliseconds = Date.parse(`${text.replace(' ', 'T')}Z`);
	return Number.isNaN(milliseconds) ? undefined : milliseconds / 1_000;
}

/** Does a row come after a place? Keys of one second are compared as numbers; of others it is not known (false). */
export const isBehind = (row: Required<Position>, place: Position): boolean =>
	row.time > place.time ||
	(row.time === place.time && place.key !== undefined && Number(row.key) > Number(place.key));

/** The earlier of a place and the end of a second. */
export const notAfter = (place: Position, second: number): Position =>
	place.time <= second ? place : { time: second };
