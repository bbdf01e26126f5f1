import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A home folder as n8n has one: `.n8n-files` is where n8n 2 lets workflows read files, and n8n's
 * own settings go beside it. Becomes the working folder, because the example's path is relative.
 * @returns goes back and removes it; safe to call twice
 */
export function enterHomeFolder(csv: string): () => void {
	const home = mkdtempSync(path.join(tmpdir(), 'netsuite-demo-'));
	mkdirSync(path.join(home, '.n8n-files'));
	copyFileSync(csv, path.join(home, '.n8n-files', 'customers.csv'));
	process.env.N8N_USER_FOLDER = home;
	const before = process.cwd();
	process.chdir(home);
	return () => {
		process.chdir(before);
		rmSync(home, { recursive: true, force: true });
	};
}
