/**
 * `npm run simulator:figures`: how fast the built simulator is and what memory it takes, each against
 * its target. `--json`: a JSON line for each. Ends with exit code 1 when a target is missed.
 */
import Table from 'cli-table3';
import { manyTransactions, recordReads, startTime, suiteqlPages } from './figures/measures';
import { build } from './figures/program';

interface Figure {
	what: string;
	value: number;
	unit: string;
	target: number;
	/** More is better; else less. */
	atLeast?: boolean;
}

const asJson = process.argv.includes('--json');

const isMet = ({ value, target, atLeast = false }: Figure) =>
	atLeast ? value >= target : value <= target;

async function main(): Promise<void> {
	const figures: Figure[] = [];
	const add = (figure: Figure) => {
		figures.push(figure);
		if (asJson) console.log(JSON.stringify({ ...figure, ok: isMet(figure) }));
		else console.error(`${figure.what}: ${shown(figure.value)} ${figure.unit}`);
	};
	build();
	add({ what: 'Start, from process start', value: await startTime(), unit: 's', target: 1 });
	const reads = { unit: 'a second', target: 1_000, atLeast: true };
	add({ what: 'Records read over HTTP', value: await recordReads(), ...reads });
	add({
		what: '200 SuiteQL pages of 1,000 rows over HTTP',
		value: await suiteqlPages(),
		unit: 's',
		target: 10,
	});
	const { seeding, memory } = await manyTransactions();
	add({ what: 'Start with 500,000 transactions', value: seeding, unit: 's', target: 60 });
	add({ what: 'Peak memory after paging over them', value: memory, unit: 'MB', target: 1_000 });
	if (!asJson) console.log(tableOf(figures));
	process.exitCode = figures.every(isMet) ? 0 : 1;
}

const shown = (value: number) =>
	value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 2 : 0 });

function tableOf(figures: Figure[]): string {
	const table = new Table({
		head: ['Figure', 'Measured', 'Target', 'ok'],
		colAligns: ['left', 'right', 'right', 'left'],
		style: { head: [], border: [] },
	});
	for (const figure of figures) {
		const { what, value, unit, target, atLeast } = figure;
		const limit = `${atLeast ? 'at least' : 'at most'} ${shown(target)}`;
		table.push([what, `${shown(value)} ${unit}`, limit, isMet(figure) ? 'yes' : 'NO']);
	}
	return table.toString();
}

void main();
