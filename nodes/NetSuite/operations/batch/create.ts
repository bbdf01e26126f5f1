import { propertyNameValidation, propertyValueValidation, recordType } from '../fields';
import { operation } from '../operation';
import { recordBody } from '../record/body';
import { recordInput } from '../record/inputFields';
import { validationHeaders } from '../record/written';
import { batchOptions } from './fields';
import type { BatchKind } from './records';
import { runBatch } from './run';

const kind: BatchKind = {
	method: 'POST',
	headers: validationHeaders,
	async record(client, params, type) {
		return { content: await recordBody(client, params, type), known: {} };
	},
};

export const batchCreate = operation({
	resource: 'batch',
	value: 'create',
	name: 'Create',
	action: 'Create records in batches',
	description: 'Add a record for each input item, up to 100 in one request',
	fields: [recordType(), ...recordInput],
	options: [...batchOptions, propertyNameValidation, propertyValueValidation],
	runAll: async (...given) => await runBatch(kind, ...given),
});
