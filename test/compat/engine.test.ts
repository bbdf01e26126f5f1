import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runVersion } from '../../scripts/compat/runVersion';

const root = path.resolve(__dirname, '../..');

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The built package in a folder of its own, with one of its files changed. */
function changedPackage(file: string, change: (text: string) => string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'netsuite-changed-'));
	folders.push(folder);
	cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
	cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
	const target = path.join(folder, 'dist', file);
	const before = readFileSync(target, 'utf8');
	const after = change(before);
	if (after === before) throw new Error(`Nothing was changed in ${file}`);
	writeFileSync(target, after);
	return folder;
}

it('passes every check in the n8n-core that is installed here', async () => {
	const { problems, passed, checks } = await runVersion(root, root);
	expect(problems).toEqual([]);
	expect(passed).toBe(checks);
	expect(checks).toBeGreaterThan(15);
});

it('notices items that are not paired with their input', async () => {
	const folder = changedPackage('nodes/shared/items.js', (text) =>
		text.replace('from.map((item) => ({ item }))', 'from.map(() => ({ item: 0 }))'),
	);
	const { problems } = await runVersion(root, folder);
	expect(problems).toContainEqual(expect.stringMatching(/^40 items keep their order and pairing/));
});

it('says why a package could not be loaded', async () => {
	const folder = changedPackage('nodes/NetSuite/NetSuite.node.js', (text) =>
		text.replaceAll('NodeConnectionTypes.Main', 'NoSuchThing.Main'),
	);
	const { problems, checks } = await runVersion(root, folder);
	expect([checks, problems.length]).toEqual([0, 1]);
	expect(problems[0]).toContain("reading 'Main'");
});
