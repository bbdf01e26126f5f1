/** Loads RESTlets: CommonJS, ES modules, TypeScript and SuiteScript's `define` alike, by way of esbuild. */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import type { EntryPoint, EntryPointName, Restlet, Restlets } from './contract';
import { checkFolder, restletFile } from './folder';
import { suiteScriptModules } from './modules';

const ENTRY_POINTS: EntryPointName[] = ['get', 'post', 'put', 'delete'];

interface Loaded {
	restlet: Restlet;
	/** Every file that it was made of, with the time of its last change (ms). */
	inputs: Array<[file: string, changed: number]>;
}

type Require = (name: string) => unknown;

/**
 * `folder`: of `<scriptId>/<deployId>.js`; undefined: there are no scripts. Throws an Error when it
 * does not exist. `log`: called with what the scripts log.
 */
export function createRestlets(
	folder: string | undefined,
	log: (line: string) => void = () => undefined,
): Restlets {
	const loaded = new Map<string, Loaded>();
	if (folder !== undefined) checkFolder(folder);
	const modules = suiteScriptModules(log);
	return {
		async find(script, deployment) {
			const file = folder && restletFile(folder, script, deployment);
			if (!file) return undefined;
			const known = loaded.get(file);
			if (known && known.inputs.every(([name, at]) => changed(name) === at)) return known.restlet;
			const fresh = await load(path.resolve(file), modules);
			loaded.set(file, fresh);
			return fresh.restlet;
		},
	};
}

const changed = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** One function of the file and its own imports, so that a changed helper is seen too. */
async function load(file: string, modules: Record<string, unknown>): Promise<Loaded> {
	const { build } = await import('esbuild');
	const { outputFiles, metafile } = await build({
		entryPoints: [file],
		absWorkingDir: path.dirname(file),
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		packages: 'external',
		write: false,
		metafile: true,
		logLevel: 'silent',
	});
	const inputs = Object.keys(metafile.inputs).map((name): [string, number] => {
		const input = path.resolve(path.dirname(file), name);
		return [input, changed(input)];
	});
	return { restlet: evaluate(outputFiles[0].text, file, modules), inputs };
}

function evaluate(code: string, file: string, modules: Record<string, unknown>): Restlet {
	const ofNode = createRequire(file) as Require;
	const require: Require = (name) => {
		if (name in modules) return modules[name];
		if (!name.startsWith('N/')) return ofNode(name);
		const known = Object.keys(modules).join(', ');
		throw new Error(`The simulator has no module ${name}, only ${known}.`);
	};
	const module: { exports: unknown } = { exports: {} };
	const define = (...args: unknown[]) => {
		const needs = args.find((arg): arg is string[] => Array.isArray(arg)) ?? [];
		const made = args.at(-1);
		module.exports =
			typeof made === 'function'
				? (made as (...needs: unknown[]) => unknown)(...needs.map(require))
				: made;
	};
	const run = compileFunction(code, ['module', 'exports', 'require', 'define', 'log'], {
		filename: file,
	}) as (...args: unknown[]) => void;
	run(module, module.exports, require, define, modules['N/log']);
	return entryPoints(module.exports);
}

/** Of the exports, or of the default export. */
function entryPoints(exported: unknown): Restlet {
	const own = (exported ?? {}) as Record<string, unknown>;
	const all = { ...(own.default as Record<string, unknown> | undefined), ...own };
	const found = ENTRY_POINTS.filter((name) => typeof all[name] === 'function');
	return Object.fromEntries(found.map((name) => [name, all[name] as EntryPoint]));
}
