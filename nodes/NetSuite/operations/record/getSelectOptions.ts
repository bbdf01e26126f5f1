import { readPages } from '../../../../suitetalk/client/pages';
import type { Call, Client } from '../../../../suitetalk/client/types';
import { recordListPath, recordPath } from '../../../../suitetalk/protocol/ids';
import {
	checkFieldName,
	optionsFilter,
	readSelectOptions,
	SELECT_OPTIONS,
} from '../../../../suitetalk/protocol/selectOptions';
import type { Params } from '../../../shared/params';
import { anyRecordId, changes, limit, recordType, returnAll } from '../fields';
import { operation, type Row } from '../operation';

/** What NetSuite gives in one answer by itself, as its sample shows (article_0115100241); more is not promised. */
const PAGE_SIZE = 100;

function request(params: Params): Call {
	const type = params.text('recordType');
	const id = params.text('recordId');
	const field = checkFieldName(params.filled('fieldName'));
	return {
		service: 'record',
		// A new record is asked as if it were created, one that exists as if it were changed.
		method: id === '' ? 'POST' : 'PATCH',
		path: id === '' ? recordListPath(type) : recordPath(type, id),
		query: { fields: field, q: optionsFilter(field, params.text('search')) },
		headers: { accept: SELECT_OPTIONS },
		json: params.json('payload') === undefined ? {} : params.object('payload'),
		// The Accept header makes it a question: nothing is saved.
		effect: 'read',
	};
}

async function readOptions(client: Client, params: Params): Promise<Row[]> {
	const call = request(params);
	const field = params.text('fieldName');
	const send = async (page: Call) => {
		const answer = await client.send(page);
		return { ...answer, body: readSelectOptions(answer.body, field) };
	};
	const wanted = params.flag('returnAll') ? undefined : params.whole('limit', 1);
	const rows: Row[] = [];
	const window = { offset: 0, limit: wanted, pageSize: PAGE_SIZE };
	for await (const { items } of readPages({ send, places: client.places }, call, window)) {
		for (const { id, refName } of items) rows.push({ id: String(id), refName });
	}
	return rows;
}

export const recordGetSelectOptions = operation({
	resource: 'record',
	value: 'getSelectOptions',
	name: 'Get Select Options',
	action: 'Get the options of a field',
	description: 'List what can be chosen in a drop-down field, as the role sees it',
	fields: [
		recordType(),
		{
			displayName: 'Field Name',
			name: 'fieldName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. entityStatus or item.location',
			description:
				'The field as REST names it. A column of a sublist follows the name of the sublist and a dot.',
		},
		{
			...anyRecordId,
			description:
				'Internal ID, or eid: and the external ID, of an existing record that the options are for. Empty for a new record.',
		},
		{
			...changes,
			placeholder: 'e.g. {"isPerson": true}',
			description: 'Values of other fields that the options depend on, as JSON',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. Won',
			description: 'Text that the name of an option must contain. All options when empty.',
		},
		returnAll,
		limit,
	],
	run: async (client, params) => ({ rows: await readOptions(client, params) }),
});
