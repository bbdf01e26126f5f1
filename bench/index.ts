/** `npm run bench`: named cases on the simulator; each checks what it moved. */
import { parseArgs } from 'node:util';
import { batchCases } from './cases/batches';
import { cpuCase } from './cases/cpu';
import { createCases } from './cases/creates';
import { fileCase } from './cases/file';
import { governorCase } from './cases/governor';
import { processesCase } from './cases/processes';
import { recordsCase } from './cases/records';
import { suiteqlCases } from './cases/suiteql';
import { triggerCase } from './cases/trigger';
import type { Case, Measured } from './contract';
import { printTable } from './table';

const cases: Case[] = [
	...suiteqlCases,
	...createCases,
	triggerCase,
	...batchCases,
	processesCase,
	governorCase,
	cpuCase,
	recordsCase,
	fileCase,
];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		'without-peers': { type: 'boolean', default: false },
		runs: { type: 'string', default: '3' },
	},
});

const say = (text: string) => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
	const unknown = positionals.filter((name) => !cases.some((one) => one.name === name));
	if (unknown.length > 0) {
		say(`No case is called ${unknown.join(', ')}. There are:`);
		for (const { name, title } of cases) say(`  ${name.padEnd(20)} ${title}`);
		process.exitCode = 2;
		return;
	}
	const chosen = cases.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
	const options = { peers: !values['without-peers'], runs: Number(values.runs) };
	const lines: Measured[] = [];
	for (const { name, title, run } of chosen) {
		say(`${name}: ${title}`);
		const results = await run(options).catch((error: Error): Measured[] => {
			say(`  ${error.stack}`);
			process.exitCode = 1;
			return [];
		});
		for (const line of results) {
			lines.push(line);
			if (values.json) process.stdout.write(`${JSON.stringify(line)}\n`);
			if (!line.ok) process.exitCode = 1;
		}
	}
	if (!values.json) process.stdout.write(printTable(lines));
}

void main().then(() => process.exit());
