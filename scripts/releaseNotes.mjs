/**
 * Prints the notes of a release: `node scripts/releaseNotes.mjs v1.2.3`. They are that version's part of
 * CHANGELOG.md (https://keepachangelog.com) with the link definitions that it uses. Exits with 1 and a
 * sentence when the tag is not the version of package.json, or the changelog says nothing about it.
 */
import { readFileSync } from 'node:fs';

/** @param changelog the whole text @param version without `v` @returns its part, without the heading */
function notesOf(changelog, version) {
	const lines = changelog.split(/\r?\n/);
	const isHeading = (line) => /^## /.test(line);
	const start = lines.findIndex((line) => isHeading(line) && line.includes(`[${version}]`));
	if (start < 0) return '';
	const isLink = (line) => /^\[[^\]]+\]: /.test(line);
	const rest = lines.slice(start + 1);
	const end = rest.findIndex(isHeading);
	const body = (end < 0 ? rest : rest.slice(0, end)).filter((line) => !isLink(line));
	const text = body.join('\n').trim();
	const used = (line) => text.includes(`[${/^\[([^\]]+)\]/.exec(line)[1]}]`);
	const links = lines.filter((line) => isLink(line) && used(line));
	return text === '' || links.length === 0 ? text : `${text}\n\n${links.join('\n')}`;
}

function main(tag = '') {
	const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
	if (!version) return `"${tag}" is no version tag such as v1.2.3`;
	const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8'));
	if (packaged !== version) return `The tag is ${tag}, package.json has version ${packaged}`;
	const notes = notesOf(readFileSync('CHANGELOG.md', 'utf8'), version);
	if (notes === '') return `CHANGELOG.md has no text under a heading "## [${version}] - DATE"`;
	process.stdout.write(`${notes}\n`);
	return '';
}

const problem = main(process.argv[2]);
if (problem !== '') {
	process.stderr.write(`${problem}\n`);
	process.exitCode = 1;
}
