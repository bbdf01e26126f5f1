import { readError } from '../../../suitetalk/protocol/errors';
import { refusal } from '../support';
import { list, suiteql } from './asked';
import type { Asked } from './asked';

describe("NetSuite's refusals of filters and queries in the user's words", () => {
	it.each<[string, ReturnType<typeof refusal>, Asked | undefined, string, RegExp]>([
		[
			'an unknown filter field',
			refusal(400, 'NONEXISTENT_FIELD', "Unknown field name 'x' in the search query.", {
				'o:errorQueryParam': 'q',
			}),
			list,
			"NetSuite refused to list customer: Unknown field name 'x' in the search query.",
			/spelling of the field/,
		],
		[
			'a filter that cannot be read',
			refusal(400, 'INVALID_PARAMETER', 'Invalid search query.', { 'o:errorQueryParam': 'q' }),
			list,
			'NetSuite refused to list customer: Invalid search query.',
			/field OPERATOR value/,
		],
		[
			'an offset that does not fit',
			refusal(400, 'INVALID_PARAMETER', 'The offset must be divisible.', {
				'o:errorQueryParam': 'offset',
			}),
			list,
			'NetSuite refused to list customer: The offset must be divisible.',
			/query parameter offset.*multiple of the limit/,
		],
		[
			'a date in another format',
			refusal(
				400,
				'INVALID_PARAMETER',
				'Search error occurred: Parse of date/time "2022-12-31" failed with date format "dd/MM/yy" in time zone America/Los_Angeles',
				{ 'o:errorQueryParam': 'q' },
			),
			list,
			'NetSuite refused to list customer: Parse of date/time "2022-12-31" failed with date format "dd/MM/yy" in time zone America/Los_Angeles',
			/the format dd\/MM\/yy.*Home > Set Preferences/,
		],
		[
			'an older date sentence',
			refusal(400, 'INVALID_PARAMETER', 'Unparseable date: "2022-12-31"'),
			list,
			'NetSuite refused to list customer: Unparseable date: "2022-12-31"',
			/the format of the account/,
		],
		[
			'an unknown column',
			refusal(
				400,
				'INVALID_PARAMETER',
				"Invalid search query. Detailed unprocessed description follows. Search error occurred: Unknown identifier 'subsidiary'. Available identifiers are: {transaction=transaction}.",
				{ 'o:errorQueryParam': 'q' },
			),
			suiteql,
			"NetSuite refused the SuiteQL query: Unknown identifier 'subsidiary'. Available identifiers are: {transaction=transaction}.",
			/spelling of "subsidiary".*role may not see/,
		],
		[
			'a column that is not exposed',
			refusal(
				400,
				'INVALID_PARAMETER',
				"Search error occurred: Field 'x' for record 'y' was not found. Reason: NOT_EXPOSED",
			),
			suiteql,
			"NetSuite refused the SuiteQL query: Field 'x' for record 'y' was not found. Reason: NOT_EXPOSED",
			/"x"/,
		],
		[
			'an unknown table',
			refusal(
				400,
				'INVALID_PARAMETER',
				'Invalid search query. Detailed unprocessed description follows. Invalid search type: nothing.',
			),
			suiteql,
			'NetSuite refused the SuiteQL query: Invalid search type: nothing.',
			/name of the table/,
		],
		[
			'a query that is not understood',
			refusal(400, 'INVALID_PARAMETER', 'Search error occurred: Invalid or unsupported search.', {
				'o:errorQueryParam': 'q',
			}),
			suiteql,
			'NetSuite refused the SuiteQL query: Invalid or unsupported search.',
			/SELECT only/,
		],
		[
			'a page that is out of reach',
			refusal(400, 'INVALID_PARAMETER', 'Too far.', { 'o:errorQueryParam': 'offset' }),
			suiteql,
			'NetSuite refused the SuiteQL query: Too far.',
			/100,000/,
		],
	])('%s', (_, wire, call, title, remedy) => {
		const error = readError(wire, call);
		expect(error.title).toBe(title);
		expect(error.message).toBe(title);
		expect(error.remedy).toMatch(remedy);
		expect(error.status).toBe(wire.status);
		expect(error.code).not.toBe('');
	});
});
