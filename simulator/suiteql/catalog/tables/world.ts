/** Lists that are the same in every account: countries, states, statuses, `dual`. */
import { COUNTRIES } from '../../../data/schemas/options';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { fixedTable } from '../cells';
import type { Cells } from '../table';

const STATES: Record<string, Record<string, string>> = {
	US: {
		AL: 'Alabama',
		AZ: 'Arizona',
		CA: 'California',
		CO: 'Colorado',
		FL: 'Florida',
		GA: 'Georgia',
		IL: 'Illinois',
		MA: 'Massachusetts',
		MI: 'Michigan',
		NV: 'Nevada',
		NJ: 'New Jersey',
		NY: 'New York',
		NC: 'North Carolina',
		OH: 'Ohio',
		OR: 'Oregon',
		PA: 'Pennsylvania',
		TX: 'Texas',
		VA: 'Virginia',
		WA: 'Washington',
	},
	CA: { AB: 'Alberta', BC: 'British Columbia', MB: 'Manitoba', ON: 'Ontario', QC: 'Quebec' },
};

const states = (): Cells[] =>
	Object.entries(STATES)
		.flatMap(([country, list]) =>
			Object.entries(list).map(([shortname, fullname]) => ({ country, shortname, fullname })),
		)
		.map((row, at) => ({ id: at, ...row }));

/** Types of one code (journals, transfer orders) are one to SuiteQL: the first of each. */
const codes = Object.entries(TRANSACTION_TYPES).filter(
	([, { code }], at, all) => all.findIndex(([, other]) => other.code === code) === at,
);

/** `trantype` and `id` are what `transaction` has as type and status. */
const statuses = (): Cells[] =>
	codes.flatMap(([, { code, label, statuses: list }]) =>
		Object.entries(list).map(([id, name]) => ({
			id,
			name,
			fullname: `${label} : ${name}`,
			trantype: code,
			trancustomtype: undefined,
			customtype: undefined,
		})),
	);

const types = (): Cells[] =>
	codes.map(([type, { code, label }]) => ({
		id: code,
		name: label,
		recordtype: type.toLowerCase(),
	}));

/** What `transactionhistory` joins by `type` and `customtype`; named in programs of live accounts. */
const typeNames = (): Cells[] =>
	types().map(({ id, name }) => ({ type: id, name, customtype: undefined }));

const named =
	(name: string, rows: string[], first = 1) =>
	() =>
		fixedTable(
			name,
			{ id: 'id externalid', text: 'name', flag: 'isinactive' },
			() => rows.map((text, at) => ({ id: at + first, name: text, isinactive: false })),
			{ naming: 'name' },
		);

export const WORLD = {
	dual: () => fixedTable('dual', { text: 'dummy' }, () => [{ dummy: 'X' }]),
	country: () =>
		fixedTable(
			'country',
			{ text: 'id name edition nationality', id: 'uniquekey' },
			() =>
				Object.entries(COUNTRIES).map(([id, name], at) => ({
					id,
					name,
					uniquekey: at + 1,
					edition: id === 'US' || id === 'CA' || id === 'GB' || id === 'AU' ? id : 'XX',
					nationality: name,
				})),
			{ naming: 'name' },
		),
	state: () => fixedTable('state', { id: 'id', text: 'shortname fullname country' }, states),
	transactionstatus: () =>
		fixedTable(
			'transactionstatus',
			{ text: 'id name fullname trantype trancustomtype customtype' },
			statuses,
		),
	transactiontype: () =>
		fixedTable('transactiontype', { text: 'id name recordtype' }, types, { naming: 'name' }),
	transactionname: () =>
		fixedTable('transactionname', { text: 'type name customtype' }, typeNames, { naming: 'name' }),
	approvalstatus: named('approvalstatus', ['Pending Approval', 'Approved', 'Rejected']),
	employeestatus: named('employeestatus', ['Current', 'On leave', 'Terminated']),
	employeetype: named('employeetype', ['Full Time', 'Part Time', 'Contractor']),
	incoterm: named('incoterm', ['DAP', 'EXW', 'FCA']),
	language: named('language', ['English (U.S.)', 'French (Canada)', 'German']),
	timezone: named('timezone', ['America/Los_Angeles', 'America/Toronto', 'Europe/Berlin']),
	weightunit: named('weightunit', ['lb', 'oz', 'kg', 'g']),
};
