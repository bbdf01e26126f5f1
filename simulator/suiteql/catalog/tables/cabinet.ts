/** A small File Cabinet: NetSuite's own top folders, and what an integration leaves in them. */
import { fixedTable } from '../cells';
import type { Cells } from '../table';

const FOUNDED = Date.UTC(2022, 10, 14, 17, 5);
const DAY = 86_400_000;

/** Id, name, parent. NetSuite's own folders have negative ids. */
const FOLDERS: Array<[id: number, name: string, parent?: number]> = [
	[-4, 'Images'],
	[-6, 'Templates'],
	[-8, 'Attachments Received'],
	[-10, 'Attachments Sent'],
	[-15, 'SuiteScripts'],
	[-16, 'SuiteBundles'],
	[-19, 'SuiteApps'],
	[101, 'Price Lists'],
	[102, '2025', 101],
	[103, '2026', 101],
	[104, 'Integrations', -15],
	[105, 'Orders', 104],
	[106, 'Inbound EDI'],
];

/** Name, folder, NetSuite's type of file, bytes. */
const FILES: Array<[name: string, folder: number, type: string, size: number]> = [
	['logo.png', -4, 'PNGIMAGE', 18_204],
	['packing-slip.xml', -6, 'XMLDOC', 9_311],
	['price-list-2025.pdf', 102, 'PDF', 402_118],
	['price-list-2026.pdf', 103, 'PDF', 417_090],
	['price-list-2026.csv', 103, 'CSV', 55_870],
	['order_import.js', 105, 'JAVASCRIPT', 12_770],
	['order_mapping.json', 105, 'JSON', 2_184],
	['stock_feed.js', 104, 'JAVASCRIPT', 8_040],
	['asset_label.js', -15, 'JAVASCRIPT', 3_612],
	['850-20260601.txt', 106, 'PLAINTEXT', 1_904],
	['850-20260608.txt', 106, 'PLAINTEXT', 2_310],
];

/** What the people who keep them say of folders and files; of most nobody says anything. */
const DESCRIPTIONS: Record<string, string> = {
	'Price Lists': 'What buyers get; one folder a year',
	Integrations: 'Scripts that talk to other programs',
	'Inbound EDI': 'Orders of resellers as they come in',
	'price-list-2026.pdf': 'Valid from January 2026',
	'price-list-2026.csv': 'The same for spreadsheets',
	'order_import.js': 'Creates sales orders from the web store',
	'stock_feed.js': 'Sends stock levels every hour',
};

const path = (folder: number): string => {
	const [, name = '', parent] = FOLDERS.find(([id]) => id === folder) ?? [];
	return parent === undefined ? name : `${path(parent)} : ${name}`;
};

const folders = (): Cells[] =>
	FOLDERS.map(([id, name, parent]) => ({
		id,
		name,
		parent,
		appfolder: path(id),
		istoplevel: parent === undefined,
		isinactive: false,
		isprivate: false,
		foldertype: 'DEFAULT',
		numfolderfiles: FILES.filter(([, folder]) => folder === id).length,
		foldersize: FILES.reduce((sum, [, folder, , size]) => sum + (folder === id ? size : 0), 0),
		description: DESCRIPTIONS[name],
		owner: 60,
		createddate: FOUNDED,
		lastmodifieddate: FOUNDED + Math.abs(id) * DAY,
	}));

const files = (): Cells[] =>
	FILES.map(([name, folder, filetype, filesize], at) => ({
		id: 501 + at,
		name,
		folder,
		filetype,
		filesize,
		url: `/core/media/media.nl?id=${501 + at}&c=1234567`,
		isinactive: false,
		isonline: filetype === 'PNGIMAGE',
		hideinbundle: false,
		owner: 60,
		createddate: FOUNDED + at * 30 * DAY,
		lastmodifieddate: FOUNDED + (at + 1) * 60 * DAY,
		description: DESCRIPTIONS[name],
	}));

export const CABINET = {
	file: () =>
		fixedTable(
			'file',
			{
				id: 'id externalid',
				text: 'name filetype description url hostedpath sitedescription',
				integer: 'filesize',
				flag: 'isinactive isonline hideinbundle isprivate isavailable iswithoutlogin',
				datetime: 'createddate lastmodifieddate',
				refs: { folder: 'mediaitemfolder', owner: 'entity' },
			},
			files,
			{ naming: 'name' },
		),
	mediaitemfolder: () =>
		fixedTable(
			'mediaitemfolder',
			{
				id: 'id externalid',
				text: 'name description appfolder foldertype',
				integer: 'numfolderfiles foldersize',
				flag: 'istoplevel isinactive isprivate hideinbundle bundleable',
				datetime: 'createddate lastmodifieddate',
				refs: {
					parent: 'mediaitemfolder',
					owner: 'entity',
					class: 'classification',
					department: 'department',
					location: 'location',
					subsidiary: 'subsidiary',
				},
			},
			folders,
			{ naming: 'name' },
		),
};
