import { cpSync, watch } from 'node:fs';
import path from 'node:path';
import { exec } from '../e2e/exec';

const ROOT = path.resolve(__dirname, '../..');

/** What ends up in the package. */
const SOURCES = ['credentials', 'nodes', 'suitetalk', 'icons'];

const bin = (name: string) => path.join(ROOT, 'node_modules', '.bin', name);

/** Builds `dist/` anew where something has changed. @throws Error with the compiler's words */
async function build(): Promise<void> {
	const info = path.join('.n8n-cache', 'editor.tsbuildinfo');
	const args = ['--incremental', '--tsBuildInfoFile', info, '--noEmitOnError', '--pretty'];
	await exec(bin('tsc'), args, { cwd: ROOT });
	await exec(bin('gulp'), ['--silent'], { cwd: ROOT });
}

/**
 * Builds the package after every change of its sources and copies it over the installed one, where
 * n8n (with `N8N_DEV_RELOAD`) sees it. A build that fails is told, and changes nothing.
 * @param installed folder of the package in n8n's home Goes on until the process ends.
 */
export function rebuildOnChange(installed: string, say: (line: string) => void): void {
	let timer: NodeJS.Timeout | undefined;
	let building = false;
	let again = false;
	const rebuild = async () => {
		if (building) {
			again = true;
			return;
		}
		building = true;
		const started = performance.now();
		try {
			await build();
			cpSync(path.join(ROOT, 'dist'), path.join(installed, 'dist'), { recursive: true });
			const seconds = ((performance.now() - started) / 1000).toFixed(1);
			say(`Built in ${seconds} s; n8n takes it over. Reload the page if a form still looks old.`);
		} catch (error) {
			say(`Not built, n8n keeps what it has: ${error instanceof Error ? error.message : error}`);
		}
		building = false;
		if (again) {
			again = false;
			await rebuild();
		}
	};
	const changed = (_event: string, file: string | null) => {
		if (file && !/\.(ts|json|svg)$/.test(file)) return;
		clearTimeout(timer);
		timer = setTimeout(() => void rebuild(), 300);
	};
	for (const folder of SOURCES) watch(path.join(ROOT, folder), { recursive: true }, changed);
}
