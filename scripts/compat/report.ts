import Table from 'cli-table3';
import { bad, bold, good } from '../demo/report';
import type { Outcome } from './runVersion';
import type { Verdict } from './verdict';
import type { Version } from './versions';

export interface Result {
	version: Version;
	outcome: Outcome;
	verdict: Verdict;
	seconds: number;
}

/** The table at the end: a line for each version. */
export function table(results: Result[], width = process.stdout.columns ?? 110): string {
	const view = new Table({
		head: ['n8n', 'n8n-core', 'n8n-workflow', 'Checks', 'Time', 'Outcome'].map(bold),
		colAligns: ['left', 'left', 'left', 'right', 'right', 'left'],
		colWidths: [21, 10, 14, 9, 9, Math.max(30, width - 70)],
		wordWrap: true,
		style: { head: [], border: [] },
	});
	for (const { version, outcome, verdict, seconds } of results) {
		view.push([
			`${version.n8n} (${version.role})`,
			version.core,
			outcome.workflow || '–',
			outcome.checks === 0 ? '–' : `${outcome.passed}/${outcome.checks}`,
			`${seconds.toFixed(1)} s`,
			verdict.ok ? good(verdict.text) : bad(verdict.text),
		]);
	}
	return view.toString();
}
