import path from 'node:path';
import { OWNER } from '../e2e/api';
import { clientCredentials, oAuth2 } from '../e2e/credentials';
import { NotInstallableError, installN8n } from '../e2e/n8nInstall';
import { isFree } from '../e2e/ports';
import { type Stage, openStage } from '../e2e/stage';
import { exampleFiles, readExample, withCredential } from '../e2e/workflows';
import { rebuildOnChange } from './rebuild';

/** Where people expect n8n; another one is taken when it is in use. */
const PORT = 5678;

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Stores both credentials and every example, so that each can be run at once. */
async function furnish({ api, simulator }: Stage): Promise<void> {
	await api.createCredential(oAuth2(simulator));
	const client = clientCredentials(simulator);
	const credential = { id: await api.createCredential(client), name: client.name };
	for (const file of exampleFiles()) {
		const example = withCredential(readExample(file), client.type, credential);
		await api.createWorkflow(example);
		say(`  ${example.name}`);
	}
}

async function main(): Promise<void> {
	const install = await installN8n({ say });
	const stage = await openStage(install, say, {
		port: (await isFree(PORT)) ? PORT : undefined,
		env: { N8N_DEV_RELOAD: 'true' },
	});
	say('Credentials and example workflows:');
	await furnish(stage);
	const installed = path.join(
		stage.home.folder,
		'.n8n/nodes/node_modules/n8n-nodes-netsuite-suitetalk',
	);
	rebuildOnChange(installed, say);
	say(`\nOpen   ${stage.server.baseUrl}/home/workflows`);
	say(`Email  ${OWNER.email}`);
	say(`Password  ${OWNER.password}`);
	say(`n8n's log: ${stage.server.logFile}`);
	say('Changes below credentials/, nodes/, suitetalk/ and icons/ are built and taken over.');
	say('Ctrl-C ends it and removes all of it.\n');
	// Whatever ends this process ends n8n too and removes its folder.
	process.once('exit', () => say('\nStopped; nothing is left behind.'));
	await new Promise(() => undefined);
}

main().catch((error: unknown) => {
	const known = error instanceof NotInstallableError;
	const text =
		error instanceof Error ? ((known ? undefined : error.stack) ?? error.message) : error;
	process.stderr.write(`\n${text}\n`);
	process.exit(known ? error.exitCode : 1);
});
