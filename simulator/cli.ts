/** `npm run simulator`: one JSON line for programs on standard output, words for people on standard error. */
import { parseArgs } from 'node:util';
import type { Simulator, SimulatorSettings } from './contract';
import { startSimulator } from './index';

const HELP = `Usage: npm run simulator -- [options]

  --port N             port on 127.0.0.1, 0 for any free one (8080)
  --latency MS         added to every REST answer (0)
  --concurrency N      requests at once before 429 (5)
  --seed N             seed of the company's data (1)
  --transactions N     transactions in the company, at least (2500)
  --token-lifetime S   seconds an access token lives (3600)
  --date-format F      date format of the token's user (M/D/YYYY)
  --time-zone Z        time zone of the token's user (America/Los_Angeles)
  --row-wall N         most rows that SuiteQL serves (100000)
  --common-table-expressions  SuiteQL understands WITH
  --https              with a certificate made at start
  --verbose            a line on standard error for each request
  --help
`;

interface Command {
	settings: SimulatorSettings & { port: number };
	verbose: boolean;
	help: boolean;
}

const say = (text: string) => void process.stderr.write(`${text}\n`);

/** Throws an Error with one sentence for a flag or value that does not fit. */
function readCommand(args: string[]): Command {
	const text = { type: 'string' } as const;
	const flag = { type: 'boolean', default: false } as const;
	const { values } = parseArgs({
		args,
		options: {
			port: { ...text, default: '8080' },
			latency: text,
			concurrency: text,
			seed: text,
			transactions: text,
			'token-lifetime': text,
			'date-format': text,
			'time-zone': text,
			'row-wall': text,
			'common-table-expressions': flag,
			https: flag,
			verbose: flag,
			help: flag,
		},
	});
	const number = (name: string, value: string | undefined) => {
		if (value === undefined) return undefined;
		if (/^\d+$/.test(value)) return Number(value);
		throw new Error(`--${name} takes a whole number, not "${value}".`);
	};
	const settings = {
		latency: number('latency', values.latency),
		concurrency: number('concurrency', values.concurrency),
		seed: number('seed', values.seed),
		transactions: number('transactions', values.transactions),
		tokenLifetime: number('token-lifetime', values['token-lifetime']),
		dateFormat: values['date-format'],
		timeZone: values['time-zone'],
		rowWall: number('row-wall', values['row-wall']),
		commonTableExpressions: values['common-table-expressions'],
	};
	const given = Object.entries(settings).filter(([, value]) => value !== undefined);
	return {
		settings: {
			...Object.fromEntries(given),
			port: number('port', values.port) ?? 8080,
			https: values.https,
		},
		verbose: values.verbose,
		help: values.help,
	};
}

async function main(): Promise<void> {
	const { settings, verbose, help } = readCommand(process.argv.slice(2));
	if (help) return void process.stdout.write(HELP);

	// Trouble is always worth a line; plain requests are not.
	const isTrouble = (line: string) => /^(simulator fault|Login Audit Trail):/.test(line);
	const log = (line: string) => void ((verbose || isTrouble(line)) && say(line));
	const simulator = await startSimulator({ ...settings, log });

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			say('Stopping.');
			void simulator.stop().then(() => process.exit(0));
		});
	}
	process.stdout.write(`${credentialsLine(simulator)}\n`);
	say(welcome(simulator));
}

function credentialsLine(simulator: Simulator): string {
	const { baseUrl, tokenUrl, authorizationUrl, accountId } = simulator;
	const { clientId, clientSecret, certificateId, privateKey } = simulator;
	return JSON.stringify({
		baseUrl,
		tokenUrl,
		authorizationUrl,
		accountId,
		clientId,
		clientSecret,
		certificateId,
		privateKey,
	});
}

function welcome({ baseUrl, store, settings }: Simulator): string {
	const counts = store
		.types()
		.map((type) => ({ type, count: store.count(type) }))
		.filter(({ count }) => count > 0)
		.map(({ type, count }) => `${count} ${type}`);
	return `
NetSuite simulator at ${baseUrl} (account 1234567, ${settings.concurrency} requests at once).
Seeded: ${counts.join(', ')}.

To sign in from n8n, paste the values of the line above into a credential:
  NetSuite Client Credentials (JWT) API: accountId, clientId, certificateId, privateKey, and baseUrl as Base URL.
  NetSuite OAuth2 API:                   accountId, clientId, clientSecret, and baseUrl as Base URL.
They stay the same at every start. Stop with Ctrl-C.`;
}

main().catch((error: NodeJS.ErrnoException & { port?: number }) => {
	say(
		error.code === 'EADDRINUSE'
			? `Port ${error.port} is taken: choose another with --port, or --port 0 for any free one.`
			: error.message,
	);
	process.exitCode = 1;
});
