/**
 * The two legs of n8n's verification scan, without a network: the source as the attested commit
 * would show it, and every JavaScript file of the packed tarball. Inline disables do not count.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import {
	SOURCE_FILE_PATTERNS,
	analyzePackage,
} from '../node_modules/@n8n/scan-community-package/scanner/scanner.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const SHIPPED = /^(dist\/|index\.js$|package\.json$|README\.md$|LICENSE\.md$|CHANGELOG\.md$)/;
// All of it is our own code, without a dependency: look-ups of lost creates and the errors' texts took it past 400,000.
const MAX_UNPACKED_BYTES = 480_000;

const work = mkdtempSync(path.join(tmpdir(), 'scan-'));
let findings = 0;
const report = (text) => {
	findings += 1;
	console.error(text);
};

try {
	const listing = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', work], {
		cwd: root,
		encoding: 'utf8',
	});
	const packed = JSON.parse(listing);
	const { files, unpackedSize } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
	const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
	execFileSync('tar', ['-xzf', path.join(work, tarball), '-C', work]);
	const unpacked = path.join(work, 'package');

	for (const { path: file } of files) {
		if (!SHIPPED.test(file)) report(`tarball: ${file} must not be shipped`);
	}
	if (unpackedSize > MAX_UNPACKED_BYTES) {
		report(`tarball: ${unpackedSize} bytes unpacked, the limit is ${MAX_UNPACKED_BYTES}`);
	}
	const legs = [
		['source', await analyzePackage(root, SOURCE_FILE_PATTERNS)],
		['tarball', await analyzePackage(unpacked, ['**/*.js', 'package.json'])],
	];
	for (const [name, leg] of legs) {
		if (!leg.passed) report(`${name}: ${leg.message ?? ''}\n${leg.details ?? ''}`);
		else if (leg.details) console.log(`${name} (warnings): ${leg.details}`);
	}
	const size = statSync(path.join(work, tarball)).size;
	console.log(
		`scan: ${files.length} files, ${unpackedSize} bytes unpacked, ${size} packed; ` +
			(findings === 0 ? 'nothing reported' : `${findings} finding(s)`),
	);
} finally {
	rmSync(work, { recursive: true, force: true });
}
process.exitCode = findings === 0 ? 0 : 1;
