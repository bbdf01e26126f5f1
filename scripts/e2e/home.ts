/**
 * A home folder of its own for an n8n: settings, database, community packages and the folder from
 * which n8n 2 lets workflows read files.
 *
 *   const home = makeHome();
 *   await home.installPackage(install, tarball);  // as the panel for community nodes does
 *   home.remove();
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { undoOnExit } from './cleanup';
import { exec } from './exec';
import type { N8nInstall } from './n8nInstall';

export interface Home {
	/** n8n runs here; its `N8N_USER_FOLDER` and `HOME`. */
	folder: string;
	/** Copies a file to where workflows may read it, as `.n8n-files/<name>`. */
	addFile(file: string): void;
	/** Installs or replaces a packed community package; n8n sees it after its next start. */
	installPackage(install: N8nInstall, tarball: string): Promise<void>;
	/** Removes the folder, as the end of this process does too. Safe to call twice. */
	remove(): void;
}

/** A new one, below the system's temporary folder. */
export function makeHome(): Home {
	const folder = mkdtempSync(path.join(tmpdir(), 'netsuite-n8n-'));
	const files = path.join(folder, '.n8n-files');
	const nodes = path.join(folder, '.n8n', 'nodes');
	mkdirSync(files, { recursive: true });
	mkdirSync(nodes, { recursive: true });
	const removeFolder = () =>
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	const forget = undoOnExit(removeFolder);
	return {
		folder,
		addFile: (file) => copyFileSync(file, path.join(files, path.basename(file))),
		async installPackage({ env }, tarball) {
			const manifest = path.join(nodes, 'package.json');
			if (!existsSync(manifest)) {
				writeFileSync(manifest, '{ "name": "installed-nodes", "private": true }\n');
			}
			// What n8n itself gives npm: no scripts, and no n8n-workflow beside n8n's own.
			const args = ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
			await exec('npm', [...args, tarball], { cwd: nodes, env, timeout: 120_000 });
		},
		remove: () => {
			forget();
			removeFolder();
		},
	};
}
