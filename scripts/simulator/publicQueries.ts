/**
 * How many public queries the simulator takes: `npx tsx scripts/simulator/publicQueries.ts [folder] [--with] [--refused]`.
 * The folder holds JSON files like those of test/simulator/suiteql/public/queries, which is the default. `--with` switches
 * WITH on, `--refused` lists what was refused and what has no rows.
 */
import path from 'node:path';
import { type Outcome, outcomes, sourcesIn } from '../../test/simulator/suiteql/public/harness';
import { reasonOf } from '../../test/simulator/suiteql/public/reasons';

const options = process.argv.slice(2);
const [folder = path.join(__dirname, '../../test/simulator/suiteql/public/queries')] =
	options.filter((option) => !option.startsWith('--'));

const percent = (part: number, all: number) => Math.round((part / all) * 1_000) / 10;

function counts(list: Outcome[]) {
	const of = (result: Outcome['result']) => list.filter((entry) => entry.result === result).length;
	const accepted = list.length - of('refused');
	const asNetSuite = list.filter((entry) => reasonOf(entry) !== undefined).length;
	return {
		statements: list.length,
		accepted,
		rows: of('rows'),
		filtered: of('filtered'),
		empty: of('empty'),
		refused: of('refused'),
		'NetSuite too': asNetSuite,
		'% of all': percent(accepted, list.length),
		'% of the rest': percent(accepted, list.length - asNetSuite),
	};
}

async function main(): Promise<void> {
	const all = await outcomes(sourcesIn(folder), options.includes('--with'));
	const names = [...new Set(all.map(({ source }) => source))];
	const rows = names.map((name) => [name, counts(all.filter(({ source }) => source === name))]);
	console.table(Object.fromEntries([...rows, ['all', counts(all)]]));
	if (!options.includes('--refused')) return;
	for (const outcome of all) {
		const { source, file, result, refusal = '', sql } = outcome;
		if (result !== 'refused' && result !== 'empty') continue;
		const said = refusal.slice(refusal.indexOf('follows. ') + 9);
		console.log([result, source, file, said, reasonOf(outcome) ?? ''].join('\t'));
		console.log(`\t${sql.replace(/\s+/g, ' ').slice(0, 400)}`);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
