/**
 * What administrators set up by hand: saved searches, workflows, datasets, print templates, integrations. They are
 * listed, as reviews of an account ask for them; none of them runs here.
 */
import type { Store } from '../../../data/contract';
import { DAYS, moment } from '../../../data/seed/calendar';
import { SEEDED_DATASETS } from '../../../datasets/seeded';
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { type ColumnList, fixedTable } from '../cells';
import type { Cells } from '../table';

const FOUNDED = Date.UTC(2022, 10, 14, 17, 5);

const DAY = 86_400_000;

/** Those who may sign in, in order of their ids; the last one is the administrator. */
function users(store: Store): string[] {
	return [...store.all('employee')]
		.filter(({ values }) => values.giveAccess === true && values.isInactive !== true)
		.map(({ id }) => id);
}

/** Title, script id, type that it searches, shared with everyone. */
const SEARCHES: Array<[title: string, id: string, type: string, shared: boolean]> = [
	['Open Invoices', 'customsearch_open_invoices', 'Transaction', true],
	['Overdue Customers', 'customsearch_overdue_customers', 'Customer', true],
	['Orders to Ship', 'customsearch_orders_to_ship', 'Transaction', true],
	['Unpaid Bills by Due Date', 'customsearch_unpaid_bills', 'Transaction', true],
	['Items below Reorder Point', 'customsearch_reorder', 'Item', true],
	['Open Cases', 'customsearch_open_cases', 'Support Case', true],
	['My Estimates', 'customsearch_my_estimates', 'Transaction', false],
	['Failed Sync Runs', 'customsearch_sync_failures', 'Sync Log', false],
	['Duplicate Contacts (old)', 'customsearch_duplicate_contacts', 'Contact', false],
];

function searches(store: Store): Cells[] {
	const people = users(store);
	return SEARCHES.map(([title, scriptid, recordtype, ispublic], at): Cells => {
		const old = title.endsWith('(old)');
		const owner = people[(at * 7) % people.length];
		return {
			id: at + 101,
			internalid: at + 101,
			title,
			name: title,
			scriptid,
			recordtype,
			searchtype: recordtype,
			access: ispublic ? 'Public' : 'Private',
			description: `${title}, for ${ispublic ? 'everyone' : 'its owner'}`,
			ispublic,
			isinactive: old,
			lastrunon: moment(DAYS.length - (old ? 600 : 1 + at), 60_000),
			lastmodifieddate: FOUNDED + (at + 1) * 30 * DAY,
			owner,
			lastrunby: owner,
		};
	});
}

/** Name, script id, record type, released. */
const WORKFLOWS: Array<[name: string, id: string, type: string, status: string]> = [
	['Sales Order Approval', 'customworkflow_so_approval', 'SALESORDER', 'RELEASED'],
	['Vendor Bill Approval', 'customworkflow_bill_approval', 'VENDORBILL', 'RELEASED'],
	['Customer Credit Review', 'customworkflow_credit_review', 'CUSTOMER', 'RELEASED'],
	['Case Escalation', 'customworkflow_case_escalation', 'SUPPORTCASE', 'TESTING'],
	['Lead Assignment', 'customworkflow_lead_assignment', 'CUSTOMER', 'NOTINITIATING'],
];

function workflows(store: Store): Cells[] {
	const people = users(store);
	return WORKFLOWS.map(([name, scriptid, recordtype, releasestatus], at) => ({
		id: at + 1,
		internalid: at + 1,
		name,
		scriptid: scriptid.toUpperCase(),
		recordtype,
		recordtypes: recordtype,
		description: name,
		releasestatus,
		status: releasestatus,
		isinactive: releasestatus === 'NOTINITIATING',
		initoncreate: true,
		initonvieworupdate: releasestatus === 'TESTING',
		islogenabled: true,
		owner: people.at(-1),
	}));
}

const datasets = (store: Store): Cells[] =>
	SEEDED_DATASETS.map(({ id, name, description }, at) => ({
		id: at + 1,
		name,
		scriptid: id,
		description,
		owner: users(store).at(-1),
	}));

const TEMPLATES: Array<[name: string, id: string, type: string]> = [
	['Quillmark Invoice', 'CUSTTMPL_INVOICE', 'INVOICE'],
	['Quillmark Sales Order', 'CUSTTMPL_SALESORDER', 'SALESORDER'],
	['Quillmark Purchase Order', 'CUSTTMPL_PURCHASEORDER', 'PURCHASEORDER'],
	['Quillmark Packing Slip', 'CUSTTMPL_PACKINGSLIP', 'ITEMFULFILLMENT'],
];

const templates = (): Cells[] =>
	TEMPLATES.map(([name, scriptid, recordtype], at) => ({
		id: at + 101,
		name,
		scriptid,
		printtype: 'TRANSACTION',
		recordtype,
		trantype: recordtype,
		inactive: false,
		preferred: true,
	}));

/** The applications that may sign in. */
const INTEGRATIONS = ['n8n', 'Warehouse Scanner', 'Business Intelligence'];

const integrations = (): Cells[] =>
	INTEGRATIONS.map((name, at) => ({
		id: at + 1,
		name,
		state: at === 1 ? 'BLOCKED' : 'ENABLED',
		applicationid: `4C0E9A27-51B${at}-4E6F-9D3A-7A2B5C8E1F0${at}`,
		isinactive: at === 1,
		datecreated: FOUNDED,
		lastmodifieddate: FOUNDED,
	}));

/** One for each application, made by the administrator for that role; the second was revoked. */
const tokens = (): Cells[] =>
	INTEGRATIONS.map((name, at) => ({
		id: at + 1,
		tba_token_name: `${name} - Administrator`,
		tba_app_name: at + 1,
		entity_name: ADMINISTRATOR,
		role_name: 3,
		brevoked: at === 1,
		dcreated: FOUNDED,
		createdby: ADMINISTRATOR,
	}));

const BUNDLES: Array<[id: number, name: string, version: string]> = [
	[47492, 'SuiteApp Starter', '1.4'],
	[317699, 'Bank Statement Parser', '2.02'],
];

const SEARCH = (names: string): ColumnList => ({
	id: 'id internalid',
	text: names,
	flag: 'ispublic isinactive',
	datetime: 'lastrunon lastmodifieddate',
	refs: { owner: 'entity', lastrunby: 'entity' },
});

export const AUTOMATION = {
	savedsearch: () =>
		fixedTable(
			'savedsearch',
			SEARCH('title name scriptid recordtype access description'),
			searches,
			{ naming: 'title' },
		),
	usrsavedsearch: () =>
		fixedTable(
			'usrsavedsearch',
			SEARCH('title name scriptid recordtype searchtype access description'),
			searches,
			{ naming: 'title' },
		),
	workflow: () =>
		fixedTable(
			'workflow',
			{
				id: 'id internalid',
				text: 'name scriptid recordtype recordtypes description releasestatus status',
				flag: 'isinactive initoncreate initonvieworupdate islogenabled',
				refs: { owner: 'entity' },
			},
			workflows,
			{ naming: 'name' },
		),
	usrdsdataset: () =>
		fixedTable(
			'usrdsdataset',
			{ id: 'id', text: 'name scriptid description', refs: { owner: 'entity' } },
			datasets,
			{ naming: 'name' },
		),
	advancedpdftemplate: () =>
		fixedTable(
			'advancedpdftemplate',
			{
				id: 'id',
				text: 'name scriptid printtype recordtype trantype savedsearch description',
				flag: 'inactive preferred',
				refs: {
					customrecordtype: 'customrecordtype',
					customtransactiontype: 'customtransactiontype',
				},
			},
			templates,
			{ naming: 'name' },
		),
	integration: () =>
		fixedTable(
			'integration',
			{
				id: 'id',
				text: 'name state applicationid',
				flag: 'isinactive',
				datetime: 'datecreated lastmodifieddate',
			},
			integrations,
			{ naming: 'name' },
		),
	oauthtoken: () =>
		fixedTable(
			'oauthtoken',
			{
				id: 'id',
				text: 'tba_token_name',
				flag: 'brevoked',
				datetime: 'dcreated',
				refs: {
					...{ tba_app_name: 'integration', role_name: 'role' },
					...{ entity_name: 'entity', createdby: 'entity' },
				},
			},
			tokens,
			{ naming: 'tba_token_name' },
		),
	bundle: () =>
		fixedTable(
			'bundle',
			{ id: 'id', text: 'name version', datetime: 'datelastupdate' },
			() => BUNDLES.map(([id, name, version]) => ({ id, name, version, datelastupdate: FOUNDED })),
			{ naming: 'name' },
		),
};
