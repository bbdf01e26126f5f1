/** SuiteQL that is made ready when it is first asked for: DuckDB takes a good part of a start to load. */
import { keepLogs, type SignInEntry } from './catalog/logs';
import type { SuiteqlEngine, SuiteqlOptions } from './engine';

/**
 * An engine that answers as if it had been made at once.
 *
 * @param signIns the Login Audit Trail as it is now, oldest first
 */
export function lazySuiteqlEngine(
	options: SuiteqlOptions,
	signIns: () => readonly SignInEntry[],
): SuiteqlEngine {
	const logs = keepLogs(options.store, options.clock.now, signIns);
	let making: Promise<SuiteqlEngine> | undefined;
	let ready: SuiteqlEngine | undefined;
	let isHeld = false;

	async function make(): Promise<SuiteqlEngine> {
		const { createSuiteqlEngine } = await import('./engine');
		ready = await createSuiteqlEngine({ ...options, logs });
		if (isHeld) ready.hold();
		return ready;
	}

	const engine = async () => await (making ??= make());

	return {
		run: async (...query) => await (await engine()).run(...query),
		all: async (...query) => await (await engine()).all(...query),
		hold() {
			isHeld = true;
			ready?.hold();
		},
		release() {
			isHeld = false;
			ready?.release();
		},
		close: async () => await (await making)?.close(),
	};
}
