import {
	dateQuestion,
	isDateAnswer,
	keyName,
	type KeysetQuery,
	looksLikeDate,
	missingKey,
	noSuchColumn,
	repeatedKey,
	rowsBetween,
	rowsWithoutKey,
	signposts,
	unsortableKey,
	withoutDateKey,
} from '../protocol/keyset';
import { NetSuiteError } from '../protocol/netSuiteError';
import { readPage } from '../protocol/page';
import type { SuiteqlBody } from '../protocol/suiteql';
import { enoughAhead, inOrder } from './ahead';
import { type Reader, readPages } from './pages';
import type { Page, Window } from './types';

type Row = Record<string, unknown>;

/** Rows in the order of the key, without the one that ended the piece before. */
interface Piece {
	rows: Row[];
	/** Key of the last row read. */
	last: string;
	hasMore: boolean;
}

/**
 * The rows of a query in the order of one of its columns, each once, however many there are
 * (netsuite-rest 6.3). NetSuite names every thousandth key; the pieces between are read several at once.
 * Each begins with the row that ended the one before, so a key that is not unique cannot hide there.
 *
 * @throws NetSuiteError `KEYSET` when the column is not selected, not unique or null somewhere
 */
export async function* readKeyset(
	reader: Reader,
	query: KeysetQuery,
	window: Window,
): AsyncIterable<Page> {
	const { offset, limit: wanted = Infinity } = window;
	if (wanted === 0) return;
	// One row of each piece is that of the piece before.
	const size = Math.max(2, window.pageSize);
	let isOver = false;
	const table = openTable(reader, query, size, () => isOver);
	let given = 0;
	const page = (rows: Row[], hasMore: boolean): Page => {
		const items = table.asSelected(rows.slice(0, wanted - given));
		given += items.length;
		return { items, offset: offset + given - items.length, hasMore };
	};
	try {
		const first = await table.begin(offset > 0 ? 1 : Math.min(size, wanted));
		if (offset === 0) yield page(first.rows, first.hasMore);
		if (!first.hasMore || given >= wanted) return;
		const [posts] = await Promise.all([
			table.signposts(offset > 0 ? offset : size, offset + wanted, offset > 0),
			table.checkKeys(),
		]);
		if (offset > 0 && posts.length === 0) return;
		let last = offset > 0 ? posts[0] : first.last;
		const bounds = [last, ...posts.slice(1)];
		let next = 1;
		const work = () => {
			if (next >= bounds.length) return undefined;
			next += 1;
			return table.all(bounds[next - 2], bounds[next - 1]);
		};
		for await (const piece of inOrder(work, () => enoughAhead(reader.places()))) {
			yield page(piece.rows, true);
			if (given >= wanted) return;
			last = piece.last;
		}
		// Behind the last signpost, or all of it where there are none.
		for (let hasMore = true; hasMore && given < wanted;) {
			const piece = await table.piece(size, last);
			({ last, hasMore } = piece);
			yield page(piece.rows, hasMore);
		}
	} finally {
		isOver = true;
	}
}

/** The query's rows as something that can be cut. */
function openTable(reader: Reader, given: KeysetQuery, size: number, unwanted: () => boolean) {
	let query = given;
	let isSorted: Promise<void> | undefined;

	const call = (json: SuiteqlBody) =>
		({ service: 'suiteql', method: 'POST', path: '', json, effect: 'read' }) as const;

	async function ask(json: SuiteqlBody, limit: number): Promise<Page> {
		const asked = { limit, offset: 0 };
		return readPage(await reader.send({ ...call(json), query: asked }, unwanted), asked);
	}

	function keyOf(row: Row): string {
		const key = row[keyName(query)];
		if (key === undefined || key === null) throw missingKey(query);
		return String(key);
	}

	/** Keys that are not in the order of their signs: NetSuite must compare them as it sorts them. */
	async function checkOrder(one: string, other: string): Promise<void> {
		isSorted ??= ask(rowsBetween(query, one, other), 2).then(({ items }) =>
			items.length > 0 ? undefined : Promise.reject(unsortableKey(query, one, other)),
		);
		await isSorted;
	}

	async function check(keys: string[]): Promise<void> {
		for (let at = 1; at < keys.length; at += 1) {
			const [one, other] = [keys[at - 1], keys[at]];
			if (one === other) throw repeatedKey(query, one);
			const ascends = Number(one) < Number(other) || one < other;
			if (!ascends) await checkOrder(one, other);
		}
	}

	async function piece(limit: number, from?: string, to?: string): Promise<Piece> {
		return await checked(await ask(rowsBetween(query, from, to), limit), from);
	}

	async function checked({ items, hasMore }: Page, from?: string): Promise<Piece> {
		const keys = items.map(keyOf);
		await check(keys);
		const last = keys[keys.length - 1] ?? from ?? '';
		// The same answer again and again, as a cache gives it, would never end.
		if (hasMore && last === from) throw didNotAdvance(from);
		// Its first row may have been deleted meanwhile.
		const rows = keys[0] === from ? items.slice(1) : items;
		return { rows, last, hasMore };
	}

	/** True when NetSuite says that the key is a date, whatever its texts look like. */
	async function isDate(row: Row | undefined): Promise<boolean> {
		if (row === undefined || !looksLikeDate(String(row[keyName(query)]))) return false;
		return await ask(dateQuestion(query), 1).then(
			({ items }) => isDateAnswer(items[0]),
			(reason: unknown) => (isRefusal(reason) ? false : Promise.reject(reason)),
		);
	}

	return {
		piece,
		/** The first rows; finds out what kind of key it is. */
		async begin(limit: number): Promise<Piece> {
			const first = await ask(rowsBetween(query), limit).catch(async (reason: unknown) =>
				Promise.reject(isUnknownColumn(reason, query) ? noSuchColumn(query, reason) : reason),
			);
			if (!(await isDate(first.items[0]))) return await checked(first);
			query = { ...given, isDate: true };
			const dates = await ask(rowsBetween(query), limit);
			if (dates.items.every((row) => row[keyName(query)] !== undefined))
				return await checked(dates);
			// Texts of which some can be read as dates.
			query = given;
			return await checked(first);
		},
		/** Rows as the user's SELECT names them; rows without an added key are not copied, of which there may be millions. */
		asSelected: (rows: Row[]) => (query.isDate ? rows.map(withoutDateKey) : rows),
		/** Keys of the rows `first`, `first + size - 1`, … up to `last`; none where NetSuite cannot tell and need not. */
		async signposts(first: number, last: number, isNeeded: boolean): Promise<string[]> {
			const window = { offset: 0, pageSize: 1000 };
			const posts: string[] = [];
			try {
				const pages = readPages(reader, call(signposts(query, size - 1, first, last)), window);
				for await (const { items } of pages) for (const row of items) posts.push(keyOf(row));
				return posts;
			} catch (reason) {
				return isRefusal(reason) && !isNeeded ? [] : await Promise.reject(reason);
			}
		},
		/** @throws NetSuiteError when a row has no key */
		async checkKeys(): Promise<void> {
			const { items } = await ask(rowsWithoutKey(query), 1);
			if (items.length > 0) throw missingKey(query);
		},
		/** Everything between two keys, in more than one request when rows came in meanwhile. */
		async all(from: string, to: string): Promise<Piece> {
			let part = await piece(size, from, to);
			const { rows } = part;
			while (part.hasMore) {
				part = await piece(size, part.last, to);
				for (const row of part.rows) rows.push(row);
			}
			return { ...part, rows };
		},
	};
}

const didNotAdvance = (key: string) =>
	new NetSuiteError({
		code: 'PAGE_DID_NOT_ADVANCE',
		title: `NetSuite was asked for the rows from the key ${JSON.stringify(key)} on and answered with none behind it, but says that there are more`,
		remedy:
			'Run again. If it stays, check the proxy on the way, or read the rows in smaller parts with Limit and Offset.',
	});

const isRefusal = (reason: unknown): reason is NetSuiteError =>
	reason instanceof NetSuiteError && reason.status === 400;

const isUnknownColumn = (reason: unknown, { column }: KeysetQuery): reason is NetSuiteError =>
	isRefusal(reason) &&
	reason.details.some(({ detail }) =>
		new RegExp(`Unknown identifier '(?:\\w+\\.)?${column.replace(/\$/g, '\\$')}'`, 'i').test(
			detail,
		),
	);
