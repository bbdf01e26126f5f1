import path from 'node:path';
import { exec } from '../e2e/exec';
import type { Line } from './protocol';

/** What the checks found in one version of n8n's engine. */
export interface Outcome {
	/** Of n8n-workflow, as loaded; empty when the package could not be loaded. */
	workflow: string;
	passed: number;
	/** Checks that there are; 0 when the package could not be loaded. */
	checks: number;
	/** Titles and reasons of checks that failed, or why the package could not be loaded. */
	problems: string[];
}

const FIVE_MINUTES = 300_000;
const TSX = path.resolve(__dirname, '../../node_modules/tsx/dist/cli.mjs');

/** Reads what the child process wrote. */
export function readLines(lines: Line[]): Outcome {
	const outcome: Outcome = { workflow: '', passed: 0, checks: 0, problems: [] };
	let seen = 0;
	for (const line of lines) {
		if (line.kind === 'refused') outcome.problems.push(line.reason);
		else if (line.kind === 'loaded') {
			outcome.workflow = line.workflow;
			outcome.checks = line.checks;
		} else {
			seen += 1;
			if (line.problem === undefined) outcome.passed += 1;
			else outcome.problems.push(`${line.title}: ${line.problem}`);
		}
	}
	if (seen < outcome.checks) {
		outcome.problems.push(`${outcome.checks - seen} checks did not run`);
	}
	if (outcome.checks === 0 && outcome.problems.length === 0) {
		outcome.problems.push('the process said nothing');
	}
	return outcome;
}

/**
 * Runs all checks in a process of its own.
 * @param coreDir folder whose `node_modules` has n8n-core
 * @param packageDir the package, unpacked where Node finds the same n8n-workflow from it
 * @param onCheck called as each check ends
 */
export async function runVersion(
	coreDir: string,
	packageDir: string,
	onCheck: (title: string, problem?: string) => void = () => undefined,
): Promise<Outcome> {
	const lines: Line[] = [];
	const child = path.join(__dirname, 'child.ts');
	await exec(process.execPath, [TSX, child, coreDir, packageDir], {
		cwd: coreDir,
		timeout: FIVE_MINUTES,
		onLine(text) {
			if (!text.startsWith('{"kind":')) return;
			const line = JSON.parse(text) as Line;
			lines.push(line);
			if (line.kind === 'check') onCheck(line.title, line.problem);
		},
	});
	return readLines(lines);
}
