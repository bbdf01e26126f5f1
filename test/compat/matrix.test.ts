import { readFileSync } from 'node:fs';
import path from 'node:path';
import { table } from '../../scripts/compat/report';
import { type Outcome, readLines } from '../../scripts/compat/runVersion';
import { judge } from '../../scripts/compat/verdict';
import { OLDEST, type Version, VERSIONS, versionsNamed } from '../../scripts/compat/versions';

const version: Version = { n8n: '9.1.0', core: '9.0.0', role: 'newest' };
const tooOld: Version = { ...version, fails: { says: /no such thing/, why: 'it has no thing' } };

const good: Outcome = { workflow: '9.0.0', passed: 2, checks: 2, problems: [] };
const bad: Outcome = { ...good, passed: 1, problems: ['a list: no such thing'] };

describe('a version of the matrix', () => {
	it.each([
		['works', version, good, true, /^works$/],
		['does not work', version, bad, false, /does not work: a list: no such thing/],
		['cannot work, for the known reason', tooOld, bad, true, /as expected: it has no thing/],
		[
			'cannot work, for another reason',
			{ ...tooOld, fails: { says: /x y/, why: '' } },
			bad,
			false,
			/another way/,
		],
		['works although it is said to be too old', tooOld, good, false, /make 9\.1\.0 the oldest/],
	])('that %s is told so', (_, told, outcome, ok, text) => {
		expect(judge(told, outcome)).toEqual({ ok, text: expect.stringMatching(text) });
	});
});

describe('what the process of a version says', () => {
	const loaded = { kind: 'loaded', core: '9.0.0', workflow: '8.9.0', checks: 2 } as const;
	const ok = { kind: 'check', title: 'a list' } as const;
	const wrong = { kind: 'check', title: 'a file', problem: 'is empty' } as const;

	it('counts the checks and keeps the reasons', () => {
		expect(readLines([loaded, ok, wrong])).toEqual({
			workflow: '8.9.0',
			passed: 1,
			checks: 2,
			problems: ['a file: is empty'],
		});
	});

	it.each([
		['that stopped half way', [loaded, ok], '1 checks did not run'],
		['that said nothing', [], 'the process said nothing'],
		[
			'whose engine refused the package',
			[{ kind: 'refused', reason: 'no class' } as const],
			'no class',
		],
	])('is no success of one %s', (_, lines, problem) => {
		expect(readLines(lines).problems).toEqual([problem]);
	});
});

it('names the oldest, the last 1.x and the current 2.x', () => {
	expect(VERSIONS.filter(({ fails }) => !fails).map(({ role }) => role)).toEqual([
		'oldest',
		'last 1.x',
		'first 2.x',
		'current',
	]);
	expect(versionsNamed(['oldest'])).toEqual([expect.objectContaining({ n8n: OLDEST })]);
	expect(versionsNamed(['2.41.1'])[0].role).toBe('current');
	expect(() => versionsNamed(['3.0.0'])).toThrow(
		/3\.0\.0 is not in the matrix: .*2\.41\.1 \(current\)/,
	);
});

it('has every version of the matrix in docs/compatibility.md, with its n8n-core', () => {
	const text = readFileSync(path.resolve(__dirname, '../../docs/compatibility.md'), 'utf8');
	const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
	for (const { n8n, core, role, fails } of VERSIONS) {
		const row = rows.find(([, cell]) => cell === `${n8n} (${role})`);
		expect(row).toBeDefined();
		expect(row?.[2]).toBe(core);
		expect(/^\*\*?no|^no/i.test(row?.[5] ?? '')).toBe(fails !== undefined);
	}
});

it('shows a line for each version, with how many checks passed', () => {
	const verdict = judge(version, bad);
	const shown = table([{ version, outcome: bad, verdict, seconds: 1.25 }], 200);
	expect(shown).toMatch(/9\.1\.0 \(newest\).*9\.0\.0.*1\/2.*1\.[23] s.*does not work/);
});
