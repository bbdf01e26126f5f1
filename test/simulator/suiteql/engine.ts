/** A SuiteQL engine over the seeded company, as the tests of this room use it. */
import type { Store } from '../../../simulator/data/contract';
import { createStore } from '../../../simulator/data/company';
import { NetSuiteRefusal } from '../../../simulator/data/refusal';
import { type SuiteqlEngine, createSuiteqlEngine } from '../../../simulator/suiteql/engine';

export type Rows = Array<Record<string, string>>;

export interface Bench {
	store: Store;
	engine: SuiteqlEngine;
	clock: { now(): number; set(milliseconds: number): void };
	/** All rows of a query. */
	rows(sql: string, params?: string[]): Promise<Rows>;
	/** The first value of the first row; undefined for none. */
	value(sql: string, params?: string[]): Promise<string | undefined>;
	/** The sentence with which a query is refused; fails when it is not. */
	refusal(sql: string, params?: string[]): Promise<string>;
}

export interface BenchSettings {
	dateFormat?: string;
	timeZone?: string;
	rowWall?: number;
	transactions?: number;
	store?: Store;
	commonTableExpressions?: boolean;
	listAgg?: boolean;
	selectWithoutFrom?: boolean;
	unlistedColumns?: boolean;
}

/** 2026-06-15 05:30 in Los Angeles. */
export const NOW = Date.UTC(2026, 5, 15, 12, 30, 0);

/** An engine with the given settings; to be closed after use. */
export async function bench(settings: BenchSettings = {}): Promise<Bench> {
	const { dateFormat = 'M/D/YYYY', timeZone = 'America/Los_Angeles', rowWall = 100_000 } = settings;
	const { transactions = 600, commonTableExpressions, listAgg, selectWithoutFrom } = settings;
	const { unlistedColumns } = settings;
	const store = settings.store ?? createStore({ seed: 1, transactions, now: NOW });
	let now = NOW;
	const clock = {
		now: () => now,
		set: (milliseconds: number) => {
			now = milliseconds;
		},
	};
	const engine = await createSuiteqlEngine({
		store,
		settings: {
			dateFormat,
			timeZone,
			rowWall,
			commonTableExpressions,
			listAgg,
			selectWithoutFrom,
			unlistedColumns,
		},
		clock,
	});
	const rows = (sql: string, params: string[] = []) => engine.all(sql, params);
	return {
		store,
		engine,
		clock,
		rows,
		value: async (sql, params) => Object.values((await rows(sql, params))[0] ?? {})[0],
		refusal: async (sql, params) => {
			const answer = await rows(sql, params).then(
				() => undefined,
				(error: unknown) => error,
			);
			if (!(answer instanceof NetSuiteRefusal)) throw new Error(`Not refused: ${sql} (${answer})`);
			expect(answer.status).toBe(400);
			expect(answer.details).toHaveLength(1);
			const [{ code, queryParam, detail }] = answer.details;
			expect({ code, queryParam }).toEqual({ code: 'INVALID_PARAMETER', queryParam: 'q' });
			return detail;
		},
	};
}
