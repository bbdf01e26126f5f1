import { readExternalId } from '../../../../suitetalk/protocol/ids';
import { externalId, propertyNameValidation, propertyValueValidation, recordType } from '../fields';
import { operation } from '../operation';
import { recordBody } from '../record/body';
import { recordInput } from '../record/inputFields';
import { validationHeaders } from '../record/written';
import { batchOptions } from './fields';
import type { BatchKind } from './records';
import { runBatch } from './run';

const kind: BatchKind = {
	method: 'PUT',
	headers: validationHeaders,
	async record(client, params, type) {
		const own = { externalId: readExternalId(params.text('externalId')) };
		return { content: { ...(await recordBody(client, params, type)), ...own }, known: own };
	},
};

export const batchUpsert = operation({
	resource: 'batch',
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update records in batches',
	description:
		'Create a new record for each input item, or update the current one if it already exists (upsert)',
	fields: [recordType(), externalId, ...recordInput],
	options: [...batchOptions, propertyNameValidation, propertyValueValidation],
	runAll: async (...given) => await runBatch(kind, ...given),
});
