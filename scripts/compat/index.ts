/**
 * Which versions of n8n the package works in: `npm run compat`, or `npm run compat -- oldest 2.41.1`
 * for some of the matrix. Installs each version's n8n-core once (`N8N_CACHE_DIR`, default
 * `.n8n-cache/`), puts the packed package beside it and runs the checks there.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bad, bold, good } from '../demo/report';
import { exec } from '../e2e/exec';
import { pack } from '../e2e/pack';
import { installCore } from './install';
import { type Result, table } from './report';
import { type Outcome, runVersion } from './runVersion';
import { judge } from './verdict';
import { type Version, versionsNamed } from './versions';

const CACHE = process.env.N8N_CACHE_DIR ?? path.resolve(__dirname, '../../.n8n-cache');

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function outcomeOf({ core }: Version, tarball: string): Promise<Outcome> {
	const coreDir = await installCore(core, CACHE, say);
	// Below the folder, so that the package finds the n8n-workflow of this version.
	const unpacked = mkdtempSync(path.join(coreDir, 'under-test-'));
	try {
		await exec('tar', ['-xzf', tarball, '-C', unpacked], { cwd: coreDir });
		return await runVersion(coreDir, path.join(unpacked, 'package'), (title, problem) =>
			say(
				problem === undefined ? `  ${good('ok')} ${title}` : `  ${bad('not')} ${title}: ${problem}`,
			),
		);
	} catch (error) {
		const problem = error instanceof Error ? error.message : String(error);
		return { workflow: '', passed: 0, checks: 0, problems: [problem] };
	} finally {
		rmSync(unpacked, { recursive: true, force: true });
	}
}

/** @returns the exit code: 0 only if every version is as the matrix says */
async function main(): Promise<number> {
	const versions = versionsNamed(process.argv.slice(2));
	const work = mkdtempSync(path.join(tmpdir(), 'netsuite-compat-'));
	process.once('exit', () => rmSync(work, { recursive: true, force: true }));
	process.once('SIGINT', () => process.exit(130));
	mkdirSync(CACHE, { recursive: true });
	const tarball = await pack(work);
	const results: Result[] = [];
	for (const version of versions) {
		say(bold(`\nn8n ${version.n8n} (${version.role}), n8n-core ${version.core}`));
		const started = performance.now();
		const outcome = await outcomeOf(version, tarball);
		const verdict = judge(version, outcome);
		const seconds = (performance.now() - started) / 1000;
		results.push({ version, outcome, verdict, seconds });
		say(`  ${verdict.ok ? good(verdict.text) : bad(verdict.text)}`);
	}
	say(`\n${table(results)}`);
	const failed = results.filter(({ verdict }) => !verdict.ok).length;
	say(`${results.length - failed} passed, ${failed} failed`);
	return failed === 0 ? 0 : 1;
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
		process.exit(1);
	},
);
