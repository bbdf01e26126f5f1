import { listedId, readRecordId } from '../../../../suitetalk/protocol/ids';
import { withoutLinks } from '../../../../suitetalk/protocol/links';
import { readingOptions, recordId, recordType, simplify } from '../fields';
import { operation, type Row } from '../operation';
import { readingQuery } from '../record/reading';
import { batchOptions } from './fields';
import type { BatchKind } from './records';
import { runBatch } from './run';

const kind: BatchKind = {
	method: 'GET',
	async record(_client, params, type) {
		const id = readRecordId(params.text('recordId'), type);
		return { content: listedId(id), known: { id } };
	},
	query: (params) => ({ expandRecords: true, ...readingQuery(params) }),
	body: (body, params) => (params.flag('simplify') ? withoutLinks(body) : body) as Row,
};

export const batchGet = operation({
	resource: 'batch',
	value: 'get',
	name: 'Get',
	action: 'Get records in batches',
	description: 'Retrieve the record of each input item, up to 100 in one request',
	fields: [recordType(), recordId, simplify],
	options: [...batchOptions, ...readingOptions],
	runAll: async (...given) => await runBatch(kind, ...given),
});
