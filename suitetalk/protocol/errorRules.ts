import type { Service } from '../client/types';
import { isSelectOptions, recordName } from './callWords';
import type { CallPart } from './callWords';
import type { ErrorBody } from './errorBody';
import { listedActions, typesWithActions } from './recordActions';
import { whatToDo } from './unknownOutcome';

/** What a rule looks at. `text` is every code and detail in one string. */
export interface Facts {
	status: number;
	body: ErrorBody;
	text: string;
	call?: CallPart;
}

interface Rule {
	when(facts: Facts): boolean;
	/** How the title begins, when "NetSuite refused to …" would be wrong. */
	lead?: string | ((facts: Facts) => string);
	remedy: string | ((facts: Facts) => string);
	/** Our code when NetSuite gave none. */
	code?: string;
}

export const loginAuditTrail =
	'Setup > Users/Roles > User Management > View Login Audit Trail (column Detail)';

const says = (pattern: RegExp) => (facts: Facts) => pattern.test(facts.text);
const hasStatus =
	(...statuses: number[]) =>
	(facts: Facts) =>
		statuses.includes(facts.status);
const either =
	(...tests: Array<(facts: Facts) => boolean>) =>
	(facts: Facts) =>
		tests.some((test) => test(facts));
const isReading = ({ method, service }: CallPart) => method === 'GET' || service === 'suiteql';
const asksFor =
	(service: Service) =>
	({ call }: Facts) =>
		call?.service === service;
const runsAction = ({ call }: Facts) => /\/@[^/]+$/.test(call?.path ?? '');
const isSuiteql = ({ call }: Facts) => call?.service === 'suiteql';
const found = (facts: Facts, pattern: RegExp) => pattern.exec(facts.text)?.[1];

/** Rules of netsuite-rest 10.2 and 13; the first that fits speaks. */
export const errorRules: Rule[] = [
	{
		when: says(
			/CONCURRENCY_LIMIT_EXCEEDED|SSS_REQUEST_LIMIT_EXCEEDED|Concurrent request limit exceeded/,
		),
		lead: 'NetSuite is handling too many requests of this account at once',
		remedy:
			'Run again later, or lower Max Concurrency in the credential. All integrations of the account share one limit: Setup > Integration > Integration Management > Integration Governance.',
		code: 'CONCURRENCY_LIMIT_EXCEEDED',
	},
	{
		when: hasStatus(429),
		lead: 'NetSuite asks to slow down',
		remedy: 'Run again later, or lower Max Concurrency in the credential.',
		code: 'CONCURRENCY_LIMIT_EXCEEDED',
	},
	{
		when: either(hasStatus(401), says(/INVALID_LOGIN|TWO_FA_REQD/)),
		lead: 'NetSuite did not accept the sign-in',
		remedy: `Check (1) the features REST Web Services, OAuth 2.0 and SuiteAnalytics Workbook in Setup > Company > Enable Features, (2) the permissions REST Web Services (Full), Log in using OAuth 2.0 Access Tokens (Full) and SuiteAnalytics Workbook (Edit) on the role, (3) that the integration record is enabled and its scope boxes are ticked. The true reason stands in ${loginAuditTrail}.`,
		code: 'INVALID_LOGIN',
	},
	{
		when: (facts) =>
			facts.call?.path === '/governanceLimits' && facts.status >= 400 && facts.status < 500,
		lead: 'NetSuite tells its governance limits to administrators only',
		remedy:
			'Use a credential whose role is Administrator, or look in NetSuite: Setup > Integration > Integration Management > Integration Governance.',
		code: 'INSUFFICIENT_PERMISSION',
	},
	{
		when: either(
			hasStatus(403),
			says(/INSUFFICIENT_PERMISSION|Permission Violation|not have permission/i),
		),
		remedy:
			'Give the role of the credential the permission that NetSuite names, at the level it needs (View, Create, Edit or Full), in Setup > Users/Roles > Manage Roles. If NetSuite names none: REST Web Services (Full), Log in using OAuth 2.0 Access Tokens (Full), SuiteAnalytics Workbook (Edit), and the record type itself.',
		code: 'INSUFFICIENT_PERMISSION',
	},
	{
		when: says(/SSS_INVALID_SCRIPTLET_ID|SSS_INVALID_DEPLOYMENT/),
		remedy:
			'Check the script ID and the deployment ID, and that the deployment has the status Released.',
	},
	{
		when: says(/SSS_USAGE_LIMIT_EXCEEDED|SSS_TIME_LIMIT_EXCEEDED/),
		remedy:
			'The script did more than NetSuite allows in one call: send it less at once, or have it changed.',
	},
	{
		when: says(/INVALID_RETURN_DATA_FORMAT/),
		remedy:
			"The script returned a value that does not fit the type of the request: text for text/plain, an object for application/json. Change 'Response' or 'Content Type', or have the script changed.",
	},
	{
		when: says(/Parse of date\/time|Unparseable date/i),
		remedy: (facts) => {
			const pattern = found(facts, /date format "([^"]+)"/);
			const named = pattern === undefined ? 'the format of the account' : `the format ${pattern}`;
			return `Write the date in ${named}, or set Date Format to it. It is the preference of the user behind the token: Home > Set Preferences.`;
		},
	},
	{
		when: ({ call, body }) =>
			call !== undefined &&
			isSelectOptions(call) &&
			body.details.some(({ queryParam }) => queryParam === 'fields'),
		remedy:
			'Check the spelling of the field, and that it has choices: a drop-down list or a reference to other records. A column of a sublist is written item.location.',
	},
	{
		when: says(/NONEXISTENT_FIELD|in the search query/i),
		remedy:
			'Check the spelling of the field. Only body fields that SuiteAnalytics shows can be filtered; for others use a SuiteQL query.',
	},
	{
		when: says(/Unknown field name|unknown propert/i),
		remedy:
			'Check the spelling of the field in the payload: fields have REST names such as companyName, and custom fields their script IDs. To have unknown fields left out instead, set the option Unknown Fields to Warning.',
	},
	{
		when: says(/Unknown identifier|NOT_EXPOSED|Field '[^']*' for record/i),
		remedy: (facts) => {
			const name = found(facts, /(?:Unknown identifier|Field) '([^']+)'/i);
			const column = name === undefined ? 'the column' : `"${name}"`;
			return `Check the spelling of ${column}, or take it out of the query. A column that the account does not have, or that the role may not see, is unknown as well.`;
		},
	},
	{
		when: says(/Invalid search type|Record '[^']*' was not found/i),
		remedy:
			'Check the name of the table. A table of a feature that is off, or that the role may not see, is unknown as well.',
	},
	{
		when: (facts) => isSuiteql(facts) && facts.status === 400,
		remedy: (facts) =>
			facts.body.details.some((entry) => /^(?:limit|offset)$/.test(entry.queryParam ?? ''))
				? 'Change the limit, the offset or the page size: the page size is 1 to 1000 and no row beyond 100,000 can be asked for.'
				: 'Correct the query. SuiteQL knows SELECT only, no WITH, no LIMIT, no date literals (use TO_DATE), and Oracle and SQL-92 syntax may not be mixed.',
	},
	{
		when: either(
			says(/NONEXISTENT_RECORD_TYPE|Record type '[^']*' does not exist|unknown record type/i),
			(facts) =>
				facts.status === 404 && asksFor('record')(facts) && recordIdOf(facts) === undefined,
			(facts) => facts.status === 404 && asksFor('metadata')(facts),
		),
		remedy:
			'Check the record type: its REST name such as salesOrder, or the script ID of a custom record such as customrecord_rental. The feature it belongs to must be on.',
		code: 'NONEXISTENT_RECORD_TYPE',
	},
	{
		when: (facts) => facts.status === 404 && asksFor('dataset')(facts),
		lead: ({ call }) => `NetSuite could not find ${recordName(call) ?? 'its datasets'}`,
		remedy:
			'Check the dataset ID: pick the dataset from the list. It must be shared with the user or the role of the credential, and the feature SuiteAnalytics Workbook must be on.',
		code: 'NOT_FOUND',
	},
	{
		when: (facts) =>
			runsAction(facts) &&
			!says(/NONEXISTENT_ID/)(facts) &&
			either(
				hasStatus(404, 405),
				says(/\baction\b.*(?:not exist|not support|not available|unknown)/i),
			)(facts),
		remedy: ({ call }) => {
			const type = call?.path.split('/')[1] ?? '';
			const actions = listedActions(type).join(', ');
			const listed =
				actions === ''
					? `Oracle lists none for ${type}, only for ${typesWithActions.join(', ')}`
					: `Oracle lists for ${type}: ${actions}`;
			return `Check the name of the action. ${listed}. To set an approval status or close a record by a field, use Update.`;
		},
		code: 'NOT_FOUND',
	},
	{
		when: either(says(/NONEXISTENT_ID|record (?:instance )?does not exist/i), hasStatus(404)),
		lead: ({ call }) => `NetSuite could not find ${recordName(call) ?? 'what was asked for'}`,
		remedy:
			'Check the ID and that it belongs to this record type. An external ID is written eid:EXTERNAL_ID. A record that was deleted, or that the role may not see, is not found either.',
		code: 'NOT_FOUND',
	},
	{
		when: says(/has been locked|administrator record|edit mode|in approval|is locked/i),
		remedy:
			'NetSuite opens a record for editing even to read it, so locks, approvals and workflows stop reading too. Release the lock, use a role that may edit the record, or read it with a SuiteQL query.',
	},
	{
		when: says(/RCRD_HAS_BEEN_CHANGED|record has been changed/i),
		remedy: 'Somebody else changed the record meanwhile. Read it again and repeat the change.',
	},
	{
		when: says(/already exists|DUP_/),
		remedy:
			'Use Create or Update with an external ID to change the record that is there, or give the new one another name.',
	},
	{
		when: says(/IDEMPOTENCY_ERROR/),
		remedy:
			'The request was handed in before with the same key; look at that job instead of sending it again.',
	},
	{
		when: either(
			says(
				/INVALID_CONTENT|INVALID_KEY_OR_REF|Invalid Field Value|You must enter a value|Please enter value/i,
			),
			(facts) => facts.body.details.some((entry) => entry.path !== undefined),
		),
		remedy: (facts) => {
			const path = facts.body.details.find((entry) => entry.path !== undefined)?.path;
			const field =
				path ?? found(facts, /(?:following field|a value for):?\s*([A-Za-z0-9_ .[\]]+)/);
			return field === undefined
				? 'Correct the value that NetSuite names in the payload and run again.'
				: `Correct ${field.replace(/\.$/, '').trim()} in the payload. A reference is written {"id": "107"}, and the ID must exist and fit the other fields.`;
		},
	},
	{
		when: says(/INVALID_HEADER/),
		remedy: (facts) => {
			const header = facts.body.details.find((entry) => entry.header !== undefined)?.header;
			return `Correct or remove the header${header === undefined ? '' : ` ${header}`}.`;
		},
	},
	{
		when: says(/INVALID_PARAMETER/),
		remedy: (facts) => {
			const parameter = facts.body.details.find(
				(entry) => entry.queryParam !== undefined,
			)?.queryParam;
			return parameter === 'q'
				? 'Correct the filter: field OPERATOR value, text in double quotes, conditions joined by AND or OR.'
				: `Correct the query parameter${parameter === undefined ? '' : ` ${parameter}`}. An offset must be a multiple of the limit, and a limit is 1 to 1000.`;
		},
	},
	{
		when: hasStatus(405),
		remedy: 'Use another method: this record type or script does not offer the one that was used.',
		code: 'METHOD_NOT_ALLOWED',
	},
	{
		when: hasStatus(413),
		remedy: 'Send less at once: NetSuite takes up to 104 MB a request, and 10 MB for a RESTlet.',
		code: 'TOO_LARGE',
	},
	{
		when: hasStatus(415),
		remedy:
			'Set Content-Type to application/json (RESTlets also take text/plain and application/xml).',
		code: 'UNSUPPORTED_MEDIA_TYPE',
	},
	{
		when: (facts) => facts.status >= 300 && facts.status < 400,
		lead: 'NetSuite answered with a redirect, which is not followed',
		remedy:
			'Check the account ID and the base URL of the credential: redirects come from the wrong host.',
		code: 'REDIRECT',
	},
	{
		when: (facts) => facts.body.shape === 'html',
		lead: "A web page came instead of NetSuite's answer",
		remedy: (facts) =>
			`It comes from a gateway, a proxy or maintenance. ${afterServerStop(facts)} If it stays, check the base URL of the credential and status.netsuite.com.`,
		code: 'HTML_ANSWER',
	},
	{
		when: either(says(/UNEXPECTED_ERROR/), (facts) => facts.status >= 500),
		lead: 'NetSuite could not finish the request',
		remedy: (facts) =>
			`${afterServerStop(facts)} ${facts.body.errorId === undefined ? 'If it stays, ask NetSuite support.' : `If it stays, give NetSuite support the Error ID ${facts.body.errorId}.`}`,
		code: 'UNEXPECTED_ERROR',
	},
	{
		when: says(/INVALID_REQUEST|malformed syntax|invalid_request/),
		remedy: 'Check the payload (valid JSON, the field names of this record type) and the URL.',
	},
	{
		when: asksFor('restlet'),
		remedy:
			'The script answered so: do what its message asks for, or look at the Execution Log of its deployment in NetSuite.',
	},
	{
		when: says(/USER_ERROR/),
		remedy:
			'A business rule, a script or a workflow of the account stopped this. Do what its sentence asks for, or ask the administrator of the account.',
	},
];

/** A 5xx says nothing about whether a write was carried out (netsuite-rest 13, row 28). */
function afterServerStop({ call }: Facts): string {
	const effect = call?.effect ?? (call === undefined || isReading(call) ? 'read' : 'write');
	return whatToDo({ ...call, effect }) || 'Try again later.';
}

/** The id segment of `/customer/107`, if the path has one. */
function recordIdOf({ call }: Pick<Facts, 'call'>): string | undefined {
	return call?.path.split('/')[2];
}
