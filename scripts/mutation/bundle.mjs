/**
 * Bundles the tests of suitetalk/ into one file a folder, for `npm run mutation`: each mutant loads one file instead of
 * dozens, which is most of its time. Stryker runs it once, in its sandbox, where the sources hold all mutants.
 */
import { buildSync } from 'esbuild';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../test/suitetalk');

/** Waits under a fake clock, a simulator, 50,000 changes: minutes for each mutant. */
const SLOW = ['sharing.test.ts', 'keyset.test.ts', 'cursor.large.test.ts'];

for (const folder of readdirSync(tests, { withFileTypes: true })) {
	if (!folder.isDirectory()) continue;
	const resolveDir = path.join(tests, folder.name);
	const files = readdirSync(resolveDir).filter((name) => name.endsWith('.test.ts'));
	// Loaded within a block, so that a file's hooks are its own.
	const blocks = files
		.filter((name) => !SLOW.includes(name))
		.map((name) => `describe(${JSON.stringify(name)}, () => void require('./${name}'));`);
	buildSync({
		stdin: { contents: blocks.join('\n'), resolveDir },
		bundle: true,
		platform: 'node',
		target: 'node20',
		packages: 'external',
		outfile: path.join(resolveDir, 'all.bundle.js'),
		logLevel: 'error',
	});
}
