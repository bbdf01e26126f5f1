import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { operations } from '../../nodes/NetSuite/operations/registry';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Rows of the operations table: names as the editor shows them, values as workflows store them. */
function tableRows(): Array<{ name: string; resource: string; value: string }> {
	const section = read('README.md').split('\n## Operations\n')[1].split('\n## ')[0];
	const row = /^\| ([\w ]+?) +\| ([\w ]+?) +\| `(\w+)` +\| `(\w+)` +\|/gm;
	return [...section.matchAll(row)].map(([, , name, resource, value]) => ({
		name,
		resource,
		value,
	}));
}

const key = ({ resource, value }: { resource: string; value: string }) => `${resource}.${value}`;
const sorted = <T extends { resource: string; value: string }>(list: readonly T[]) =>
	list
		.map(({ resource, value }) => ({ resource, value }))
		.sort((a, b) => key(a).localeCompare(key(b), 'en'));

/** Anchor of a heading as GitHub makes it. */
const anchor = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replace(/ /g, '-');

const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'examples/README.md',
	'docs/architecture.md',
	'docs/limits.md',
	'docs/public-queries.md',
	'docs/trigger.md',
];

describe('the README', () => {
	it('lists exactly the operations of the node', () => {
		expect(sorted(tableRows())).toEqual(sorted(operations));
	});

	it('calls each operation what the editor calls it', () => {
		const named = ({ name, ...rest }: { name: string; resource: string; value: string }) =>
			`${key(rest)} ${name}`;
		expect(tableRows().map(named).sort()).toEqual(operations.map(named).sort());
	});

	it('has the headings that users of n8n expect, in their order', () => {
		const headings = [...read('README.md').matchAll(/^## (.+)$/gm)].map(([, text]) => text);
		expect(headings).toEqual([
			'Installation',
			'Operations',
			'Credentials',
			'Compatibility',
			'Usage',
			'Resources',
			'Version history',
		]);
	});
});

describe('the documents', () => {
	it.each(documents)('%s links to files and headings that exist', (file) => {
		const links = [...read(file).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link);
		const broken = links.filter((link) => {
			const [target, heading] = link.split('#');
			const full = path.join(root, target === '' ? file : path.join(path.dirname(file), target));
			if (!existsSync(full)) return true;
			if (heading === undefined) return false;
			const headings = [...readFileSync(full, 'utf8').matchAll(/^#+ (.+)$/gm)];
			return !headings.some(([, text]) => anchor(text) === heading);
		});
		expect(broken).toEqual([]);
	});
});
