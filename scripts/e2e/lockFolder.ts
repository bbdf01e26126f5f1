import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { undoOnExit } from './cleanup';

/** Whether a process with this id runs here; a negative id: any process of that group. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Keeps other runs out of a shared folder until the returned function is called; waits for one that
 * is in it, and takes over from one that has died.
 */
export async function lockFolder(dir: string, say: (line: string) => void): Promise<() => void> {
	mkdirSync(dir, { recursive: true });
	const file = path.join(dir, '.lock');
	let told = false;
	for (;;) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx' });
			const unlock = () => rmSync(file, { force: true });
			const forget = undoOnExit(unlock);
			return () => {
				forget();
				unlock();
			};
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const owner = Number(readOwner(file));
		if (owner > 0 && !isAlive(owner)) {
			rmSync(file, { force: true });
			continue;
		}
		if (!told) say(`Waiting for process ${owner}, which is installing into the same folder …`);
		told = true;
		await sleep(1_000);
	}
}

function readOwner(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
