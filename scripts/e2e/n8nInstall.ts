/**
 * Installs n8n, and the Node.js that it needs, into an ignored folder of the repository.
 *
 *   const n8n = await installN8n({ say: console.error });
 *   n8n.node // path of node;  n8n.script: n8n's command;  n8n.env: PATH with that node first
 *
 * `N8N_CACHE_DIR` names another folder, which several clones may share (default `.n8n-cache/`).
 * Done once; a second call takes no time, and a broken-off one is taken up where it stopped.
 * Versions: a name in releases.ts or an exact version.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exec } from './exec';
import { lockFolder } from './lockFolder';
import { type Release, releaseOf } from './releases';

/** Exit code of a run that ends because n8n cannot be installed here (sysexits: EX_TEMPFAIL). */
export const NOT_INSTALLABLE = 75;

/** n8n cannot be installed on this machine: nothing is known about the package. */
export class NotInstallableError extends Error {
	readonly exitCode = NOT_INSTALLABLE;
}

export interface N8nInstall {
	version: string;
	/** Path of the Node.js executable that runs n8n. */
	node: string;
	/** Path of n8n's command; run as `node script worker`. */
	script: string;
	/** `PATH` with that Node.js first. */
	env: { PATH: string };
}

export interface InstallOptions {
	/** A name of `RELEASES` or an exact version. Default `current`. */
	version?: string;
	cacheDir?: string;
	say(line: string): void;
}

const MINUTE = 60_000;

/** Tells every ten seconds that something is still happening. */
async function withProgress<T>(what: string, say: (line: string) => void, work: Promise<T>) {
	const started = performance.now();
	const timer = setInterval(() => {
		say(`  … ${what}, ${Math.round((performance.now() - started) / 1000)} s`);
	}, 10_000);
	return await work.finally(() => clearInterval(timer));
}

/** A folder with a package.json of its own, so that npm takes no setting of a folder above. */
function packageFolder(dir: string, overrides: Record<string, string> = {}): string {
	mkdirSync(dir, { recursive: true });
	writeFileSync(
		path.join(dir, 'package.json'),
		JSON.stringify({ name: 'n8n-cache', version: '1.0.0', private: true, overrides }),
	);
	return dir;
}

/** Does a step unless a note in the folder says that it was done. */
async function once(dir: string, step: string, work: () => Promise<unknown>): Promise<void> {
	const note = path.join(dir, `.done-${step}`);
	if (existsSync(note)) return;
	await work();
	writeFileSync(note, '');
}

const npmInstall = (dir: string, spec: string, scripts: boolean, env: NodeJS.ProcessEnv) =>
	exec('npm', ['install', '--no-audit', '--no-fund', '--save-exact', spec], {
		cwd: dir,
		env: { ...env, npm_config_ignore_scripts: String(!scripts) },
		timeout: 20 * MINUTE,
	});

/** Node.js in a folder of its own: beside n8n, npm would prune its headers. */
async function installNode(cacheDir: string, version: string, say: InstallOptions['say']) {
	const dir = path.join(cacheDir, `node-${version}`);
	await once(packageFolder(dir), 'install', async () => {
		say(`Installing Node.js ${version} for n8n …`);
		// The package's install script fetches the one for this platform.
		await withProgress('Node.js', say, npmInstall(dir, `node@${version}`, true, {}));
	});
	const home = path.join(dir, 'node_modules', 'node');
	const node = path.join(home, 'bin', 'node');
	const said = (await exec(node, ['--version'], { cwd: dir })).trim();
	if (said !== `v${version}`) throw new Error(`${node} is ${said}, not v${version}`);
	const platforms = path.join(home, 'node_modules');
	const headers = readdirSync(platforms)
		.map((name) => path.join(platforms, name))
		.find((root) => existsSync(path.join(root, 'include', 'node', 'node.h')));
	if (!headers) throw new Error(`Node.js ${version} came without its headers (${platforms})`);
	return { node, headers };
}

/**
 * n8n itself. Install scripts are off: of all native parts only sqlite3 must be built (python3,
 * make and g++ are needed); isolated-vm brings its binary, kafka's is not used.
 */
async function installServer(
	dir: string,
	{ n8n: version, overrides }: Release,
	env: NodeJS.ProcessEnv,
	say: InstallOptions['say'],
) {
	await once(packageFolder(dir, overrides), 'install', async () => {
		say(`Installing n8n ${version} (about 3 GB, four minutes; only the first time) …`);
		await withProgress('downloading n8n', say, npmInstall(dir, `n8n@${version}`, false, env));
	});
	await once(dir, 'sqlite', async () => {
		say('Building sqlite3 for n8n (a minute; only the first time) …');
		const build = exec('npm', ['rebuild', 'sqlite3'], {
			cwd: dir,
			env: { ...env, npm_config_ignore_scripts: 'false' },
			timeout: 10 * MINUTE,
		});
		await withProgress('building sqlite3', say, build);
	});
}

/** @throws NotInstallableError with the reason when n8n cannot be installed here */
export async function installN8n({
	version,
	cacheDir = process.env.N8N_CACHE_DIR ?? path.resolve(__dirname, '../../.n8n-cache'),
	say,
}: InstallOptions): Promise<N8nInstall> {
	const release = releaseOf(version);
	try {
		const unlock = await lockFolder(cacheDir, say);
		try {
			const { node, headers } = await installNode(cacheDir, release.node, say);
			const env = { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
			const dir = path.join(cacheDir, `n8n-${release.n8n}`);
			await installServer(dir, release, { ...env, npm_config_nodedir: headers }, say);
			const script = path.join(dir, 'node_modules', 'n8n', 'bin', 'n8n');
			const said = (await exec(node, [script, '--version'], { cwd: dir, env })).trim();
			if (!said.endsWith(release.n8n)) throw new Error(`${script} says that it is ${said}`);
			return { version: release.n8n, node, script, env };
		} finally {
			unlock();
		}
	} catch (error) {
		throw notInstallable(release.n8n, error);
	}
}

function notInstallable(version: string, cause: unknown): NotInstallableError {
	const said = cause instanceof Error ? cause.message : String(cause);
	return new NotInstallableError(
		`${said}\n\nN8N CANNOT BE INSTALLED HERE: n8n ${version} was NOT tried, and nothing is known ` +
			'about this package in it. Needed are npm with a registry, 3 GB of disk, python3, make and ' +
			'g++ (Linux or macOS).',
	);
}
