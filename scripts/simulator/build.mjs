/**
 * Bundles the simulator into one file, build/simulator/cli.js: loaded in a quarter of the time that its
 * hundreds of sources take. Does nothing when no source is newer. Plain JavaScript, because a
 * TypeScript runner would cost every start 0.2 s.
 */
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the program is run from. */
export const BUILT = path.join(root, 'build/simulator/cli.js');

/** With a binary or WebAssembly beside their code. */
const EXTERNAL = ['@duckdb/node-api', '@polyglot-sql/sdk', 'esbuild'];

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestSource() {
	const folder = path.join(root, 'simulator');
	const sources = readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
	const others = ['package-lock.json', 'scripts/simulator/build.mjs'];
	return Math.max(...sources.concat(others.map((name) => path.join(root, name))).map(changed));
}

/** Makes the bundle anew when it is missing or older than a source. */
export async function build() {
	if (changed(BUILT) > newestSource()) return;
	const { buildSync } = await import('esbuild');
	const { outputFiles } = buildSync({
		entryPoints: [path.join(root, 'simulator/cli.ts')],
		absWorkingDir: root,
		bundle: true,
		platform: 'node',
		target: 'node20',
		external: EXTERNAL,
		// What is shorter is read faster; from Node 22 on, what was compiled is kept beside it.
		minifyWhitespace: true,
		minifySyntax: true,
		legalComments: 'none',
		banner: { js: "require('node:module').enableCompileCache?.(`${__dirname}/cache`);" },
		write: false,
		logLevel: 'error',
	});
	mkdirSync(path.dirname(BUILT), { recursive: true });
	// Two starts at once each put a whole file in place.
	const made = `${BUILT}.${process.pid}`;
	writeFileSync(made, outputFiles[0].contents);
	renameSync(made, BUILT);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
