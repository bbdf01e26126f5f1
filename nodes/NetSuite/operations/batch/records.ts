import type { Call, Client } from '../../../../suitetalk/client/types';
import { checkRecordType, recordListPath } from '../../../../suitetalk/protocol/ids';
import type { SentRecord } from '../../../../suitetalk/protocol/saved';
import type { Params } from '../../../shared/params';
import type { Outcome, Row } from '../operation';

/** One input item, ready to be sent together with others. */
export interface BatchRecord {
	item: number;
	recordType: string;
	/** What the batch holds of it: a record, or its id where the URL lists ids. */
	content: Row | string;
	/** What is known of the record beforehand: its id, its external ID. */
	known: Row;
	/** The request that this record alone would have been, for error texts. */
	about: Call['about'];
	/** What SuiteQL may show of it once it is saved. */
	sent?: SentRecord;
}

/** An outcome; of a failure also which task it was. */
export type BatchOutcome =
	| Extract<Outcome, { items: number[] }>
	| (Extract<Outcome, { error: unknown }> & { task?: { jobId: string; taskId?: string } });

/** What tells one kind of batch from another. */
export interface BatchKind {
	method: 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'GET';
	/** @throws ParameterError or NetSuiteError for an item that cannot be sent */
	record(
		client: Client,
		params: Params,
		recordType: string,
	): Promise<Pick<BatchRecord, 'content' | 'known'>>;
	headers?(params: Params): Record<string, string>;
	query?(params: Params): Call['query'];
	/** What an item gives besides id, type and status: from the body of its result. */
	body?(body: unknown, params: Params): Row;
}

/** Records that go in one request. */
export interface Batch {
	/** The parameters of its first item: all of them have the same options. */
	params: Params;
	recordType: string;
	records: BatchRecord[];
}

/** Makes an input item ready. */
export async function prepare(
	kind: BatchKind,
	client: Client,
	params: Params,
	item: number,
): Promise<BatchRecord> {
	const recordType = checkRecordType(params.text('recordType'));
	const { content, known } = await kind.record(client, params, recordType);
	const id = known.id ?? (known.externalId === undefined ? undefined : `eid:${known.externalId}`);
	const path = id === undefined ? `/${recordType}` : `/${recordType}/${String(id)}`;
	return {
		item,
		recordType,
		content,
		known,
		about: { service: 'record', method: kind.method, path },
	};
}

/** Puts records together that go to the same URL with the same options, in their order. */
export function inBatches(kind: BatchKind, all: Params[], records: BatchRecord[]): Batch[] {
	const groups = new Map<string, Batch>();
	const batches: Batch[] = [];
	for (const record of records) {
		const params = all[record.item];
		const { recordType } = record;
		const key = JSON.stringify([
			recordType,
			optionsOf(params),
			kind.headers?.(params),
			kind.query?.(params),
		]);
		let batch = groups.get(key);
		if (batch === undefined || batch.records.length >= params.whole('options.batchSize', 1, 100)) {
			batch = { params, recordType, records: [] };
			groups.set(key, batch);
			batches.push(batch);
		}
		batch.records.push(record);
	}
	return batches;
}

const optionsOf = (params: Params) => [
	params.whole('options.batchSize', 1, 100),
	params.whole('options.timeout', 0),
	params.flag('options.parallel'),
	params.flag('options.waitForCompletion'),
];

/** The request of a batch (article_0127092747); it is sent as a job. */
export function batchCall(kind: BatchKind, { params, recordType, records }: Batch): Call {
	const contents = records.map(({ content }) => content);
	const byId = kind.method === 'DELETE' || kind.method === 'GET';
	return {
		service: 'record',
		method: kind.method,
		path: recordListPath(recordType),
		query: { ...(byId && { ids: contents.map(String).join(',') }), ...kind.query?.(params) },
		headers: {
			...(!byId && { 'Content-Type': 'application/vnd.oracle.resource+json; type=collection' }),
			...kind.headers?.(params),
		},
		...(!byId && { json: { items: contents } }),
		effect: 'keyed',
	};
}
