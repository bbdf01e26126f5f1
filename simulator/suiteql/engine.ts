/** SuiteQL over the simulator's records: translated and run by DuckDB, in this process and in memory. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { type SuiteqlAccess, tablesSeen } from './access';
import { buildCatalog } from './catalog/catalog';
import { type Logs, keepLogs } from './catalog/logs';
import { Replica } from './database/replica';
import { visibleTables } from './database/schema';
import { Pages, type Page } from './output/pages';
import { rowsOf, valueWriter } from './output/values';
import { loadParser } from './parse/parse';
import { unsupported } from './refusals';
import { NetSuiteRefusal } from '../data/refusal';
import type { Store } from '../data/contract';
import { identifier, quoted } from './translate/sql';
import { type Translation, translate } from './translate/translate';

export interface SuiteqlOptions {
	store: Store;
	settings: {
		/** NetSuite's spelling (`M/D/YYYY`). */
		dateFormat: string;
		/** IANA name. */
		timeZone: string;
		/** Most rows served of one query. */
		rowWall: number;
		/** Is WITH understood? Oracle's help page says no, public code for live accounts uses it. Default false. */
		commonTableExpressions?: boolean;
		/** Is LISTAGG understood? Oracle's help page says no, programs of live accounts use it. Default true. */
		listAgg?: boolean;
		/** May a SELECT do without FROM? No page says so, programs of live accounts do. Default true. */
		selectWithoutFrom?: boolean;
		/** Are there the columns that no list of a real account has, as catalog/unlisted.ts tells? Default true. */
		unlistedColumns?: boolean;
	};
	/** ms UTC. */
	clock: { now(): number };
	/** What no record keeps; without it no sign-ins, and deletions from now on. */
	logs?: Logs;
}

export interface SuiteqlEngine {
	/** One page of a query, and its true number of rows; without `access` everything is seen. Throws NetSuiteRefusal for bad SQL. */
	run(
		sql: string,
		params: string[],
		page: Page,
		access?: SuiteqlAccess,
	): Promise<{ rows: Array<Record<string, string>>; total: number }>;
	/** All rows of a query. */
	all(sql: string, params?: string[]): Promise<Array<Record<string, string>>>;
	/** Late commits: see the simulator's `commits`. */
	hold(): void;
	release(): void;
	close(): Promise<void>;
}

/** The translated query with its values as they go out: a date-time loses its time (netsuite-rest.md 6.2). */
function outward({ text, outputs }: Translation): string {
	const list = outputs.map(({ column, type }, at) => {
		const name = `q.${identifier(column)}`;
		const timed = type === 'datetime' || type === 'instant';
		return `${timed ? `CAST(${name} AS DATE)` : name} AS c${at}`;
	});
	return `SELECT ${list.join(', ')} FROM (${text}) q`;
}

async function connect(
	timeZone: string,
): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
	const instance = await DuckDBInstance.create(':memory:', {
		// Only catalog tables and listed functions reach DuckDB; this is the second lock.
		enable_external_access: 'false',
		autoload_known_extensions: 'false',
		autoinstall_known_extensions: 'false',
		threads: '2',
	});
	const connection = await instance.connect();
	await connection.run(`SET TimeZone = ${quoted(timeZone)}`);
	await connection.run('SET lock_configuration = true');
	return { instance, connection };
}

/** A refusal as it is; what DuckDB cannot do with a translated query (a column not grouped by, a date that is none) as NetSuite says it. */
function refusalOf(error: unknown): NetSuiteRefusal {
	if (error instanceof NetSuiteRefusal) return error;
	return unsupported(error instanceof Error ? error.message : String(error));
}

/** An engine over a store, which it follows from now on. Ready in about 0.2 s; tables are loaded when first asked for. */
export async function createSuiteqlEngine(options: SuiteqlOptions): Promise<SuiteqlEngine> {
	const { store, settings, clock, logs = keepLogs(store, clock.now) } = options;
	const { instance, connection } = await connect(settings.timeZone);
	const catalog = buildCatalog(store, logs, settings.unlistedColumns);
	const tables = visibleTables(catalog);
	const replica = new Replica(connection, catalog, store);
	const pages = new Pages(connection, settings.rowWall);
	const write = valueWriter(settings.dateFormat);
	let last: Promise<unknown> = Promise.resolve();

	/** One query at a time: a connection holds one result, and a refresh must not come between. */
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const turn = last.then(work);
		last = turn.catch(() => undefined);
		return turn;
	};

	const prepared = async (sql: string, params: string[], access?: SuiteqlAccess) => {
		// Not at start: it takes as long as the rest of it.
		await loadParser();
		const { commonTableExpressions = false, listAgg = true, selectWithoutFrom = true } = settings;
		const session = {
			...settings,
			commonTableExpressions,
			listAgg,
			selectWithoutFrom,
			now: clock.now(),
			params,
			entity: access?.entity,
		};
		const translation = translate(sql, session, tablesSeen(tables, access));
		// Before the copies are brought up to date: a change meanwhile must not pass for seen.
		const { version } = replica;
		await replica.provide(translation);
		const keys = translation.outputs.map(({ name }) => name);
		return { text: outward(translation), keys, version };
	};

	const refusing = async <T>(work: () => Promise<T>): Promise<T> => {
		try {
			return await work();
		} catch (error) {
			throw refusalOf(error);
		}
	};

	return {
		run: (sql, params, page, access) =>
			inTurn(async () => {
				const { text, keys, version } = await prepared(sql, params, access);
				const { columns, total } = await refusing(() => pages.read(text, page, version));
				return { rows: rowsOf(keys, columns, write), total };
			}),
		all: (sql, params = []) =>
			inTurn(async () => {
				const { text, keys } = await prepared(sql, params);
				return rowsOf(keys, await refusing(() => pages.columns(text)), write);
			}),
		hold: () => replica.hold(),
		release: () => replica.release(),
		close: () =>
			inTurn(async () => {
				connection.closeSync();
				instance.closeSync();
			}),
	};
}
