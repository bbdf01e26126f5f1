/** A folder of `<scriptId>/<deployId>.js` as the script and deployment records of the account. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Internal id of the first script; the others follow by name. Deployments count from 1 in each script. */
const FIRST_SCRIPT = 101;

const EXTENSIONS = ['.js', '.cjs', '.mjs', '.ts'];

/** The file of a RESTlet, by script id (any case) or internal id; undefined when there is none. */
export function restletFile(
	folder: string,
	script: string,
	deployment: string,
): string | undefined {
	const scripts = namesIn(folder, true);
	const scriptName = pick(scripts, script, FIRST_SCRIPT);
	if (scriptName === undefined) return undefined;
	const files = namesIn(path.join(folder, scriptName), false);
	const deployments = files.map((file) => path.parse(file).name);
	const name = pick(deployments, deployment, 1);
	return name === undefined
		? undefined
		: path.join(folder, scriptName, files[deployments.indexOf(name)]);
}

/** Throws an Error with one sentence when there is no such folder. */
export function checkFolder(folder: string): void {
	if (!existsSync(folder)) throw new Error(`The folder of RESTlets ${folder} does not exist.`);
}

/** Only names that were listed: an id from a request never becomes part of a path. */
function pick(names: string[], id: string, first: number): string | undefined {
	const byName = names.find((name) => name.toLowerCase() === id.toLowerCase());
	if (byName !== undefined || !/^\d{1,6}$/.test(id)) return byName;
	return names[Number(id) - first];
}

function namesIn(folder: string, folders: boolean): string[] {
	const entries = readdirSync(folder, { withFileTypes: true });
	return entries
		.filter((entry) =>
			folders ? entry.isDirectory() : EXTENSIONS.includes(path.extname(entry.name)),
		)
		.map(({ name }) => name)
		.sort();
}
