/**
 * Runs the checks in one version of n8n's engine: `tsx child.ts CORE_DIR PACKAGE_DIR`. A process
 * for each version, because n8n-core keeps state in modules and takes settings from the environment.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { enterHomeFolder } from '../demo/home';
import { type Check, makeScene, type Scene } from './check';
import { checks } from './checks';
import type { Line } from './protocol';

const ROOT = path.resolve(__dirname, '../..');

const print = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** In one line that a table can hold. */
function text(error: unknown): string {
	const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
	return line.length > 240 ? `${line.slice(0, 240)}…` : line;
}

/** n8n's loader hides why a class could not be made: making it again shows it. */
function reasonOf(error: unknown, packageDir: string): string {
	const node = path.join(packageDir, 'dist', 'nodes', 'NetSuite', 'NetSuite.node.js');
	try {
		const { NetSuite } = createRequire(node)(node) as { NetSuite: new () => unknown };
		new NetSuite();
		return text(error);
	} catch (cause) {
		return `${text(error)} (${text(cause)})`;
	}
}

async function problemOf(check: Check, scene: Scene): Promise<string | undefined> {
	try {
		await check.run(scene);
		return undefined;
	} catch (error) {
		return text(error);
	} finally {
		scene.simulator.faults.clear();
	}
}

async function main([coreDir, packageDir]: string[]): Promise<void> {
	process.env.N8N_LOG_LEVEL = 'silent';
	process.once('exit', enterHomeFolder(path.join(ROOT, 'examples', 'customers.csv')));
	// Loaded late: n8n settles its user folder when it is first loaded.
	const { Core } = await import('./core');
	const core = await Core.load(coreDir, packageDir).catch((error: unknown) =>
		reasonOf(error, packageDir),
	);
	if (typeof core === 'string') return print({ kind: 'refused', reason: core });
	print({ kind: 'loaded', ...core.versions, checks: checks.length });
	const { startSimulator } = await import('../../simulator/index');
	const simulator = await startSimulator({ transactions: 600 });
	const scene = makeScene(core, simulator);
	for (const check of checks) {
		print({ kind: 'check', title: check.title, problem: await problemOf(check, scene) });
	}
	await simulator.stop();
}

main(process.argv.slice(2).map((folder) => path.resolve(folder))).then(
	() => process.exit(0),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
		process.exit(1);
	},
);
