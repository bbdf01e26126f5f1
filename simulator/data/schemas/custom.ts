/** The account's own record types and lists. `customrecordtype` rows are these types' script ids and labels. */
import { choice, date, dateTime, flag, integer, money, record, refs, text } from './define';

const recordType = { nameField: 'name', created: 'created', modified: 'lastModified' };

const list = (type: string, label: string) =>
	record({
		type,
		label,
		nameField: 'name',
		table: type,
		fields: [...text('name scriptId'), ...flag('isInactive')],
		overrides: { name: { required: true } },
	});

export const custom = [
	list('customlist_region', 'Region'),
	list('customlist_asset_condition', 'Asset Condition'),
	record({
		...recordType,
		type: 'customrecord_asset',
		label: 'Asset',
		table: 'customrecord_asset',
		fields: [
			...text('name'),
			...flag('isInactive'),
			...refs({ owner: 'employee' }),
			...text('custrecord_asset_serial custrecord_asset_notes'),
			...refs({
				custrecord_asset_customer: 'customer',
				custrecord_asset_item: 'item',
				custrecord_asset_condition: 'customlist_asset_condition',
			}),
			...date('custrecord_asset_purchased'),
			...money('custrecord_asset_value'),
			...flag('custrecord_asset_insured'),
		],
		overrides: { name: { required: true } },
	}),
	record({
		...recordType,
		type: 'customrecord_sync_log',
		label: 'Sync Log',
		table: 'customrecord_sync_log',
		fields: [
			...text('name custrecord_sync_source'),
			...flag('isInactive'),
			...choice('custrecord_sync_result', { '1': 'Succeeded', '2': 'Failed', '3': 'Skipped' }),
			...integer('custrecord_sync_rows'),
			...dateTime('custrecord_sync_started'),
		],
		overrides: { name: { required: true } },
	}),
];
