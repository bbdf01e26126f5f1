/** What an account added to NetSuite: custom fields, records, lists; scripts and workflows. */
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import type { FieldSchema, RecordSchema, Store } from '../../../data/contract';
import { type ColumnList, emptyTable, fixedTable } from '../cells';
import type { Cells } from '../table';

const FOUNDED = Date.UTC(2022, 10, 14, 17, 5);

const VALUE_TYPES: Record<FieldSchema['type'], string> = {
	string: 'Free-Form Text',
	integer: 'Integer Number',
	float: 'Decimal Number',
	currency: 'Currency',
	boolean: 'Check Box',
	date: 'Date',
	datetime: 'Date/Time',
	reference: 'List/Record',
	enum: 'List/Record',
	multiselect: 'Multiple Select',
};

/** What a field belongs to, by the beginning of its id. */
const FIELD_TYPES: Array<[prefix: string, type: string]> = [
	['custentity', 'ENTITY'],
	['custbody', 'BODY'],
	['custcol', 'COLUMN'],
	['custitem', 'ITEM'],
	['custevent', 'CRM'],
	['custrecord', 'RECORD'],
];

const customTypes = (store: Store, prefix: string): RecordSchema[] =>
	store
		.types()
		.filter((type) => type.startsWith(prefix))
		.map((type) => store.schema(type))
		.filter((schema) => schema !== undefined);

/** Types whose schemas are looked through for custom fields. */
const STANDARD = [
	'customer',
	'vendor',
	'employee',
	'contact',
	'salesOrder',
	'invoice',
	'inventoryItem',
];

function customFields(store: Store): Array<{ field: FieldSchema; owner: RecordSchema }> {
	const schemas = [
		...STANDARD.map((type) => store.schema(type)).filter((schema) => schema !== undefined),
		...customTypes(store, 'customrecord'),
	];
	const seen = new Set<string>();
	return schemas.flatMap((owner) =>
		[...owner.fields, ...owner.sublists.flatMap(({ fields }) => fields)]
			.filter(({ name }) => /^cust[a-z]+_/.test(name) && !seen.has(name) && seen.add(name))
			.map((field) => ({ field, owner })),
	);
}

const recordTypeId = (store: Store, type: string): number =>
	101 + customTypes(store, 'customrecord').findIndex((schema) => schema.type === type);

const fields = (store: Store): Cells[] =>
	customFields(store).map(({ field, owner }, at) => ({
		internalid: at + 301,
		id: at + 301,
		scriptid: field.name.toUpperCase(),
		name: field.label,
		label: field.label,
		description: `${field.label} of ${owner.label}`,
		help: field.description,
		fieldtype: FIELD_TYPES.find(([prefix]) => field.name.startsWith(prefix))?.[1],
		fieldvaluetype: VALUE_TYPES[field.type],
		fieldvaluetyperecord: field.refType,
		recordtype: owner.type.startsWith('custom') ? recordTypeId(store, owner.type) : undefined,
		ismandatory: field.required === true,
		isstored: true,
		isinactive: false,
		isshowinlist: false,
		owner: ADMINISTRATOR,
		lastmodifieddate: FOUNDED,
	}));

const types = (store: Store): Cells[] =>
	customTypes(store, 'customrecord').map(({ type, label }, at) => ({
		internalid: at + 101,
		id: at + 101,
		scriptid: type.toUpperCase(),
		name: label,
		description: `Records of ${label}`,
		owner: ADMINISTRATOR,
		isinactive: false,
		isordered: false,
		accesstype: 'CUSTRECORDENTRYPERM',
		includename: true,
		allowattachments: true,
		lastmodifieddate: FOUNDED,
	}));

const lists = (store: Store): Cells[] =>
	customTypes(store, 'customlist').map(({ type, label }, at) => ({
		internalid: at + 201,
		id: at + 201,
		scriptid: type.toUpperCase(),
		name: label,
		description: `Choices of ${label}`,
		owner: ADMINISTRATOR,
		isinactive: false,
		isordered: true,
		ismatrixoption: false,
		lastmodifieddate: FOUNDED,
	}));

/** Name, script id, type, file of the File Cabinet. */
const SCRIPTS: Array<[name: string, id: string, type: string, file: number]> = [
	['Order Import', 'customscript_order_import', 'RESTLET', 506],
	['Stock Feed', 'customscript_stock_feed', 'MAPREDUCE', 508],
	['Asset Label', 'customscript_asset_label', 'SCRIPTLET', 509],
	['Set Channel', 'customscript_set_channel', 'USEREVENT', 506],
	['Nightly Sync', 'customscript_nightly_sync', 'SCHEDULED', 508],
	['Check Credit', 'customscript_check_credit', 'CLIENT', 506],
	['Orders Today', 'customscript_orders_today', 'PORTLET', 509],
	['Reprice Items', 'customscript_reprice_items', 'MASSUPDATE', 508],
	['Notify Buyer', 'customscript_notify_buyer', 'ACTION', 506],
];

/** A script and its deployment. */
function deployed(name: string) {
	const at = SCRIPTS.findIndex(([script]) => script === name);
	return { script: at + 901, scriptdeployment: at + 1001 };
}

/** The script whose runs the records of the type Sync Log tell. */
export const NIGHTLY_SYNC = deployed('Nightly Sync');

/** The one that works through what came from the warehouse. */
export const STOCK_FEED = deployed('Stock Feed');

/** Record types that scripts of these kinds are deployed on. */
const ON_RECORDS: Record<string, string> = {
	USEREVENT: 'SALESORDER',
	CLIENT: 'CUSTOMER',
	MASSUPDATE: 'INVENTORYITEM',
	ACTION: 'PURCHASEORDER',
};

/** Where scripts on records run. */
const CONTEXTS = ['USERINTERFACE', 'WEBSERVICES', 'CSVIMPORT', 'WEBAPPLICATION', 'WEBSTORE'];

/** A row for each place where a deployment runs (Oracle, "Run an Arbitrary SuiteQL Query"). */
const contexts = (): Cells[] =>
	SCRIPTS.flatMap(([, , scripttype], at) =>
		scripttype in ON_RECORDS
			? CONTEXTS.map((executioncontext) => ({ scriptrecord: at + 1001, executioncontext }))
			: [],
	);

const scripts = (): Cells[] =>
	SCRIPTS.map(([name, scriptid, scripttype, scriptfile], at) => ({
		id: at + 901,
		name,
		scriptid: scriptid.toUpperCase(),
		scripttype,
		description: `${name}, version 2`,
		scriptfile,
		apiversion: '2.1',
		isinactive: false,
		owner: ADMINISTRATOR,
		notifyowner: true,
	}));

const deployments = (): Cells[] =>
	SCRIPTS.map(([name, scriptid, scripttype], at) => ({
		primarykey: at + 1001,
		id: at + 1001,
		script: at + 901,
		scriptid: scriptid.replace('customscript', 'customdeploy').toUpperCase(),
		title: name,
		status: scripttype === 'MAPREDUCE' ? 'NOTSCHEDULED' : 'RELEASED',
		isdeployed: true,
		loglevel: 'DEBUG',
		recordtype: ON_RECORDS[scripttype],
		eventtype: scripttype === 'USEREVENT' ? 'CREATE' : undefined,
		executioncontext: scripttype in ON_RECORDS ? CONTEXTS.join(', ') : undefined,
		recurrence: scripttype === 'SCHEDULED' ? 'DAILY' : undefined,
		deploymentid: scriptid.replace('customscript', 'customdeploy').toUpperCase(),
		runasrole: 3,
		allroles: true,
		allemployees: true,
	}));

const SCRIPT: ColumnList = {
	id: 'id externalid plugintype',
	text: 'name scriptid scripttype description apiversion defaultfunction notifyemails',
	flag: 'isinactive notifyowner notifyuser notifyadmins',
	refs: { scriptfile: 'file', owner: 'entity' },
};

const DEPLOYMENT: ColumnList = {
	id: 'primarykey id externalid',
	text: `scriptid title status loglevel recordtype eventtype executioncontext
		deploymentid recurrence`,
	flag: 'isdeployed allroles allemployees allpartners isonline issystem',
	refs: { script: 'script', runasrole: 'role' },
};

/** Tables of what this account has none of. */
const NONE: Record<string, ColumnList> = {
	customsegment: {
		id: 'internalid id',
		text: 'scriptid name description recordtype filteredby',
		flag: 'isinactive glimpact hierarchical ismandatory',
		refs: { owner: 'entity' },
	},
	customtransactiontype: { id: 'internalid id', text: 'scriptid name', flag: 'isinactive' },
};

/** Each kind of script has a table of its own besides `script`, and so have its deployments. */
const SCRIPT_TABLES: Record<string, string> = {
	suitelet: 'SCRIPTLET',
	restlet: 'RESTLET',
	mapreducescript: 'MAPREDUCE',
	scheduledscript: 'SCHEDULED',
	usereventscript: 'USEREVENT',
	clientscript: 'CLIENT',
	portlet: 'PORTLET',
	massupdatescript: 'MASSUPDATE',
	workflowactionscript: 'ACTION',
	bundleinstallationscript: 'BUNDLEINSTALLATION',
};

const scriptTables = Object.entries(SCRIPT_TABLES).map(([name, type]) => [
	name,
	() => fixedTable(name, SCRIPT, () => scripts().filter(({ scripttype }) => scripttype === type)),
]);

const deploymentTables = Object.entries(SCRIPT_TABLES).map(([kind, type]) => {
	const name = `${kind}deployment`;
	const ofKind = () => deployments().filter((_, at) => SCRIPTS[at][2] === type);
	return [name, () => fixedTable(name, DEPLOYMENT, ofKind, { naming: 'title' })];
});

const scriptTypes = (): Cells[] =>
	Object.entries(SCRIPT_TABLES).map(([name, id]) => ({ id, name }));

const FEATURES: Array<[id: string, name: string]> = [
	['ACCOUNTING', 'Accounting'],
	['SUBSIDIARIES', 'Subsidiaries (OneWorld)'],
	['MULTICURRENCY', 'Multiple Currencies'],
	['DEPARTMENTS', 'Departments'],
	['CLASSES', 'Classes'],
	['LOCATIONS', 'Locations'],
	['INVENTORY', 'Inventory'],
	['MULTILOCINVT', 'Multi-Location Inventory'],
	['RESTWEBSERVICES', 'REST Web Services'],
	['SERVERSIDESCRIPTING', 'Server SuiteScript'],
	['CUSTOMRECORDS', 'Custom Records'],
];

export const CUSTOMIZATION = {
	...Object.fromEntries(
		Object.entries(NONE).map(([name, list]) => [name, () => emptyTable(name, list)]),
	),
	customfield: () =>
		fixedTable(
			'customfield',
			{
				id: 'internalid id',
				text: `scriptid name label fieldtype fieldvaluetype fieldvaluetyperecord description help
					defaultvalue applications`,
				flag: 'ismandatory isstored isinactive isshowinlist globalsearch',
				datetime: 'lastmodifieddate',
				refs: { owner: 'entity', recordtype: 'customrecordtype' },
			},
			fields,
			{ naming: 'name' },
		),
	customrecordtype: () =>
		fixedTable(
			'customrecordtype',
			{
				id: 'internalid id',
				text: 'scriptid name description accesstype',
				flag: `isinactive isordered includename allowattachments showid shownotes enablenumbering hierarchical
					enablesystemnotes allowquicksearch isonline usepermissions`,
				datetime: 'lastmodifieddate',
				refs: { owner: 'entity' },
			},
			types,
			{ naming: 'name' },
		),
	customlist: () =>
		fixedTable(
			'customlist',
			{
				id: 'internalid id',
				text: 'scriptid name description',
				flag: 'isinactive isordered ismatrixoption',
				datetime: 'lastmodifieddate',
				refs: { owner: 'entity' },
			},
			lists,
			{ naming: 'name' },
		),
	...Object.fromEntries([...scriptTables, ...deploymentTables]),
	scripttype: () => fixedTable('scripttype', { text: 'id name' }, scriptTypes, { naming: 'name' }),
	script: () => fixedTable('script', SCRIPT, scripts, { naming: 'name' }),
	scriptexecutioncontextmap: () =>
		fixedTable(
			'scriptexecutioncontextmap',
			{ text: 'executioncontext', refs: { scriptrecord: 'scriptdeployment' } },
			contexts,
		),
	scriptdeployment: () =>
		fixedTable('scriptdeployment', DEPLOYMENT, deployments, { naming: 'title' }),
	companyfeaturesetup: () =>
		fixedTable('companyfeaturesetup', { text: 'id name', flag: 'isactive isavailable' }, () =>
			FEATURES.map(([id, name]) => ({ id, name, isactive: true, isavailable: true })),
		),
};
