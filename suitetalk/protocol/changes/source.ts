import { NetSuiteError } from '../netSuiteError';
import { checkRecordType } from '../ids';
import { prepareSuiteql } from '../suiteql';
import { type ChangeQuery, checkColumn, checkFilter } from './query';
import { deletedTypeWords, spelled, tableOf } from './tables';

export type ChangeEvent = 'created' | 'updated' | 'createdOrUpdated' | 'deleted' | 'suiteql';

/** What a trigger's user asks for. */
export interface Wish {
	event: ChangeEvent;
	/** REST name or script id; not for `suiteql`. */
	recordType: string;
	/** A SuiteQL condition, '' = none; not for `suiteql`. */
	filter: string;
	/** Only for `suiteql`. */
	query: string;
	cursorColumn: string;
	keyColumn: string;
}

/** How it is asked of NetSuite. */
export interface Watch extends ChangeQuery {
	event: ChangeEvent;
	/** As REST spells it; '' for `suiteql`. */
	recordType: string;
	/** The key's name in the rows. */
	keyName: string;
	/** What a role needs to see it. */
	permission: string;
}

/**
 * @throws NetSuiteError `NOT_POLLABLE` when NetSuite does not show when such records were created
 * or changed, and for parameters that cannot be sent
 */
export function watch(wish: Wish): Watch {
	if (wish.event === 'suiteql') return watchQuery(wish);
	const recordType = spelled(checkRecordType(wish.recordType));
	const conditions = wish.filter.trim() === '' ? [] : [checkFilter(wish.filter)];
	return wish.event === 'deleted'
		? watchDeletions(recordType, conditions)
		: watchRecords(wish.event, recordType, conditions);
}

function watchRecords(event: ChangeEvent, recordType: string, filter: string[]): Watch {
	const table = tableOf(recordType);
	const time = event === 'created' ? table?.created : table?.modified;
	if (table === undefined || time === undefined) throw notPollable(event, recordType);
	const { name, key, condition, created, modified, permission } = table;
	return {
		event,
		recordType,
		from: name,
		select: `t.${key} AS id`,
		key,
		keyName: 'id',
		numericKey: true,
		time,
		...(created !== undefined && { created }),
		...(time !== modified && { modified }),
		conditions: [...(condition === undefined ? [] : [condition]), ...filter],
		permission,
	};
}

function notPollable(event: ChangeEvent, recordType: string): NetSuiteError {
	const what = event === 'created' ? 'created' : 'changed';
	return new NetSuiteError({
		code: 'NOT_POLLABLE',
		title: `NetSuite shows no date on which a record of the type ${recordType} was ${what}, so this event cannot be watched`,
		remedy:
			event === 'created' && tableOf(recordType) !== undefined
				? 'Choose the event Updated or Created or Updated.'
				: 'Choose another record type, or the event SuiteQL Query with a table and a date column of your own.',
	});
}

/** Names without spaces in lower case, because sources differ in how the type is written (netsuite-rest 12.3). */
function watchDeletions(recordType: string, filter: string[]): Watch {
	const words = deletedTypeWords(recordType).map((word) => `'${word}'`);
	return {
		event: 'deleted',
		recordType,
		from: 'deletedrecord',
		select: 't.recordid AS id, t.name AS name',
		key: 'recordid',
		keyName: 'id',
		numericKey: true,
		time: 'deleteddate',
		conditions: [`LOWER(REPLACE(t.type, ' ', '')) IN (${words.join(', ')})`, ...filter],
		permission: 'Setup > Deleted Records',
	};
}

function watchQuery({ query, cursorColumn, keyColumn }: Wish): Watch {
	const time = checkColumn('Cursor Column', cursorColumn);
	const key = checkColumn('Key Column', keyColumn);
	return {
		event: 'suiteql',
		recordType: '',
		from: `(\n${prepareSuiteql(query).q}\n)`,
		select: 't.*',
		key,
		keyName: key,
		numericKey: false,
		time,
		conditions: [],
		permission: "the permission of the query's tables",
	};
}
