/** Public queries of repositories whose licence allows to keep them (`queries/`): how many of them are taken, and what they give. */
import path from 'node:path';
import { type Outcome, outcomes, sourcesIn } from './harness';
import { reasonOf } from './reasons';

const SOURCES = sourcesIn(path.join(__dirname, 'queries'));

let all: Outcome[];

beforeAll(async () => {
	all = await outcomes(SOURCES, true);
}, 300_000);

const refused = () => all.filter(({ result }) => result === 'refused');

it('knows where each query comes from, and under which licence', () => {
	for (const { source, licence, copyright, commit, queries } of SOURCES) {
		expect(source).toMatch(/^[\w.-]+\/[\w.-]+$/);
		expect(licence).toMatch(/^(?:MIT|UPL-1\.0)$/);
		expect(copyright).toMatch(/^Copyright/);
		expect(commit).toMatch(/^[0-9a-f]{40}$/);
		expect(queries.length).toBeGreaterThan(0);
	}
	expect(SOURCES.length).toBeGreaterThanOrEqual(5);
	expect(all.length).toBeGreaterThanOrEqual(100);
});

it('takes at least 95 of 100 queries, those aside that NetSuite refuses too', () => {
	const ours = refused().filter((outcome) => reasonOf(outcome) === undefined);
	const accepted = all.length - refused().length;
	expect(ours.map(({ source, sql, refusal }) => [source, refusal, sql]).length).toBeLessThanOrEqual(
		0.05 * (accepted + ours.length),
	);
});

it('gives rows for at least 90 of 100 queries that it takes, the comparisons with an account’s own values aside', () => {
	const taken = all.filter(({ result }) => result !== 'refused');
	const empty = taken.filter(({ result }) => result === 'empty');
	expect(empty.length).toBeLessThanOrEqual(0.1 * taken.length);
	expect(taken.filter(({ result }) => result === 'rows').length).toBeGreaterThan(taken.length / 2);
});

it('refuses in NetSuite’s words', () => {
	for (const { refusal } of refused()) {
		expect(refusal).toMatch(
			/^Invalid search query\. Detailed unprocessed description follows\. (?:Invalid search type: |Search error occurred: )/,
		);
	}
});
