import { checkAgents } from './checks/agents';
import { type Context } from './checks/context';
import { checkEditor } from './checks/editor';
import { checkExamples } from './checks/examples';
import { checkInstalled } from './checks/install';
import { checkMcp } from './checks/mcp';
import { checkRestart } from './checks/restart';
import { checkAuthorizationCode, checkClientCredentials, storeCredentials } from './checks/signIns';
import { NotInstallableError, installN8n } from './n8nInstall';
import { type Options, readOptions } from './options';
import { Report } from './report';
import { type Stage, openStage } from './stage';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns whether every check was right */
async function playOn(stage: Stage, { browser, screenshots }: Options): Promise<boolean> {
	const report = new Report(say);
	const context: Context = { stage, report, credentials: await storeCredentials({ stage }) };
	if (screenshots) {
		await checkEditor(context, true);
		return report.finish();
	}
	report.part('The installed package');
	await checkInstalled(context);
	report.part('Signing in');
	await checkClientCredentials(context);
	await checkAuthorizationCode(context);
	report.part('The example workflows');
	await checkExamples(context);
	report.part('As a tool');
	await checkAgents(context);
	await checkMcp(context);
	if (browser) {
		report.part('The editor in a browser');
		await checkEditor(context, false);
	} else {
		say('\nTHE EDITOR IS NOT CHECKED (--no-browser).');
	}
	report.part('After a restart');
	await checkRestart(context);
	return report.finish();
}

/** @returns the exit code: 0 only if every check was right, 75 when n8n cannot be installed */
async function main(): Promise<number> {
	const options = readOptions(process.argv.slice(2));
	const install = await installN8n({ version: options.version, say });
	const stage = await openStage(install, say);
	try {
		return (await playOn(stage, options)) ? 0 : 1;
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
