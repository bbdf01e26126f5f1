import { existsSync } from 'node:fs';
import { checkAgents } from './checks/agents';
import type { Context } from './checks/context';
import { checkEditor } from './checks/editor';
import { checkExamples } from './checks/examples';
import { checkInstalled } from './checks/install';
import { checkMcp } from './checks/mcp';
import { checkRestart } from './checks/restart';
import { checkAuthorizationCode, checkClientCredentials, storeCredentials } from './checks/signIns';
import { checkTrigger } from './checks/trigger';
import { isAlive } from './lockFolder';
import { NotInstallableError, installN8n } from './n8nInstall';
import { type Options, readOptions } from './options';
import { isFree } from './ports';
import { isOld } from './releases';
import { Report, must } from './report';
import { openStage } from './stage';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Every check of a run, in the order of a person who has just installed the package. */
async function playOn(context: Context, { browser, screenshots }: Options): Promise<void> {
	const { report } = context;
	if (screenshots) return await checkEditor(context, true);
	report.part('The installed package');
	await checkInstalled(context);
	report.part('Signing in');
	await checkClientCredentials(context);
	await checkAuthorizationCode(context);
	report.part('The example workflows');
	await checkExamples(context);
	report.part('The trigger');
	await checkTrigger(context);
	// The agents, the MCP Server Trigger and the editor of n8n 1.x are not what these checks drive.
	if (!isOld(context.stage.version)) {
		report.part('As a tool');
		await checkAgents(context);
		await checkMcp(context);
		if (browser) {
			report.part('The editor in a browser');
			await checkEditor(context, false);
		}
	}
	report.part('After a restart');
	await checkRestart(context);
}

/** Stops everything, and looks whether anything is left. */
async function checkEnd({ stage, report }: Context): Promise<void> {
	const { port, pid } = stage.server;
	report.part('The end');
	await report.check('Everything that was started has ended', async () => {
		await stage.close();
		must(!existsSync(stage.home.folder), `${stage.home.folder} is still there`);
		must(await isFree(port), `something still listens on port ${port}`);
		must(!isAlive(-pid), `processes of the group ${pid} are still running`);
		return 'no process, port or folder is left';
	});
}

/** @returns the exit code: 0 only if every check was right, 75 when n8n cannot be installed */
async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	const install = await installN8n({ version: options.version, say });
	const stage = await openStage(install, say);
	const report = new Report(say);
	try {
		const context: Context = { stage, report, credentials: await storeCredentials({ stage }) };
		await playOn(context, options);
		await checkEnd(context);
	} finally {
		await stage.close();
	}
	if (!options.browser) say('\nTHE EDITOR WAS NOT CHECKED (--no-browser).');
	const right = report.finish();
	return right ? 0 : 1;
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
