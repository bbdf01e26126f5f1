import { mkdtempSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exec } from './exec';

const ROOT = path.resolve(__dirname, '../..');

/**
 * Packs the built package as it is published.
 * @param parent folder for the tarball; a new name each time, so that npm never takes an old one
 * @returns the tarball's path
 */
export async function pack(parent: string): Promise<string> {
	const folder = mkdtempSync(path.join(parent, 'packed-'));
	await exec('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
	const [tarball] = readdirSync(folder);
	return path.join(folder, tarball);
}
