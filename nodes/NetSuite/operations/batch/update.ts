import { readRecordId } from '../../../../suitetalk/protocol/ids';
import { propertyNameValidation, propertyValueValidation, recordId, recordType } from '../fields';
import { operation } from '../operation';
import { recordBody } from '../record/body';
import { recordInput } from '../record/inputFields';
import { validationHeaders } from '../record/written';
import { batchOptions } from './fields';
import type { BatchKind } from './records';
import { runBatch } from './run';

const kind: BatchKind = {
	method: 'PATCH',
	headers: validationHeaders,
	async record(client, params, type) {
		const id = readRecordId(params.text('recordId'), type);
		const body = await recordBody(client, params, type);
		const external = /^eid:(.*)$/.exec(id)?.[1];
		const own = external === undefined ? { id } : { externalId: external };
		return { content: { ...body, ...own }, known: own };
	},
};

export const batchUpdate = operation({
	resource: 'batch',
	value: 'update',
	name: 'Update',
	action: 'Update records in batches',
	description: 'Change some fields of a record for each input item, up to 100 in one request',
	fields: [recordType(), recordId, ...recordInput],
	options: [...batchOptions, propertyNameValidation, propertyValueValidation],
	runAll: async (...given) => await runBatch(kind, ...given),
});
