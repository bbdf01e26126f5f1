import Table from 'cli-table3';
import type { Measured } from './contract';

const number = (value: number | null, digits = 0) =>
	value === null
		? ''
		: value.toLocaleString('en-US', {
				minimumFractionDigits: digits,
				maximumFractionDigits: digits,
			});

const times = (value: number | null) => (value === null ? '' : `${value.toFixed(2)} ×`);

/** The results as a table for people. */
export function printTable(lines: Measured[]): string {
	const table = new Table({
		head: [
			'case',
			'rows',
			'requests',
			'peak',
			'429',
			'seconds',
			'limit',
			'to limit',
			'to peer',
			'target',
			'',
		],
		style: { head: [], border: [] },
	});
	for (const line of lines) {
		table.push([
			line.case,
			number(line.rows),
			number(line.requests),
			number(line.peakInFlight),
			number(line.answers429),
			number(line.seconds, 2),
			number(line.limitSeconds, 2),
			times(line.ratioToLimit),
			times(line.ratioToBestPeer),
			line.target,
			line.ok ? 'met' : 'MISSED',
		]);
	}
	return `${table.toString()}\n`;
}
