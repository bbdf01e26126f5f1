import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Body } from '../../suitetalk/client/bodies';
import type { WatchedRow } from '../../suitetalk/client/changeSource';
import { isoText } from '../../suitetalk/protocol/changes/position';
import { describeError } from '../../suitetalk/protocol/errors';
import type { Watch } from '../../suitetalk/protocol/changes/source';
import { withoutLinks } from '../../suitetalk/protocol/links';

/** What comes out for a change: the row of the user's own query, or a reference to the record. */
export function referenceOf(
	{ event, recordType }: Watch,
	row: WatchedRow,
	changeType: string,
): IDataObject {
	if (event === 'suiteql') return row.item as IDataObject;
	const lastModifiedDate = isoText(row.modified ?? row.time);
	const reference = { id: row.key, recordType, lastModifiedDate };
	if (event !== 'deleted') return { ...reference, changeType };
	const { name } = row.item as IDataObject;
	return {
		...reference,
		changeType: 'deleted',
		deletedDate: lastModifiedDate,
		...(name !== undefined && { name }),
	};
}

/** The record's fields over its reference; a record that cannot be read comes as its reference, with the reason. */
export function itemOf(reference: IDataObject, read?: Body): INodeExecutionData {
	if (read === undefined) return { json: reference };
	if ('refused' in read) {
		const { refused } = read;
		return { json: { ...reference, error: `${refused.title}\n${describeError(refused)}` } };
	}
	return { json: { ...reference, ...(withoutLinks(read.body) as IDataObject) } };
}
