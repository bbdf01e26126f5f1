import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.github', 'workflows');

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}

interface Job {
	needs?: string;
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	strategy?: { matrix: Record<string, unknown[]> };
	steps: Step[];
}

interface Workflow {
	on: Record<string, { tags?: string[]; branches?: string[] } | null>;
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

function read(file: string): { errors: string[]; workflow: Workflow } {
	const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
	const script = path.join(__dirname, 'readWorkflow.ts');
	const printed = execFileSync(process.execPath, [tsx, script, file], { encoding: 'utf8' });
	return JSON.parse(printed) as ReturnType<typeof read>;
}

const files = readdirSync(folder);
const workflows = new Map(files.map((file) => [file, read(path.join(folder, file))]));
const workflow = (file: string) => workflows.get(file)?.workflow as Workflow;

const jobsOf = ({ jobs }: Workflow) => Object.values(jobs);
const commands = ({ steps }: Job) => steps.flatMap(({ run }) => (run ? [run] : []));

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

describe.each(files)('%s', (file) => {
	const { errors, workflow: read } = workflows.get(file) as {
		errors: string[];
		workflow: Workflow;
	};

	it("is a workflow in GitHub's own eyes", () => {
		expect(errors).toEqual([]);
	});

	it('calls only commands that package.json has', () => {
		const named = jobsOf(read)
			.flatMap(commands)
			.flatMap((run) => [...run.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name));
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	it('runs only actions that are pinned to a version', () => {
		const used = jobsOf(read).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((uses) => !/^actions\/[\w-]+@v\d+/.test(uses))).toEqual([]);
	});

	it('may only read unless a job asks for more, and ends by itself', () => {
		expect(read.permissions).toEqual({ contents: 'read' });
		for (const job of jobsOf(read)) expect(job['timeout-minutes']).toBeLessThanOrEqual(45);
	});

	it('holds no secret, and hands none to a pull request', () => {
		const text = readFileSync(path.join(folder, file), 'utf8');
		expect(text).not.toMatch(/npm_\w{20,}|gh[pousr]_\w{20,}|-----BEGIN/);
		if ('pull_request' in read.on) expect(text).not.toContain('secrets.');
		expect(read.on).not.toHaveProperty('pull_request_target');
	});
});

describe('CI', () => {
	const { on, jobs } = workflow('ci.yml');

	it('runs for every pull request and on main', () => {
		expect(on).toHaveProperty('pull_request');
		expect(on.push?.branches).toEqual(['main']);
	});

	it("runs the README's commands and every static check on Node 20, 22 and 24", () => {
		expect(jobs.test.strategy?.matrix.node).toEqual([20, 22, 24]);
		expect(commands(jobs.test)).toEqual([
			'npm ci && npm run demo',
			'npm ci && npm test',
			'npm run lint',
			'npm run typecheck',
			'npm run scan',
		]);
		const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
		expect(readme).toContain('npm ci && npm run demo');
		expect(readme).toContain('npm ci && npm test');
	});

	it('runs the real server in jobs of its own, and the compatibility matrix', () => {
		expect(jobs.e2e.strategy?.matrix.command).toEqual(['e2e', 'e2e:queue']);
		for (const command of ['e2e', 'e2e:queue']) expect(scripts).toHaveProperty([command]);
		expect(commands(jobs.e2e)).toContain("${{ format('npm run {0}', matrix.command) }}");
		expect(commands(jobs.compat)).toContain('npm run compat');
	});
});

describe('publishing', () => {
	const { on, jobs } = workflow('publish.yml');
	const position = (text: string) => commands(jobs.publish).findIndex((run) => run.includes(text));

	it('happens for version tags alone', () => {
		expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
	});

	it("uses n8n's own release with an identity that can sign the provenance", () => {
		expect(jobs.publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
		expect(scripts.release).toBe('n8n-node release');
		expect(position('npm run release')).toBe(commands(jobs.publish).length - 1);
	});

	it('comes after the tests, the scan and a look at tag, version and changelog', () => {
		for (const before of ['npm test', 'npm run scan', 'scripts/releaseNotes.mjs']) {
			expect(position(before)).toBeGreaterThanOrEqual(0);
			expect(position(before)).toBeLessThan(position('npm run release'));
		}
	});

	it('makes the release on GitHub from the changelog, once npm has the package', () => {
		expect(jobs.release.needs).toBe('publish');
		expect(jobs.release.permissions).toEqual({ contents: 'write' });
		expect(commands(jobs.release).join('\n')).toMatch(
			/releaseNotes\.mjs .* > notes\.md\s+gh release create/,
		);
	});
});

it('notices what GitHub would refuse', () => {
	const work = mkdtempSync(path.join(tmpdir(), 'workflow-'));
	try {
		const file = path.join(work, 'bad.yml');
		writeFileSync(file, 'on: [push]\njobs:\n  a:\n    runs-on: x\n    steps:\n      - runs: y\n');
		expect(read(file).errors).toContainEqual(expect.stringContaining("Unexpected value 'runs'"));
		writeFileSync(file, 'on: [push]\njobs:\n  a:\n    runs-on: ${{ nothing.x }}\n    steps: []\n');
		expect(read(file).errors).not.toEqual([]);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
});
