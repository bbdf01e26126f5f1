import type { Simulator } from '../../simulator/contract';

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

/**
 * Shows that something is happening until the returned function is called: one line that is
 * rewritten on a terminal, a line every two seconds elsewhere (a log has no use for more).
 * @param simulator its counters are read while the workflow runs
 */
export function showProgress(
	simulator: Pick<Simulator, 'stats'>,
	out = process.stdout,
): () => void {
	const started = performance.now();
	const line = () => {
		const { requests, tokenRequests } = simulator.stats;
		return `  … ${seconds(started)} s, requests: ${requests}, for a token: ${tokenRequests}`;
	};
	if (!out.isTTY) {
		const timer = setInterval(() => out.write(`${line()}\n`), 2_000);
		return () => clearInterval(timer);
	}
	const timer = setInterval(() => out.write(`\r${line()}`), 80);
	return () => {
		clearInterval(timer);
		out.write(`\r${' '.repeat(line().length + 4)}\r`);
	};
}
