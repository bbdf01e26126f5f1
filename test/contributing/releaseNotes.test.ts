import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const CHANGELOG = `# Changelog

## [Unreleased]

- Not yet.

## [1.2.0] - 2027-01-02

### Added

- A thing, see [the guide].

## [1.1.0] - 2027-01-01

- Older.

## [1.0.0] - 2026-12-31

[unreleased]: https://example.com/compare
[1.2.0]: https://example.com/v1.2.0
[the guide]: https://example.com/guide
`;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'release-notes-'));
	writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script in a package of that version. */
function notes(tag: string, version: string, cwd = folder) {
	if (cwd === folder) {
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version }));
	}
	const script = path.join(root, 'scripts', 'releaseNotes.mjs');
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], {
		cwd,
		encoding: 'utf8',
	});
	return { status, text: stdout, said: stderr.trim() };
}

it('are the part of the version, with the links that it uses', () => {
	expect(notes('v1.2.0', '1.2.0')).toEqual({
		status: 0,
		said: '',
		text: '### Added\n\n- A thing, see [the guide].\n\n[the guide]: https://example.com/guide\n',
	});
});

it('are the same when the file has Windows line ends', () => {
	writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG.replaceAll('\n', '\r\n'));
	expect(notes('v1.1.0', '1.1.0').text).toBe('- Older.\n');
});

it.each([
	['a tag that is no version', 'main', '1.2.0', '"main" is no version tag such as v1.2.3'],
	['no tag', '', '1.2.0', '"" is no version tag such as v1.2.3'],
	[
		'a tag that is not the version',
		'v1.2.0',
		'1.1.0',
		'The tag is v1.2.0, package.json has version 1.1.0',
	],
	[
		'a version that is not there',
		'v1.3.0',
		'1.3.0',
		'CHANGELOG.md has no text under a heading "## [1.3.0] - DATE"',
	],
	[
		'a version without text',
		'v1.0.0',
		'1.0.0',
		'CHANGELOG.md has no text under a heading "## [1.0.0] - DATE"',
	],
])('are refused for %s', (_, tag, version, said) => {
	expect(notes(tag, version)).toEqual({ status: 1, text: '', said });
});

it('exist for the version of this package', () => {
	const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
		version: string;
	};
	const { status, text } = notes(`v${version}`, version, root);
	expect(status).toBe(0);
	expect(text).toMatch(/^- /m);
});
