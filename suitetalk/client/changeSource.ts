import { readGroup } from '../protocol/changes/groups';
import {
	CHANGED_AT,
	CREATED_AT,
	GROUP,
	groupQuery,
	MODIFIED_AT,
	newestQuery,
	rangeQuery,
	SUMS,
} from '../protocol/changes/query';
import { type ChangeRow, readUtcText } from '../protocol/changes/position';
import { explainRefusal } from '../protocol/changes/refusals';
import type { Watch } from '../protocol/changes/source';
import { NetSuiteError } from '../protocol/netSuiteError';
import { readPage } from '../protocol/page';
import { serverTimeIn } from '../protocol/serverTime';
import type { ChangeSource } from './poll';
import type { Client } from './types';

/** A change with the columns that were selected. */
export interface WatchedRow extends ChangeRow {
	item: Record<string, unknown>;
	/** When the record was changed last, where that is not what is watched. */
	modified?: number;
}

const LARGEST_PAGE = 1_000;

/**
 * The changes of a watch, a request a page. Pages are ranges, not offsets: rows that change in
 * between shift nothing.
 */
export function watchedChanges(
	client: Pick<Client, 'send'>,
	watch: Watch,
	pageSize = LARGEST_PAGE,
	mostGroups = LARGEST_PAGE,
): ChangeSource<WatchedRow> & { newest(limit: number, since?: number): Promise<WatchedRow[]> } {
	async function ask(q: string, limit: number) {
		const answer = await client
			.send({
				service: 'suiteql',
				method: 'POST',
				path: '',
				query: { limit, offset: 0 },
				json: { q },
				effect: 'read',
			})
			.catch((reason: unknown) => Promise.reject(explainRefusal(reason, watch)));
		return readPage(answer, { limit, offset: 0 });
	}

	async function run(q: string, limit: number) {
		const { items, hasMore } = await ask(q, limit);
		return { rows: items.map((item) => readRow(item, watch)), more: hasMore };
	}

	const summary: ChangeSource<WatchedRow>['summary'] = {
		worthwhile: pageSize + 1,
		mostGroups,
		async read(range, mix) {
			// Whatever is wrong with this question must not keep changes back: they can be read without it.
			const page = await ask(groupQuery(watch, range, mix), mostGroups).catch(() => undefined);
			const groups = page?.items.flatMap(
				(item) =>
					readGroup(
						item[GROUP],
						SUMS.map((name) => item[name]),
						mix,
					) ?? [],
			);
			// It is asked only where there are rows.
			if (!page || !groups || groups.length === 0) return undefined;
			if (groups.length !== page.items.length) return undefined;
			return { groups, more: page.hasMore };
		},
	};

	return {
		// Keys of a query of the user's need not be numbers, which alone can be added up.
		...(watch.numericKey && { summary }),
		async now() {
			const { body } = await client.send({
				service: 'system',
				method: 'GET',
				path: '/serverTime',
				effect: 'read',
			});
			return readServerTime(body);
		},
		page: async (range) => await run(rangeQuery(watch, range), pageSize),
		newest: async (limit, since) => (await run(newestQuery(watch, since), limit)).rows,
	};
}

/** Seconds (netsuite-rest 4.11). */
function readServerTime(body: unknown): number {
	const time = serverTimeIn(body);
	if (time !== undefined) return Math.floor(Date.parse(time) / 1_000);
	throw new NetSuiteError({
		code: 'CLOCK',
		title: "NetSuite's answer does not say what time it is there",
		remedy:
			'Run again. If it stays, check the base URL of the credential and the proxy on the way.',
	});
}

function readRow(item: Record<string, unknown>, watch: Watch): WatchedRow {
	const {
		[CHANGED_AT]: changedAt,
		[CREATED_AT]: createdAt,
		[MODIFIED_AT]: modifiedAt,
		links,
		...columns
	} = item;
	const time = readUtcText(changedAt);
	const key = columns[watch.keyName];
	const isKey = (typeof key === 'string' && key !== '') || typeof key === 'number';
	if (time === undefined || !isKey) {
		throw new NetSuiteError({
			code: 'COLUMN',
			title:
				time === undefined
					? `A row of the query has no date-time in the column ${watch.time}`
					: `A row of the query has nothing in the key column ${watch.keyName}`,
			remedy:
				'The cursor column must be a date-time as NetSuite keeps it (not a text made by TO_CHAR), and the key column must be unique and never empty.',
		});
	}
	return {
		key: String(key),
		time,
		created: readUtcText(createdAt),
		modified: readUtcText(modifiedAt),
		item: Array.isArray(links) || links === undefined ? columns : { ...columns, links },
	};
}
