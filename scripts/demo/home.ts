import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A home folder as n8n has one: `.n8n-files` is where n8n 2 lets workflows read files, and n8n's
 * own settings go beside it. Becomes the working folder, because the example's path is relative.
 * It goes when the process ends, by Ctrl-C too.
 */
export function enterHomeFolder(csv: string): void {
	const home = mkdtempSync(path.join(tmpdir(), 'netsuite-demo-'));
	mkdirSync(path.join(home, '.n8n-files'));
	copyFileSync(csv, path.join(home, '.n8n-files', 'customers.csv'));
	process.env.N8N_USER_FOLDER = home;
	process.chdir(home);
	process.once('exit', () => rmSync(home, { recursive: true, force: true }));
	process.once('SIGINT', () => process.exit(130));
}
