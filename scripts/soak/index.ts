/**
 * The node's operations in n8n's engine against a simulator in another process, round after round,
 * while requests go wrong: `npm run soak`, 20 minutes, or `-- --seconds N`. It ends with an exit code
 * of 0 only if the simulator's own data show nothing lost, doubled or told wrongly, and the heap in use
 * after a forced collection has not grown by more than 10 % from the second third to the last.
 */
import { parseArgs } from 'node:util';
import { Engine } from '../../test/support/engine';
import { startAccount } from './account';
import { seeded } from './faults';
import { Ledger } from './ledger';
import { Soak } from './round';

const MOST_GROWTH = 0.1;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** MB in use after a forced collection. */
function heap(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed / 1e6;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

async function main(): Promise<boolean> {
	if (global.gc === undefined) throw new Error('Run it by npm run soak: it needs --expose-gc');
	const { values } = parseArgs({
		options: {
			seconds: { type: 'string', default: '1200' },
			seed: { type: 'string', default: '1' },
		},
	});
	const seconds = Number(values.seconds);
	if (!(seconds > 0)) throw new Error('--seconds must be a number above 0');

	const stray: unknown[] = [];
	process.on('unhandledRejection', (reason) => stray.push(reason));
	const account = await startAccount();
	const ledger = new Ledger(account);
	try {
		const soak = new Soak(await Engine.load(), account, ledger, seeded(Number(values.seed)));
		await soak.begin();
		const samples: Array<{ at: number; used: number }> = [];
		let requests = 0;
		let rounds = 0;
		const started = Date.now();
		const passed = () => (Date.now() - started) / 1_000;
		for (let told = 0; passed() < seconds;) {
			await soak.once();
			rounds += 1;
			requests += await account.requests();
			samples.push({ at: passed(), used: heap() });
			if (passed() - told < Math.min(60, seconds / 4)) continue;
			told = passed();
			say(
				`  ${told.toFixed(0)} s: ${rounds} rounds, ${requests} requests, ${samples.at(-1)?.used.toFixed(1)} MB`,
			);
		}
		await soak.end();

		const third = (n: number) =>
			samples
				.filter(({ at }) => Math.min(2, Math.floor((3 * at) / passed())) === n)
				.map(({ used }) => used);
		const [, second, last] = [0, 1, 2].map((n) => mean(third(n)));
		const growth = last / second - 1;
		const { lost = 0, doubled = 0, untrue = 0, ...done } = ledger.counts;
		say(`${passed().toFixed(0)} s, ${rounds} rounds, ${requests} requests under mixed faults`);
		for (const [what, count] of Object.entries(done).sort()) say(`  ${what}: ${count}`);
		for (const problem of ledger.problems) say(`  WRONG ${problem}`);
		for (const reason of stray) say(`  WRONG unhandled rejection: ${String(reason)}`);
		say(
			`lost ${lost}, doubled ${doubled}, told wrongly ${untrue}, unhandled rejections ${stray.length}; ` +
				`heap after collection: second third ${second.toFixed(1)} MB, last ${last.toFixed(1)} MB (${(growth * 100).toFixed(1)} %)`,
		);
		const isFlat = growth <= MOST_GROWTH;
		if (!isFlat) say('  WRONG the heap grows');
		const isBusy = ['creates done', 'deletes done', 'events'].every((what) => done[what] > 0);
		if (!isBusy) say('  WRONG the time was too short to judge anything: give it more --seconds');
		return lost + doubled + untrue + stray.length === 0 && isFlat && isBusy;
	} finally {
		await account.stop();
	}
}

main().then(
	(isRight) => process.exit(isRight ? 0 : 1),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
		process.exit(1);
	},
);
