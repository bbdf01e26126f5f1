import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { mentionsOf } from './mentions';

const root = path.resolve(__dirname, '../..');
const IGNORED = new Set(['node_modules', 'dist', '.git', '.jest-cache', '.n8n-cache', 'coverage']);

/** Every file and folder of the repository, folders with a slash at the end. */
function walk(folder = ''): string[] {
	return readdirSync(path.join(root, folder)).flatMap((name) => {
		if (IGNORED.has(name)) return [];
		const file = path.posix.join(folder, name);
		return statSync(path.join(root, file)).isDirectory() ? [`${file}/`, ...walk(file)] : [file];
	});
}

const tree = walk();

/**
 * Whether the tree has it: `<word>` stands for any name, or a part of one, and a path may begin
 * below the root ("for example `record/get.ts`").
 */
function exists(mentioned: string): boolean {
	const escaped = mentioned.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>/g, '[^/]+');
	const pattern = new RegExp(`(?:^|/)${escaped}/?$`);
	return mentioned === 'dist/' || tree.some((file) => pattern.test(file));
}

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

const text = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

describe('CONTRIBUTING.md', () => {
	const { paths, links, scripts: named, arguments: given } = mentionsOf(text);

	it('names files and folders that are there', () => {
		expect(paths.length).toBeGreaterThan(15);
		expect(paths.filter((name) => !exists(name))).toEqual([]);
	});

	it('names commands that package.json has', () => {
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	it('runs commands on paths that are there', () => {
		expect(given.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
	});

	it('links to pages that are there', () => {
		expect(links.length).toBeGreaterThan(3);
		expect(links.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
	});

	it('names every command that a contributor may need', () => {
		const forOthers = ['build', 'prepublishOnly', 'release', 'screenshots'];
		const unnamed = Object.keys(scripts).filter((name) => !named.includes(name));
		expect(unnamed.filter((name) => !forOthers.includes(name))).toEqual([]);
	});
});

const recipes = text
	.slice(text.indexOf('## Recipes'))
	.split(/^## /m)[1]
	.split(/^### /m)
	.slice(1)
	.map((recipe): [string, string] => {
		const [title, ...body] = recipe.split('\n');
		return [title, body.join('\n')];
	});

it('has a recipe for everything that is added often', () => {
	expect(recipes.map(([title]) => title)).toEqual(
		expect.arrayContaining([
			'Add an operation',
			'Add a credential',
			'Add a rule of the protocol',
			'Add an endpoint to the simulator',
			'Add an example workflow',
		]),
	);
});

it.each(recipes)('%s: says in steps what to write, and where the test goes', (_, body) => {
	expect(body.match(/^\d+\. /gm)?.length).toBeGreaterThanOrEqual(2);
	expect(mentionsOf(body).paths.length).toBeGreaterThan(0);
	expect(body).toMatch(/test|judged/i);
});

describe('a page that has gone stale', () => {
	const page = [
		'Copy `record/get.ts` to `nodes/NetSuite/operations/<resource>/<operation>.ts`, not to',
		'`nodes/NoSuchNode/<name>.ts` or `missing.ts`; see [the limits](docs/limits.md#rows) and',
		'[nothing](docs/no-such-page.md). Run `npm run no:such -- --fast` and `npx jest test/nowhere`.',
		'```sh',
		'npm ci && npm test   # builds first',
		'npm run -s simulator',
		'```',
	].join('\n');
	const { paths, links, scripts: named, arguments: given } = mentionsOf(page);

	it('is found by its files', () => {
		expect(paths.filter((name) => !exists(name))).toEqual([
			'nodes/NoSuchNode/<name>.ts',
			'missing.ts',
		]);
	});

	it('is found by its commands and links', () => {
		expect(named).toEqual(['no:such', 'test', 'simulator']);
		expect(given).toEqual(['test/nowhere']);
		expect(links).toEqual(['docs/limits.md', 'docs/no-such-page.md']);
	});
});
