/** `npm run simulator`: one JSON line for programs on standard output, words for people on standard error. */
import { helpText, readCommand } from './command/read';
import { credentialsLine, welcome } from './command/welcome';
import { startSimulator } from './index';

const say = (text: string) => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
	const { settings, verbose, help } = readCommand(process.argv.slice(2));
	if (help) return void process.stdout.write(helpText());

	// Trouble and what scripts log are always worth a line; plain requests are not.
	const isRequest = (line: string) => /^[A-Z]+ \//.test(line);
	const log = (line: string) => void ((verbose || !isRequest(line)) && say(line));
	const simulator = await startSimulator({ ...settings, log });

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			say('Stopping.');
			simulator.stop().then(
				() => process.exit(0),
				(error: Error) => {
					say(error.message);
					process.exit(1);
				},
			);
		});
	}
	process.stdout.write(`${credentialsLine(simulator)}\n`);
	say(welcome(simulator));
}

main().catch((error: NodeJS.ErrnoException & { port?: number }) => {
	say(
		error.code === 'EADDRINUSE'
			? `Port ${error.port} is taken: choose another with --port, or --port 0 for any free one.`
			: error.message,
	);
	process.exitCode = 1;
});
