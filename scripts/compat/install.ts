import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exec } from '../e2e/exec';
import { lockFolder } from '../e2e/lockFolder';

const FIVE_MINUTES = 300_000;

/**
 * Installs one n8n-core with its n8n-workflow into `core-<version>` below the cache folder, once.
 * Install scripts are off: the engine needs none of the native parts.
 *
 * @returns the folder. @throws Error with npm's words
 */
export async function installCore(
	version: string,
	cacheDir: string,
	say: (line: string) => void,
): Promise<string> {
	const dir = path.join(cacheDir, `core-${version}`);
	const note = path.join(dir, '.done-install');
	const unlock = await lockFolder(dir, say);
	try {
		if (existsSync(note)) return dir;
		say(`  installing n8n-core ${version} (about 200 MB, a minute; only the first time) …`);
		mkdirSync(dir, { recursive: true });
		// A package.json of its own, so that npm takes no setting of a folder above.
		writeFileSync(
			path.join(dir, 'package.json'),
			'{ "name": "n8n-cache", "version": "1.0.0", "private": true }\n',
		);
		const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
		await exec('npm', ['install', ...flags, `n8n-core@${version}`], {
			cwd: dir,
			timeout: FIVE_MINUTES,
		});
		writeFileSync(note, '');
		return dir;
	} finally {
		unlock();
	}
}
