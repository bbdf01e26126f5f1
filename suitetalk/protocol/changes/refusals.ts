import { NetSuiteError } from '../netSuiteError';
import type { Watch } from './source';

/** A table that the account does not have, or that the role may not see (netsuite-rest 6.5). */
const NO_TABLE = /Invalid search type|(?<!for )Record '[^']*' was not found/i;

const NO_COLUMN = /Unknown identifier '?([\w.]+)|Field '([^']+)' for record/i;

const NO_PERMISSION = /not have permission|INSUFFICIENT_PERMISSION|Permission Violation/i;

/**
 * What a refused query means for somebody who watches records and has not written the query.
 * Anything else passes unchanged.
 */
export function explainRefusal(reason: unknown, watch: Watch): unknown {
	if (!(reason instanceof NetSuiteError) || watch.event === 'suiteql') return reason;
	const said = [reason.title, ...reason.details.map(({ detail }) => detail)].join('\n');
	const what =
		watch.event === 'deleted' ? 'deleted records' : `records of the type ${watch.recordType}`;
	if (reason.status === 403 || NO_TABLE.test(said) || NO_PERMISSION.test(said)) {
		return again(reason, {
			title: `The role of the credential may not see ${what}: it needs the permission ${watch.permission}`,
			remedy: `Give it to the role in Setup > Users/Roles > Manage Roles, together with SuiteAnalytics Workbook (Edit) and REST Web Services (Full). If the role has it, the feature of these records is off in this account.`,
		});
	}
	const [, first, second] = NO_COLUMN.exec(said) ?? [];
	const column = (first ?? second)?.replace(/^t\./i, '').toLowerCase();
	if (column !== undefined && [watch.time, watch.created].includes(column)) {
		return again(reason, {
			title: `NetSuite does not show when ${what} were created or changed: there is no column ${column} for this role`,
			remedy:
				'For custom records tick "Show Last Modified" and "Show Creation Date" on the record type. Otherwise choose another record type, or the event SuiteQL Query with a date column of your own.',
		});
	}
	return reason;
}

const again = (
	{ code, status, details }: NetSuiteError,
	words: Pick<NetSuiteError, 'title' | 'remedy'>,
) => new NetSuiteError({ code, status, details, ...words });
