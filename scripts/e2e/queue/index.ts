/**
 * The package on n8n's queue mode: Redis, PostgreSQL, one main and two workers (issue 4).
 * `npm run e2e:queue`; the version and the exit codes are those of `npm run e2e`.
 */
import { checkExamples } from '../checks/examples';
import { clientCredentials } from '../credentials';
import { NotInstallableError, installN8n } from '../n8nInstall';
import { readOptions } from '../options';
import { Report } from '../report';
import { checkAtOnce } from './atOnce';
import { checkKilledCreates } from './killedCreates';
import { checkKilledWorker } from './killedWorker';
import { activate } from './load';
import { findPrograms } from './programs';
import { type QueueStage, openQueueStage } from './stage';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns whether every check was right */
async function playOn(stage: QueueStage): Promise<boolean> {
	const report = new Report(say);
	const { api, simulator } = stage;
	const input = clientCredentials(simulator);
	const client = { id: await api.createCredential(input), name: input.name };
	report.part('The example workflows, run by the workers');
	await checkExamples({ stage, report, credentials: { client } });
	report.part('Many executions at once');
	const context = { stage, report, workflows: await activate(api, client) };
	const load = await checkAtOnce(context);
	if (load) {
		report.part('A worker that dies');
		await checkKilledWorker(context, load);
	}
	report.part('A worker that dies among creates');
	await checkKilledCreates(context);
	return report.finish();
}

/** @returns the exit code: 0 only if every check was right */
async function main(): Promise<number> {
	const { version } = readOptions(process.argv.slice(2));
	// Leaving by `exit` ends every process and removes every folder that was started or made so far.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => process.exit(130));
	}
	const programs = await findPrograms(say);
	const install = await installN8n({ version, say });
	const stage = await openQueueStage(install, programs, say);
	try {
		return (await playOn(stage)) ? 0 : 1;
	} finally {
		await stage.close();
	}
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		const known = error instanceof NotInstallableError;
		const text =
			error instanceof Error ? ((known ? undefined : error.stack) ?? error.message) : error;
		process.stderr.write(`\n${text}\n`);
		process.exit(known ? error.exitCode : 1);
	},
);
