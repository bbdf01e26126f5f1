import path from 'node:path';
import type { Simulator } from '../../simulator/contract';
import type { StoredCredentials } from '../../test/support/engine';
import { EXAMPLES } from './examples';
import { enterHomeFolder } from './home';
import { bad, bold, good, table, tell } from './report';
import { type Result, runExample } from './runExample';

const ROOT = path.resolve(__dirname, '../..');
/** ms a request: enough to see that requests overlap, little enough to wait for. */
const LATENCY = 20;

const say = (text = ''): void => void process.stdout.write(`${text}\n`);

/** What a person would type into the credential's form for this simulator. */
function credentialFor(simulator: Simulator): StoredCredentials {
	const { accountId, clientId, certificateId, privateKey, baseUrl } = simulator;
	return {
		netSuiteClientCredentialsApi: { accountId, clientId, certificateId, privateKey, baseUrl },
	};
}

async function runAll(simulator: Simulator): Promise<Result[]> {
	// Loaded late: n8n settles its user folder when it is first loaded.
	const { Engine } = await import('../../test/support/engine');
	const engine = await Engine.load(ROOT);
	const results: Result[] = [];
	let credentials = credentialFor(simulator);
	for (const [i, example] of EXAMPLES.entries()) {
		say(bold(`${i + 1}/${EXAMPLES.length} ${example.title}`) + ` (examples/${example.file})`);
		say(`  ${example.story}`);
		const result = await runExample(engine, simulator, example, credentials);
		credentials = result.credentials;
		results.push(result);
		say(`${tell(result)}\n`);
	}
	return results;
}

/** Runs the demo. @returns the exit code: 0 only if every outcome is right */
async function main(): Promise<number> {
	say(bold('NetSuite for n8n: the example workflows, without a NetSuite account'));
	say('Starting an embedded NetSuite with a made-up company …');
	const leave = enterHomeFolder(path.join(ROOT, 'examples', 'customers.csv'));
	process.once('exit', leave);
	process.once('SIGINT', () => process.exit(130));
	const { startSimulator } = await import('../../simulator/index');
	const simulator = await startSimulator({ latency: LATENCY });
	try {
		say(`It listens on ${simulator.baseUrl} (account ${simulator.accountId}).`);
		say('The workflows run in the real n8n workflow engine, with the nodes as they are shipped.\n');
		const results = await runAll(simulator);
		say(table(results));
		const wrong = results.filter(({ problems }) => problems.length > 0).length;
		if (wrong > 0) {
			say(bad(`${wrong} of ${results.length} workflows did not give what they should: see above.`));
			return 1;
		}
		say(good('All outcomes are right.'));
		say('\nWhere to go next');
		say('  Use it with your account: README.md, "Installation" and "Credentials".');
		say('  Import these workflows into n8n: examples/README.md.');
		say('  Try things out against the embedded NetSuite: npm run -s simulator');
		say('  Run the tests: npm test');
		return 0;
	} finally {
		await simulator.stop();
	}
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		process.stderr.write(
			`The demo could not run: ${error instanceof Error ? error.stack : error}\n`,
		);
		process.exit(1);
	},
);
