import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { exec } from '../exec';
import { WrongError } from '../report';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const APPLICATIONS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function onThisMachine(): string | undefined {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
	return [process.env.CHROMIUM_PATH ?? '', ...onPath, ...APPLICATIONS].find(isExecutable);
}

/** Debian's and Ubuntu's package, where this process may install one. */
async function installPackage(say: (line: string) => void): Promise<void> {
	say('No Chromium here: installing the package "chromium" with apt-get (a minute) …');
	const options = {
		cwd: '/',
		env: { DEBIAN_FRONTEND: 'noninteractive' },
		timeout: 300_000,
	};
	const install = () =>
		exec('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
	await install().catch(async () => {
		await exec('apt-get', ['update'], options);
		await install();
	});
}

/**
 * The browser that drives the editor: `CHROMIUM_PATH`, else Chromium or Chrome of this machine, else
 * Debian's package, which is installed when this process is allowed to (root).
 * @returns path of the executable. @throws WrongError saying what to do
 */
export async function findChromium(say: (line: string) => void): Promise<string> {
	const found = onThisMachine();
	if (found) return found;
	let reason = 'this process may not install packages';
	if (process.platform === 'linux' && process.getuid?.() === 0) {
		try {
			await installPackage(say);
			const installed = onThisMachine();
			if (installed) return installed;
			reason = 'apt-get installed no executable of that name';
		} catch (error) {
			reason = error instanceof Error ? error.message : String(error);
		}
	}
	throw new WrongError(
		'NO BROWSER: THE EDITOR WAS NOT TRIED. Install Chromium ("apt-get install chromium") or set ' +
			`CHROMIUM_PATH to a Chrome or Chromium; --no-browser runs the other checks alone. (${reason})`,
	);
}
