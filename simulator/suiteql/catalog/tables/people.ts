/** Roles and who has them; which customers and vendors belong to which subsidiary; groups. */
import type { Store, StoredRecord } from '../../../data/contract';
import { derivedTable, fixedTable } from '../cells';
import type { Cells } from '../table';
import { contactRole, number, text } from '../values';

const ROLES: Array<[id: number, name: string, center: string, description: string]> = [
	[3, 'Administrator', 'BASIC', 'Everything'],
	[1001, 'Accountant', 'ACCOUNTCENTER', 'Bills, payments, journals and periods'],
	[1002, 'Sales Manager', 'SALESCENTER', 'All customers and orders'],
	[1003, 'Sales Person', 'SALESCENTER', 'Own customers and orders'],
	[1004, 'Integration (REST)', 'BASIC', 'For programs, without the user interface'],
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
			currency: 'balance creditlimit unbilledorders depositbalance',
			datetime: 'lastmodifieddate',
			refs: {
				entity: 'entity',
				subsidiary: 'subsidiary',
				primarycurrency: 'currency',
				currency: 'currency',
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
							balance: number(values.balance),
							creditlimit: number(values.creditLimit),
							unbilledorders: number(values.unbilledOrders),
							depositbalance: number(values.depositBalance),
							taxitem: text(values.taxItem),
							currency: text(values.currency),
							primarycurrency: String(values.currency ?? ''),
							lastmodifieddate: modified,
						},
					],
	);

/** Leaves room for every member of a group. */
const IDS_A_GROUP = 1_000;

/** Who is in a group, but for those who are gone. */
const members = ({ id: group, lines }: StoredRecord, store: Store): Cells[] =>
	(lines.groupMembers ?? []).flatMap(({ line, values }) => {
		const member = String(values.memberKey);
		const record = store.get('entity', member);
		if (!record) return [];
		const contact = record.type === 'contact' ? member : undefined;
		return [
			{
				id: Number(group) * IDS_A_GROUP + line,
				group,
				member,
				name: store.displayName('entity', member),
				contact,
				contactmember: contact,
				employeemember: record.type === 'employee' ? member : undefined,
				isprimary: line === 1,
				isinactive: record.values.isInactive === true,
			},
		];
	});

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
				ROLES.map(([id, name, centertype, description]) => ({
					id,
					name,
					centertype,
					description,
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
	vendorsubsidiaryrelationship: () => relationship('vendorsubsidiaryrelationship', 'vendor'),
	companycontactrelationship: () =>
		derivedTable(
			'companycontactrelationship',
			{ types: ['contact'], key: 'contact' },
			{ refs: { company: 'entity', contact: 'entity', role: 'contactRole' } },
			({ id, values }) =>
				values.company === undefined
					? []
					: [{ contact: id, company: String(values.company), role: contactRole(values) }],
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
		derivedTable(
			'entitygroupmember',
			{ types: ['entityGroup'], key: 'group' },
			{
				id: 'id',
				text: 'name',
				flag: 'isprimary isinactive',
				refs: {
					group: 'entity',
					member: 'entity',
					contact: 'entity',
					contactmember: 'entity',
					employeemember: 'entity',
				},
			},
			members,
		),
};
