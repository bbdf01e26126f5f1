/** Roles and who has them; which customers and vendors belong to which subsidiary; groups. */
import type { StoredRecord } from '../../../data/contract';
import { derivedTable, emptyTable, fixedTable } from '../cells';
import type { Cells } from '../table';

const ROLES: Array<[id: number, name: string, center: string]> = [
	[3, 'Administrator', 'BASIC'],
	[1001, 'Accountant', 'ACCOUNTCENTER'],
	[1002, 'Sales Manager', 'SALESCENTER'],
	[1003, 'Sales Person', 'SALESCENTER'],
	[1004, 'Integration (REST)', 'BASIC'],
];

const PERMISSIONS: Array<[key: string, name: string, level: number]> = [
	['TRAN_SALESORD', 'Sales Order', 4],
	['TRAN_CUSTINVC', 'Invoice', 4],
	['LIST_CUSTJOB', 'Customers', 4],
	['LIST_ITEM', 'Items', 1],
	['ADMI_RESTWEBSERVICES', 'REST Web Services', 4],
];

const LEVELS: Record<number, string> = { 1: 'View', 2: 'Create', 3: 'Edit', 4: 'Full' };

const permissions = (): Cells[] =>
	ROLES.flatMap(([role]) =>
		PERMISSIONS.map(([permkey, name, permlevel]) => ({
			role,
			permkey,
			name,
			permlevel: LEVELS[permlevel],
		})),
	);

/** Roles in the employee's record; whoever may sign in has at least one. */
function rolesOf({ id, values, lines }: StoredRecord): Cells[] {
	const given = (lines.roles ?? []).map((line) => String(line.values.selectedRole));
	const all = given.length > 0 || values.giveAccess !== true ? given : ['1003'];
	return all.map((role) => ({ entity: id, role }));
}

/** Customers and vendors belong to their subsidiary, and to no other. */
const relationship = (name: string, type: string) =>
	derivedTable(
		name,
		{ types: [type], key: 'entity' },
		{
			id: 'id externalid',
			text: 'name',
			flag: 'isprimarysub isinactive',
			currency: 'balance creditlimit',
			datetime: 'lastmodifieddate',
			refs: {
				entity: 'entity',
				subsidiary: 'subsidiary',
				primarycurrency: 'currency',
				taxitem: 'salesTaxItem',
			},
		},
		({ id, values, modified }) =>
			values.subsidiary === undefined
				? []
				: [
						{
							id,
							entity: id,
							subsidiary: String(values.subsidiary),
							isprimarysub: true,
							isinactive: false,
							name: String(values.entityId),
							balance: typeof values.balance === 'number' ? values.balance : undefined,
							primarycurrency: String(values.currency ?? ''),
							lastmodifieddate: modified,
						},
					],
	);

export const PEOPLE = {
	role: () =>
		fixedTable(
			'role',
			{
				id: 'id externalid',
				text: 'name scriptid centertype description',
				flag: 'isinactive issalesrole issupportrole iswebserviceonlyrole issuiteanalyticsonly',
			},
			() =>
				ROLES.map(([id, name, centertype]) => ({
					id,
					name,
					centertype,
					scriptid: name.toUpperCase().replace(/\W+/g, '_'),
					isinactive: false,
					issalesrole: centertype === 'SALESCENTER',
				})),
			{ naming: 'name' },
		),
	rolepermissions: () =>
		fixedTable(
			'rolepermissions',
			{ text: 'permkey name permlevel restriction', refs: { role: 'role' } },
			permissions,
		),
	employeerolesforsearch: () =>
		derivedTable(
			'employeerolesforsearch',
			{ types: ['employee'], key: 'entity' },
			{ refs: { entity: 'entity', role: 'role' } },
			rolesOf,
		),
	employeerolesset: () =>
		derivedTable(
			'employeerolesset',
			{ types: ['employee'], key: 'entity' },
			{ refs: { entity: 'entity', role: 'role' } },
			rolesOf,
		),
	customersubsidiaryrelationship: () => relationship('customersubsidiaryrelationship', 'customer'),
	customersubsidiarymap: () =>
		derivedTable(
			'customersubsidiarymap',
			{ types: ['customer'], key: 'entity' },
			{ refs: { entity: 'entity', subsidiary: 'subsidiary' } },
			({ id, values }) =>
				values.subsidiary === undefined
					? []
					: [{ entity: id, subsidiary: String(values.subsidiary) }],
		),
	vendorsubsidiaryrelationship: () => relationship('vendorsubsidiaryrelationship', 'vendor'),
	companycontactrelationship: () =>
		derivedTable(
			'companycontactrelationship',
			{ types: ['contact'], key: 'contact' },
			{ id: 'role', refs: { company: 'entity', contact: 'entity' } },
			({ id, values }) =>
				values.company === undefined ? [] : [{ contact: id, company: String(values.company) }],
		),
	entitysubsidiaryrelationship: () =>
		derivedTable(
			'entitysubsidiaryrelationship',
			{ types: ['customer', 'vendor'], key: 'entity' },
			{ flag: 'isprimarysub', refs: { entity: 'entity', subsidiary: 'subsidiary' } },
			({ id, values }) => [
				{ entity: id, subsidiary: String(values.subsidiary ?? ''), isprimarysub: true },
			],
		),
	entitystage: () =>
		fixedTable('entitystage', { text: 'id name' }, () =>
			['LEAD', 'PROSPECT', 'CUSTOMER'].map((id) => ({
				id,
				name: id[0] + id.slice(1).toLowerCase(),
			})),
		),
	employeeemergencycontact: () =>
		derivedTable(
			'employeeemergencycontact',
			{ types: ['employee'], key: 'employee' },
			{ id: 'id', text: 'contact relationship address phone', refs: { employee: 'entity' } },
			({ id, values }) => [
				{
					id,
					employee: id,
					contact: `Family of ${String(values.lastName)}`,
					relationship: 'Family',
				},
			],
		),
	entitygroupmember: () =>
		emptyTable('entitygroupmember', { id: 'id', refs: { group: 'entity', member: 'entity' } }),
	usernotes: () =>
		emptyTable('usernotes', {
			id: 'id',
			text: 'title note notetype direction',
			datetime: 'notedate lastmodifieddate',
			refs: { author: 'entity', entity: 'entity', transaction: 'transaction' },
		}),
	note: () =>
		emptyTable('note', {
			id: 'id',
			text: 'title note direction',
			datetime: 'notedate lastmodifieddate',
			refs: { author: 'entity', entity: 'entity', transaction: 'transaction' },
		}),
};
