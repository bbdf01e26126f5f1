import { NetSuiteError } from '../../../suitetalk/protocol/netSuiteError';
import { explainRefusal } from '../../../suitetalk/protocol/changes/refusals';
import { type ChangeEvent, watch } from '../../../suitetalk/protocol/changes/source';

const watched = (event: ChangeEvent, recordType = 'salesOrder') =>
	watch({
		event,
		recordType,
		filter: '',
		query: 'SELECT id, lastmodifieddate FROM transaction',
		cursorColumn: 'lastmodifieddate',
		keyColumn: 'id',
	});

const refused = (detail: string, status = 400, title = 'Bad Request') =>
	new NetSuiteError({
		code: 'INVALID_PARAMETER',
		title,
		remedy: 'as NetSuite says',
		status,
		details: [{ detail: 'The query was refused.' }, { detail }],
	});

const explained = (reason: NetSuiteError, event: ChangeEvent = 'updated', recordType?: string) =>
	explainRefusal(reason, watched(event, recordType)) as NetSuiteError;

describe('a refusal for want of a permission', () => {
	it.each([
		['a status of 403', refused('Forbidden', 403)],
		['an unknown table', refused('Invalid search type: transaction')],
		['an unknown record', refused("Record 'transaction' was not found.")],
		['no permission', refused('You do not have permission to view this.')],
		['its code', refused('INSUFFICIENT_PERMISSION')],
		['an older sentence', refused('Permission Violation: …')],
		['a title that says it', refused('see above', 400, 'You do not have permission')],
	])('is told by %s, and names the permission and the way to it', (_how, reason) => {
		const { title, remedy, code, status, details } = explained(reason);
		expect(title).toBe(
			'The role of the credential may not see records of the type salesOrder: it needs the permission Transactions > Find Transaction, and the permission of this type of transaction',
		);
		expect(remedy).toMatch(/^Give it to the role in Setup > Users\/Roles > Manage Roles/);
		// What NetSuite said stays with it.
		expect({ code, status, details }).toEqual({
			code: 'INVALID_PARAMETER',
			status: reason.status,
			details: reason.details,
		});
	});

	it('names deleted records where these are watched', () => {
		expect(explained(refused('Invalid search type'), 'deleted').title).toBe(
			'The role of the credential may not see deleted records: it needs the permission Setup > Deleted Records',
		);
	});
});

describe('a refusal for want of a column', () => {
	it.each([
		["Unknown identifier 't.LASTMODIFIED'. Available identifiers are: {t=t}"],
		['Unknown identifier t.lastmodified'],
		["Field 'lastmodified' for record 'customrecord_tool' was not found."],
		["Field 'T.created' for record 'customrecord_tool' was not found."],
	])('that tells the time is explained: %s', (detail) => {
		const { title, remedy } = explained(refused(detail), 'updated', 'customrecord_tool');
		expect(title).toMatch(
			/^NetSuite does not show when records of the type customrecord_tool were created or changed: there is no column (lastmodified|created) for this role$/,
		);
		expect(remedy).toMatch(
			/^For custom records tick "Show Last Modified" and "Show Creation Date"/,
		);
	});

	it('that the filter names passes unchanged', () => {
		const reason = refused("Unknown identifier 't.lastmodifiedby'");
		expect(explained(reason, 'updated', 'customrecord_tool')).toBe(reason);
		const inner = refused("Unknown identifier 'not.created'");
		expect(explained(inner, 'updated', 'customrecord_tool')).toBe(inner);
	});
});

describe('anything else', () => {
	it('passes unchanged', () => {
		const reason = refused('Invalid or unsupported search');
		expect(explained(reason)).toBe(reason);
		expect(explainRefusal('a text', watched('updated'))).toBe('a text');
	});

	it("passes unchanged when the query is the user's own", () => {
		const reason = refused('Invalid search type', 403);
		expect(explained(reason, 'suiteql')).toBe(reason);
	});
});
