import { checkRecordType, readExternalId, upsertPath } from '../../../../suitetalk/protocol/ids';
import { isMissing } from '../../../../suitetalk/protocol/isMissing';
import type { Call, Client } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import {
	externalId,
	inBackground,
	propertyNameValidation,
	propertyValueValidation,
	recordType,
	replace,
	replaceSelectedFields,
	returnRecord,
} from '../fields';
import { operation } from '../operation';
import { recordBody } from './body';
import { recordInput } from './inputFields';
import { readBack, readCall, replaceQuery, sendWrite, updates, validationHeaders } from './written';

function request(params: Params, body: Record<string, unknown>): Call {
	return {
		service: 'record',
		method: 'PUT',
		path: upsertPath(params.text('recordType'), params.text('externalId')),
		query: {
			replace: replaceQuery(params),
			replaceSelectedFields: params.flag('options.replaceSelectedFields') || undefined,
		},
		headers: validationHeaders(params),
		json: body,
		effect: updates(params, body),
	};
}

/** NetSuite answers a created and an updated record alike (section_156334828635): look before. */
async function outcomeOf(client: Client, recordType: string, externalId: string): Promise<string> {
	return await client.send(readCall(recordType, `eid:${externalId}`)).then(
		() => 'updated',
		(error: unknown) => {
			if (!isMissing(error)) throw error;
			return 'created';
		},
	);
}

export const recordUpsert = operation({
	resource: 'record',
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update a record',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	fields: [recordType(), externalId, ...recordInput],
	options: [
		{
			displayName: 'Detect Outcome',
			name: 'detectOutcome',
			type: 'boolean',
			default: false,
			description:
				'Whether to say if the record was created or updated. Takes a second request, made before.',
		},
		inBackground,
		propertyNameValidation,
		propertyValueValidation,
		replace,
		replaceSelectedFields,
		returnRecord,
	],
	async run(client, params) {
		const type = checkRecordType(params.text('recordType'));
		const ownId = readExternalId(params.text('externalId'));
		const call = request(params, await recordBody(client, params, type));
		const outcome = params.flag('options.detectOutcome')
			? { outcome: await outcomeOf(client, type, ownId) }
			: {};
		const { reference, job, hint } = await sendWrite(client, params, call, type);
		const returnsRecord = params.flag('options.returnRecord');
		if (!returnsRecord && isInternal(reference.id)) {
			return { rows: [{ ...reference, externalId: ownId, ...outcome, ...job }], hint };
		}
		const record = await readBack(client, type, `eid:${ownId}`);
		const row = returnsRecord ? record : { ...reference, id: record.id, externalId: ownId };
		return { rows: [{ ...row, ...outcome, ...job }], hint };
	},
});

/** An upsert's Location may be missing or repeat the external ID (4.1). */
const isInternal = (id: string | null) => id !== null && !id.startsWith('eid:');
