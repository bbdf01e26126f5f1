import type { Call, Client, Hosts } from '../../../../suitetalk/client/types';
import { patternFromError } from '../../../../suitetalk/protocol/dateFormat';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import {
	buildFilter,
	type Condition,
	hasDateCondition,
} from '../../../../suitetalk/protocol/filter';
import { checkRecordType, recordListPath } from '../../../../suitetalk/protocol/ids';
import type { Params } from '../../../shared/params';
import { limit, offset, pageSize, recordType, returnAll, simplify } from '../fields';
import { operation, type Output, type Row } from '../operation';
import { onPartialResult } from '../partial';
import { readRows, readWindow } from '../window';
import { dateFormat, filterFields } from './filterFields';

/** Date patterns that NetSuite named, by the hosts object that one execution's requests share. */
const learned = new WeakMap<Hosts, string>();

function listCall(params: Params, q: string): Call {
	return {
		service: 'record',
		method: 'GET',
		path: recordListPath(params.text('recordType')),
		query: { q: q || undefined },
		effect: 'read',
	};
}

/** `{ id, recordType }` of a list entry; NetSuite gives no more than its id and links. */
function toReference(params: Params): (item: Row) => Row {
	const type = checkRecordType(params.text('recordType'));
	return params.flag('simplify')
		? ({ id }) => ({ id, recordType: type })
		: ({ id, links }) => ({ id, recordType: type, links });
}

const conditions = (params: Params): Condition[] =>
	params.entries('filters', 'conditions', ['field', 'operator', 'value']);

/**
 * Reads with the filter of the builder. Dates must be written as the token's user sees them
 * (section_1545222128): with `auto` NetSuite's own refusal says how, and the list is asked again.
 */
async function readFiltered(client: Client, params: Params): Promise<Output> {
	const chosen = params.text('options.dateFormat');
	const wanted = conditions(params);
	const combine = params.text('combineFilters') === 'OR' ? 'OR' : 'AND';
	const read = async (pattern?: string) =>
		await readRows(
			client,
			listCall(params, buildFilter(wanted, combine, pattern)),
			readWindow(params),
			toReference(params),
		);
	if (chosen !== '' && chosen !== 'auto') return await read(chosen);
	const known = learned.get(client.hosts);
	return await read(known).catch(async (error: unknown) => {
		const pattern = hasDateCondition(wanted) ? patternNamedBy(error) : undefined;
		if (pattern === undefined || pattern === known) throw error;
		learned.set(client.hosts, pattern);
		return await read(pattern);
	});
}

function patternNamedBy(error: unknown): string | undefined {
	if (!(error instanceof NetSuiteError)) return undefined;
	return error.details.map(({ detail }) => patternFromError(detail)).find(Boolean);
}

export const recordGetMany = operation({
	resource: 'record',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many records',
	description: 'Retrieve a list of record IDs, all of them or those that match a filter',
	fields: [recordType(), returnAll, limit, ...filterFields, simplify],
	options: [dateFormat, offset, onPartialResult, pageSize],
	async run(client, params) {
		if (params.text('filterMode') === 'builder') {
			return await readFiltered(client, params);
		}
		const q = params.text('filterMode') === 'query' ? params.filled('q') : '';
		const call = listCall(params, q);
		return await readRows(client, call, readWindow(params), toReference(params));
	},
});
