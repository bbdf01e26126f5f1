import Table from 'cli-table3';
import { styleText } from 'node:util';
import type { Result } from './runExample';

type Style = Parameters<typeof styleText>[0];

/** Colours only where a person looks at a terminal (https://no-color.org). */
const paint = (style: Style, text: string): string =>
	process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;

export const bold = (text: string): string => paint('bold', text);
export const good = (text: string): string => paint('green', text);
export const bad = (text: string): string => paint('red', text);

const count = (value: number): string => value.toLocaleString('en-US');

const plural = (value: number, noun: string): string =>
	`${count(value)} ${noun}${value === 1 ? '' : 's'}`;

/** What each node gave out, then what the check found. */
export function tell({ steps, requests, peakInFlight, outcome, problems }: Result): string {
	const lines = [
		...steps.map(({ node, items }) => `  ${node}: ${plural(items, 'item')}`),
		`  NetSuite got ${plural(requests, 'request')}, ${peakInFlight} at once at most`,
	];
	if (problems.length === 0) {
		return [...lines, good(`  Checked in NetSuite: ${outcome}`)].join('\n');
	}
	const shown = problems.slice(0, 10).map((problem) => bad(`  Not right: ${problem}`));
	const more = problems.length - shown.length;
	return [...lines, ...shown, ...(more > 0 ? [bad(`  and ${more} more`)] : [])].join('\n');
}

/** Columns that the other four take, borders included; the outcome gets what is left. */
const OTHERS = 58;

/** The table at the end: a line for each workflow. */
export function table(results: Result[], width = process.stdout.columns ?? 100): string {
	const head = ['Workflow', 'Requests', 'Records', 'Time', 'Outcome'];
	const view = new Table({
		head: head.map(bold),
		colAligns: ['left', 'right', 'right', 'right', 'left'],
		colWidths: [null, null, null, null, Math.min(60, Math.max(22, width - OTHERS))],
		wordWrap: true,
		style: { head: [], border: [] },
	});
	for (const { title, requests, records, seconds, outcome, problems } of results) {
		view.push([
			title,
			count(requests),
			count(records),
			`${seconds.toFixed(2)} s`,
			problems.length === 0 ? good(`ok: ${outcome}`) : bad(`failed: ${problems.length} not right`),
		]);
	}
	return view.toString();
}
