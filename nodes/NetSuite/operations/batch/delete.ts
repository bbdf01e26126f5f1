import { listedId, readRecordId } from '../../../../suitetalk/protocol/ids';
import { recordId, recordType } from '../fields';
import { operation } from '../operation';
import { batchOptions } from './fields';
import type { BatchKind } from './records';
import { runBatch } from './run';

const kind: BatchKind = {
	method: 'DELETE',
	async record(_client, params, type) {
		const id = readRecordId(params.text('recordId'), type);
		return { content: listedId(id), known: { id } };
	},
};

export const batchDelete = operation({
	resource: 'batch',
	value: 'delete',
	name: 'Delete',
	action: 'Delete records in batches',
	description: 'Remove a record for each input item for good, up to 100 in one request',
	fields: [recordType(), recordId],
	options: batchOptions,
	runAll: async (...given) => await runBatch(kind, ...given),
});
