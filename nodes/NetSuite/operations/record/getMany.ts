import type { INodeProperties } from 'n8n-workflow';
import { bodiesInOrder } from '../../../../suitetalk/client/bodies';
import type { Call, Client, Hosts } from '../../../../suitetalk/client/types';
import { patternFromError } from '../../../../suitetalk/protocol/dateFormat';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import {
	buildFilter,
	type Condition,
	hasDateCondition,
} from '../../../../suitetalk/protocol/filter';
import { checkRecordType, recordListPath } from '../../../../suitetalk/protocol/ids';
import { withoutLinks } from '../../../../suitetalk/protocol/links';
import type { Params } from '../../../shared/params';
import {
	limit,
	offset,
	pageSize,
	readingOptions,
	recordType,
	returnAll,
	simplify,
} from '../fields';
import { operation, type Output, type Row } from '../operation';
import { onPartialResult } from '../partial';
import { readRows, readWindow } from '../window';
import { dateFormat, filterFields } from './filterFields';
import { readingQuery } from './reading';

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

async function readReferences(client: Client, params: Params): Promise<Output> {
	if (params.text('filterMode') === 'builder') return await readFiltered(client, params);
	const q = params.text('filterMode') === 'query' ? params.filled('q') : '';
	return await readRows(client, listCall(params, q), readWindow(params), toReference(params));
}

/** A record that cannot be read says nothing of the others; a run that has stopped does. */
const isItsOwn = (reason: unknown): reason is NetSuiteError =>
	reason instanceof NetSuiteError && reason.code !== 'STOPPED';

/** The records that the references stand for, in their order: a list of NetSuite holds no more than ids. */
async function readRecords(
	client: Client,
	params: Params,
	references: Row[],
	continueOnFail: boolean,
): Promise<Pick<Output, 'rows' | 'failed'>> {
	const rows: Row[] = [];
	const failed = new Map<number, unknown>();
	const isSimple = params.flag('simplify');
	const bodies = bodiesInOrder(
		client,
		params.text('recordType'),
		references.map(({ id }) => String(id)),
		{
			query: readingQuery(params),
			isOwn: (reason): reason is NetSuiteError => continueOnFail && isItsOwn(reason),
		},
	);
	for await (const read of bodies) {
		if ('refused' in read) failed.set(rows.length, read.refused);
		const body = 'body' in read ? read.body : references[rows.length];
		rows.push((isSimple ? withoutLinks(body) : body) as Row);
	}
	return { rows, failed };
}

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{
			name: 'Records',
			value: 'records',
			description: 'All fields of each record. Takes a request for each, several at once.',
		},
		{
			name: 'References',
			value: 'references',
			description: 'ID and record type, which is all that a list of NetSuite holds',
		},
	],
	default: 'references',
	description: 'How much of each record to return',
};

const ofRecords = readingOptions.map((option) => ({
	...option,
	displayOptions: { show: { '/output': ['records'] } },
}));

export const recordGetMany = operation({
	resource: 'record',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many records',
	description: 'Retrieve a list of records or their IDs, all of them or those that match a filter',
	fields: [recordType(), returnAll, limit, ...filterFields, output, simplify],
	options: [dateFormat, offset, onPartialResult, pageSize, ...ofRecords],
	async run(client, params, { continueOnFail }) {
		const read = await readReferences(client, params);
		if (params.text('output') !== 'records') return read;
		return { ...read, ...(await readRecords(client, params, read.rows, continueOnFail)) };
	},
});
