/** Chart of accounts and accounting periods. */
import { DateTime } from 'luxon';
import type { Store, Values } from '../contract';
import { row } from './row';

const FOUNDED = Date.parse('2022-11-14T17:20:00Z');

/** Internal ids of the accounts that transactions post to. */
export const ACCOUNTS = {
	bank: '1',
	receivable: '3',
	undeposited: '4',
	inventory: '5',
	payable: '8',
	salesTax: '9',
	income: '12',
	serviceIncome: '13',
	cogs: '15',
	expenses: ['17', '18', '19', '20', '21', '22', '23', '24'],
} as const;

const CHART: Array<[string, string, string]> = [
	['1000', 'Checking', 'Bank'],
	['1010', 'Savings', 'Bank'],
	['1100', 'Accounts Receivable', 'AcctRec'],
	['1150', 'Undeposited Funds', 'OthCurrAsset'],
	['1200', 'Inventory Asset', 'OthCurrAsset'],
	['1300', 'Prepaid Expenses', 'OthCurrAsset'],
	['1500', 'Equipment', 'FixedAsset'],
	['2000', 'Accounts Payable', 'AcctPay'],
	['2200', 'Sales Taxes Payable', 'OthCurrLiab'],
	['2300', 'Accrued Expenses', 'OthCurrLiab'],
	['3000', 'Retained Earnings', 'Equity'],
	['4000', 'Product Sales', 'Income'],
	['4100', 'Service Revenue', 'Income'],
	['4900', 'Discounts Given', 'Income'],
	['5000', 'Cost of Goods Sold', 'COGS'],
	['5100', 'Freight In', 'COGS'],
	['6000', 'Salaries and Wages', 'Expense'],
	['6100', 'Rent', 'Expense'],
	['6200', 'Utilities', 'Expense'],
	['6300', 'Office Supplies', 'Expense'],
	['6400', 'Travel', 'Expense'],
	['6500', 'Advertising', 'Expense'],
	['6600', 'Software Subscriptions', 'Expense'],
	['6700', 'Professional Fees', 'Expense'],
	['7000', 'Interest Income', 'OthIncome'],
	['8000', 'Realized Gain/Loss', 'OthExpense'],
	['9000', 'Sales Orders', 'NonPosting'],
	['9100', 'Purchase Orders', 'NonPosting'],
];

/**
 * Years, quarters and months from 2023 to at least 2027 and the year after `now` (ms UTC), so that what a user books
 * today has a period. Months before 2026 are closed.
 */
export function seedPeriods(store: Store, now: number): void {
	const lastYear = Math.max(2027, DateTime.fromMillis(now, { zone: 'utc' }).year + 1);
	const period = (name: string, start: DateTime, end: DateTime, parent?: string) =>
		row(
			store,
			'accountingPeriod',
			{
				periodName: name,
				startDate: start.toISODate() ?? '',
				endDate: end.toISODate() ?? '',
				isYear: parent === undefined,
				isQuarter: name.startsWith('Q'),
				isAdjust: false,
				isPosting: !name.startsWith('Q') && parent !== undefined,
				isInactive: false,
				closed: end.year < 2026,
				allLocked: end.year < 2026,
				arLocked: end.year < 2026,
				apLocked: end.year < 2026,
				...(parent === undefined ? {} : { parent }),
			},
			{ created: FOUNDED },
		).id;
	for (let year = 2023; year <= lastYear; year++) {
		const january = DateTime.utc(year, 1, 1);
		const yearId = period(`FY ${year}`, january, january.endOf('year'));
		for (let quarter = 0; quarter < 4; quarter++) {
			const begin = january.plus({ months: quarter * 3 });
			const quarterId = period(`Q${quarter + 1} ${year}`, begin, begin.endOf('quarter'), yearId);
			for (let n = 0; n < 3; n++) {
				const month = begin.plus({ months: n });
				period(month.toFormat('LLL yyyy'), month, month.endOf('month'), quarterId);
			}
		}
	}
}

/** By which rates an account is consolidated. */
function rates(acctType: string) {
	const rate =
		acctType === 'Equity'
			? 'HISTORICAL'
			: /Income|COGS|Expense/.test(acctType)
				? 'AVERAGE'
				: 'CURRENT';
	return { generalRate: rate, cashFlowRate: 'AVERAGE' };
}

/** What a new account has, whatever it is for. */
export function accountValues(acctNumber: string, acctName: string, acctType: string): Values {
	const shown = `${acctNumber} ${acctName}`;
	return {
		acctNumber,
		acctName,
		acctType,
		fullName: acctName,
		accountSearchDisplayName: shown,
		accountSearchDisplayNameCopy: acctName,
		displayNameWithHierarchy: shown,
		isInactive: false,
		isSummary: false,
		includeChildren: true,
		subsidiary: ['1'],
		description: acctName,
		...rates(acctType),
	};
}

/** Puts the chart of accounts; the ids follow its order from 1. */
export function seedAccounts(store: Store): void {
	for (const [acctNumber, acctName, acctType] of CHART) {
		const values = accountValues(acctNumber, acctName, acctType);
		if (acctType === 'Bank')
			Object.assign(values, { currency: '1', sBankName: 'First Foundry Bank' });
		row(store, 'account', values, { created: FOUNDED });
	}
}

/** The account with a number of the chart. */
export const accountOfNumber = (store: Store, number: string): string | undefined =>
	[...store.all('account')].find(({ values }) => values.acctNumber === number)?.id;
