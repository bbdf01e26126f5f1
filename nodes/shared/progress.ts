import type { NodeApiError, NodeOperationError } from 'n8n-workflow';

/** What became of the input items when the node stopped; indexes from 0. */
export interface Progress {
	count: number;
	done: number[];
	/** Title of the error by item. */
	failed: Map<number, string>;
}

/**
 * Adds to the error that ends the node which items were done, which failed and which were never
 * begun, so that the user knows with which to go on.
 */
export function tellProgress<E extends NodeApiError | NodeOperationError>(
	error: E,
	{ count, done, failed }: Progress,
): E {
	if (count < 2) return error;
	const known = new Set([...done, ...failed.keys()]);
	const rest = Array.from({ length: count }, (_, item) => item).filter((item) => !known.has(item));
	const told = failed.size > 1 ? [...failed].sort(byItem) : [];
	const lines = [
		`Done: ${listed(done, count)}. Failed or not known: ${listed([...failed.keys()], count)}. Not sent: ${listed(rest, count)}. Items are counted from 0.`,
		...told.map(([item, title]) => `Item ${item}: ${title}`),
	];
	error.description = [error.description, ...lines].filter(Boolean).join('\n');
	error.context.doneItems = [...done].sort((a, b) => a - b);
	error.context.failedItems = [...failed.keys()].sort((a, b) => a - b);
	return error;
}

const byItem = ([a]: [number, string], [b]: [number, string]) => a - b;

/** `99 of 1,000 items (0–98)` */
function listed(items: number[], count: number): string {
	if (items.length === 0) return 'none';
	const number = (value: number) => value.toLocaleString('en-US');
	return `${number(items.length)} of ${number(count)} items (${ranges(items)})`;
}

/** `0–98, 100`, the first dozen of such runs. */
function ranges(items: number[]): string {
	const runs: Array<[first: number, last: number]> = [];
	for (const item of [...items].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run !== undefined && run[1] === item - 1) run[1] = item;
		else runs.push([item, item]);
	}
	const texts = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
	return texts.length > 12 ? `${texts.slice(0, 12).join(', ')} …` : texts.join(', ');
}
