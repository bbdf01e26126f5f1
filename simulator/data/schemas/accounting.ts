/** Chart of accounts and accounting periods. */
import { choice, date, flag, many, money, record, refs, text } from './define';
import { ACCOUNT_TYPES } from './options';

export const accounting = [
	record({
		type: 'account',
		nameField: 'accountSearchDisplayName',
		table: 'account',
		modified: 'lastModifiedDate',
		fields: [
			...text(
				'acctNumber acctName fullName accountSearchDisplayName accountSearchDisplayNameCopy displayNameWithHierarchy description',
			),
			...choice('acctType', ACCOUNT_TYPES),
			...flag('isInactive isSummary includeChildren eliminate inventory revalue'),
			...refs({ parent: 'account', currency: 'currency' }),
			...many({ subsidiary: 'subsidiary' }),
			...money('openingBalance'),
		],
		overrides: {
			acctName: { required: true, label: 'Name' },
			acctType: { required: true, label: 'Type' },
			acctNumber: { label: 'Number' },
			fullName: { readOnly: true },
			accountSearchDisplayName: { readOnly: true, label: 'Display Name' },
			accountSearchDisplayNameCopy: { readOnly: true, label: 'Name' },
			displayNameWithHierarchy: { readOnly: true },
		},
	}),
	record({
		type: 'accountingPeriod',
		label: 'Accounting Period',
		nameField: 'periodName',
		table: 'accountingperiod',
		modified: 'lastModifiedDate',
		fields: [
			...text('periodName'),
			...date('startDate endDate closedOnDate'),
			...flag(
				'isYear isQuarter isAdjust isPosting isInactive closed allLocked arLocked apLocked payrollLocked allowNonGLChanges',
			),
			...refs({ parent: 'accountingPeriod' }),
		],
		overrides: {
			periodName: { required: true },
			startDate: { required: true },
			endDate: { required: true },
		},
	}),
];
