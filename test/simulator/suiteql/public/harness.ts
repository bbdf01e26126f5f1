/** Runs public queries against the seeded company, and tells of each what came of it. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createStore } from '../../../../simulator/data/company';
import { NetSuiteRefusal } from '../../../../simulator/data/refusal';
import { type SuiteqlEngine, createSuiteqlEngine } from '../../../../simulator/suiteql/engine';
import { fillOwn } from './fillOwn';
import { ownTypesOf } from './ownTypes';
import { relaxed } from './relax';

/** A file of queries, as it lies in `queries/`. */
export interface Source {
	/** `owner/repository` on GitHub. */
	source: string;
	/** SPDX name. */
	licence?: string;
	/** As the licence wants it repeated. */
	copyright?: string;
	commit: string;
	queries: PublicQuery[];
}

export interface PublicQuery {
	/** Where it stands in the repository. */
	file: string;
	sql: string;
	params: string[];
}

export interface Outcome extends PublicQuery {
	source: string;
	/**
	 * `rows`; `filtered`: none, but some without the comparisons to fixed values, which are of the author's account;
	 * `empty`: none even so; `refused`.
	 */
	result: 'rows' | 'filtered' | 'empty' | 'refused';
	/** NetSuite's sentence. */
	refusal?: string;
}

/** 2026-07-01 05:30 in Los Angeles: the day after the company's last one, so that none of its rows lies in the future. */
const NOW = Date.UTC(2026, 6, 1, 12, 30, 0);

/** The sources in a folder of JSON files. */
export function sourcesIn(folder: string): Source[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Source);
}

async function outcomeOf(
	engine: SuiteqlEngine,
	source: string,
	query: PublicQuery,
): Promise<Outcome> {
	const count = async (sql: string, params: string[]) =>
		(await engine.run(sql, params, { limit: 1_000, offset: 0 })).total;
	try {
		if ((await count(query.sql, query.params)) > 0) return { source, ...query, result: 'rows' };
	} catch (error) {
		if (!(error instanceof NetSuiteRefusal)) throw error;
		return { source, ...query, result: 'refused', refusal: error.details[0].detail };
	}
	const looser = relaxed(query.sql);
	const left = query.params.slice(0, looser.split('?').length - 1);
	const more = await count(looser, left).catch(() => 0);
	return { source, ...query, result: more > 0 ? 'filtered' : 'empty' };
}

/** All outcomes, in order. */
export async function outcomes(
	sources: readonly Source[],
	commonTableExpressions: boolean,
): Promise<Outcome[]> {
	const own = ownTypesOf(sources.flatMap(({ queries }) => queries.map(({ sql }) => sql)));
	const store = createStore({ seed: 1, transactions: 2_500, now: NOW, ...own });
	fillOwn(store, own, NOW);
	const engine = await createSuiteqlEngine({
		store,
		settings: {
			dateFormat: 'M/D/YYYY',
			timeZone: 'America/Los_Angeles',
			rowWall: 100_000,
			commonTableExpressions,
		},
		clock: { now: () => NOW },
	});
	const all: Outcome[] = [];
	try {
		for (const { source, queries } of sources) {
			for (const query of queries) all.push(await outcomeOf(engine, source, query));
		}
	} finally {
		await engine.close();
	}
	return all;
}
