/** What has to be undone even when this process is ended by a signal or an error. */
const pending = new Set<() => void>();

function undoAll(): void {
	for (const undo of [...pending].reverse()) undo();
	pending.clear();
}

let watching = false;

function watch(): void {
	if (watching) return;
	watching = true;
	process.once('exit', undoAll);
	for (const [signal, code] of [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const) {
		process.once(signal, () => process.exit(code));
	}
}

/**
 * Has something undone when this process ends, whatever ends it; the last registered goes first.
 * @param undo must not wait for anything @returns forgets it: it was undone in another way
 */
export function undoOnExit(undo: () => void): () => void {
	watch();
	pending.add(undo);
	return () => void pending.delete(undo);
}
