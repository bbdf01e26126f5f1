import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

/** TypeScript files below a room, as paths from the root with forward slashes. */
function filesOf(room: string): string[] {
	const found: string[] = [];
	const walk = (folder: string) => {
		for (const name of readdirSync(folder)) {
			const full = path.join(folder, name);
			if (statSync(full).isDirectory()) walk(full);
			else if (name.endsWith('.ts')) {
				found.push(path.relative(root, full).split(path.sep).join('/'));
			}
		}
	};
	walk(path.join(root, room));
	return found;
}

interface Import {
	file: string;
	/** Package name, `node:x`, or path from the root of the repository. */
	target: string;
	typeOnly: boolean;
}

function importsOf(file: string): Import[] {
	const text = readFileSync(path.join(root, file), 'utf8');
	const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
	const dynamic = /(?:import|require)\(\s*'([^']+)'\s*\)/g;
	const found: Import[] = [];
	const add = (specifier: string, typeOnly: boolean) => {
		const target = specifier.startsWith('.')
			? path.posix.join(path.posix.dirname(file), specifier)
			: specifier;
		found.push({ file, target, typeOnly });
	};
	for (const match of text.matchAll(statement)) add(match[2], match[1] !== undefined);
	for (const match of text.matchAll(dynamic)) add(match[1], false);
	return found;
}

interface Law {
	room: string;
	/** Targets the room may import, as values and as types. */
	may: RegExp;
	/** Targets the room may import as types only. */
	mayTypes?: RegExp;
	because: string;
}

const laws: Law[] = [
	{
		room: 'suitetalk/protocol',
		may: /^(suitetalk\/protocol\/|node:crypto$)/,
		mayTypes: /^suitetalk\/client\/types$/,
		because: 'the rules of the protocol are pure and must run anywhere',
	},
	{
		room: 'suitetalk/auth',
		may: /^(suitetalk\/(auth|protocol)\/|node:crypto$)/,
		mayTypes: /^suitetalk\/client\/types$/,
		because: 'signing in knows neither n8n nor how requests travel',
	},
	{
		room: 'suitetalk/client',
		may: /^(suitetalk\/(client|protocol)\/|node:crypto$)/,
		because: 'the client is handed its world, so that it can be tested and measured alone',
	},
	{
		room: 'credentials',
		may: /^(suitetalk\/(auth|protocol)\/|credentials\/|n8n-workflow$)/,
		because: 'a credential signs in; it sends nothing else',
	},
	{
		room: 'nodes/NetSuite/operations',
		may: /^(suitetalk\/|nodes\/NetSuite\/operations\/)/,
		mayTypes: /^(n8n-workflow$|nodes\/shared\/)/,
		because: 'an operation is data and pure functions, testable without n8n',
	},
	{
		room: 'nodes/shared',
		may: /^(suitetalk\/|nodes\/shared\/|n8n-workflow$)/,
		mayTypes: /^nodes\/NetSuite\/operations\/operation$/,
		because: 'the shared rooms serve every node and know none of them',
	},
	{
		room: 'nodes/NetSuite/methods',
		may: /^(suitetalk\/|nodes\/shared\/|nodes\/NetSuite\/methods\/|n8n-workflow$)/,
		because: 'editor methods use the same client as the operations',
	},
	{
		room: 'nodes/NetSuiteTrigger',
		may: /^(suitetalk\/|nodes\/shared\/|nodes\/NetSuiteTrigger\/|nodes\/NetSuite\/(methods\/|operations\/fields$)|n8n-workflow$|node:crypto$)/,
		because:
			'the trigger is a thin shell around the same client; its cursor is pure and lives with the protocol',
	},
	{
		room: 'simulator',
		may: /^(?!suitetalk|nodes\/|credentials|n8n-)/,
		because: 'if both sides shared code they would share one mistake and agree with each other',
	},
];

describe('the rooms import only what the house allows', () => {
	for (const { room, may, mayTypes, because } of laws) {
		it(`${room}: ${because}`, () => {
			const wrong = filesOf(room)
				.flatMap(importsOf)
				.filter(
					({ target, typeOnly }) => !may.test(target) && !(typeOnly && mayTypes?.test(target)),
				)
				.map(({ file, target }) => `${file} imports ${target}`);
			expect(wrong).toEqual([]);
		});
	}
});

describe('what ships', () => {
	const shipped = ['credentials', 'nodes', 'suitetalk'].flatMap(filesOf);

	it('uses no timer, process or fetch of its own, because n8n refuses or bypasses them', () => {
		const banned =
			/(?<![.\w'])(?:(?:setTimeout|setInterval|setImmediate|fetch)\(|(?:process|globalThis)\.\w)/;
		const wrong = shipped.filter((file) =>
			banned.test(
				readFileSync(path.join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, ''),
			),
		);
		expect(wrong).toEqual([]);
	});

	it('has no runtime dependency, because n8n verifies none', () => {
		const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('lists every node and credential in the manifest', () => {
		const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
		const built = (suffix: string) =>
			shipped
				.filter((file) => file.endsWith(suffix))
				.map((file) => `dist/${file.replace(/\.ts$/, '.js')}`)
				.sort();
		expect([...manifest.n8n.nodes].sort()).toEqual(built('.node.ts'));
		expect([...manifest.n8n.credentials].sort()).toEqual(built('.credentials.ts'));
	});
});

it('keeps every source file to one idea: at most 350 lines', () => {
	const all = [
		...['credentials', 'nodes', 'suitetalk', 'simulator', 'bench', 'test', 'scripts'],
	].flatMap(filesOf);
	const long = all.filter(
		(file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 350,
	);
	expect(long).toEqual([]);
});
