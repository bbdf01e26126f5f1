/** What NetSuite says of asynchronous jobs and their tasks (netsuite-rest 8). */
import { NetSuiteError } from './netSuiteError';
import { isObject } from './isObject';

export interface JobState {
	completed: boolean;
	/** `pending`, `processing`, `succeeded`, `failed`, or a word that NetSuite adds later. */
	progress: string;
	/** Whole seconds since 1970 by NetSuite's clock, where it tells. */
	start?: number;
	end?: number;
}

/**
 * A job's id, as a user gives it or as the `Location` of a 202 holds it (absolute or relative).
 *
 * @throws NetSuiteError `JOB_ID`
 */
export function readJobId(text: string): string {
	const path = text.trim().split(/[?#]/, 1)[0];
	const id = /\/job\/([^/]+)/.exec(path)?.[1] ?? path;
	if (/^[A-Za-z0-9_-]+$/.test(id)) return id;
	throw new NetSuiteError({
		code: 'JOB_ID',
		title: id === '' ? 'The job ID is empty' : `"${id}" is no job ID`,
		remedy: 'Enter the jobId that a batch or an asynchronous request gave. Nothing was sent.',
	});
}

/** How far a job or a task is, and when it worked. */
export function readJobState(body: unknown): JobState {
	const { completed, progress, startTime, endTime } = isObject(body) ? body : {};
	return {
		completed: completed === true || completed === 'true',
		progress: typeof progress === 'string' ? progress : 'pending',
		start: readSecond(startTime),
		end: readSecond(endTime),
	};
}

function readSecond(text: unknown): number | undefined {
	// Without a zone nobody can tell which second it is.
	if (typeof text !== 'string' || !/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
	const milliseconds = Date.parse(text);
	return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1_000);
}

/**
 * The ids of a job's tasks, in NetSuite's order, each once: an entry may hold the links of several
 * tasks, so every link counts.
 */
export function readTaskIds(body: unknown): string[] {
	const items = isObject(body) && Array.isArray(body.items) ? body.items : [];
	const links = items.flatMap((item) =>
		isObject(item) && Array.isArray(item.links) ? (item.links as unknown[]) : [],
	);
	const ids = links.map((link) =>
		isObject(link) ? /\/task\/([^/?#]+)/.exec(String(link.href))?.[1] : undefined,
	);
	return [...new Set(ids.filter((id) => id !== undefined))];
}
