import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exec } from '../exec';
import { NotInstallableError } from '../n8nInstall';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Paths of the programs that queue mode needs beside n8n. */
export interface Programs {
	redis: string;
	initdb: string;
	postgres: string;
}

/** Folders of `PATH`, then Debian's for each version of PostgreSQL, the newest first. */
function folders(): string[] {
	const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
	const debian = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => path.join(DEBIAN_POSTGRES, version, 'bin'));
	return [...(process.env.PATH ?? '').split(path.delimiter), ...debian];
}

function find(name: string): string | undefined {
	return folders()
		.map((folder) => path.join(folder, name))
		.find((file) => {
			try {
				accessSync(file, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}

function locate(): Partial<Programs> {
	return { redis: find('redis-server'), initdb: find('initdb'), postgres: find('postgres') };
}

const complete = (programs: Partial<Programs>): programs is Programs =>
	Object.values(programs).every((file) => file !== undefined);

/**
 * Redis and PostgreSQL: those of this machine, or Debian's packages, installed now.
 * @throws NotInstallableError when they are missing and cannot be installed
 */
export async function findPrograms(say: (line: string) => void): Promise<Programs> {
	const found = locate();
	if (complete(found)) return found;
	say('Installing redis-server and postgresql (apt-get; only the first time) …');
	try {
		await install();
	} catch (error) {
		throw cannot(error instanceof Error ? error.message : String(error));
	}
	const now = locate();
	if (complete(now)) return now;
	throw cannot('apt-get installed them, but the programs are not where they should be');
}

async function install(): Promise<void> {
	if (!find('apt-get')) throw new Error('This machine has no apt-get');
	if (process.getuid?.() !== 0) throw new Error('apt-get needs root');
	// RUNLEVEL 1 keeps Debian from starting services of its own: the run starts private ones.
	const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
	const options = { cwd: '/', env, timeout: 300_000 };
	await exec('apt-get', ['update', '-q'], options);
	const packages = ['redis-server', 'postgresql'];
	await exec('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
}

const cannot = (why: string) =>
	new NotInstallableError(
		'QUEUE MODE CANNOT BE TRIED HERE: redis-server and postgresql (initdb, postgres) are missing, ' +
			'and nothing is known about this package in queue mode. Install both with the package ' +
			`manager of this system, or run as root on Debian or Ubuntu.\n${why}`,
	);
