/**
 * Budgets: the company plans for a year what it booked in the closed one before. Where a budget comes from is the user's
 * affair in NetSuite; here it follows from what is there.
 */
import type { Store, Values } from '../../../data/contract';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { cents } from '../../../records/rules/money';
import { type ColumnList, fixedTable } from '../cells';
import { postings } from '../postings';
import type { Cells } from '../table';
import { text } from '../values';

/** +1: a cost, positive when it is debited; -1: income. */
const SIGNS: Record<string, 1 | -1> = {
	Income: -1,
	OthIncome: -1,
	COGS: 1,
	Expense: 1,
	OthExpense: 1,
};

const TYPES = Object.keys(TRANSACTION_TYPES).filter((type) => TRANSACTION_TYPES[type].posting);

interface Budget {
	account: string;
	subsidiary: string | undefined;
	/** Period that is a year. */
	year: string;
	months: Map<string, number>;
}

/** Month that is closed → the same month a year later, and the year of that. */
function nextYears(store: Store): Map<string, { month: string; year: string }> {
	const periods = [...store.all('accountingPeriod')];
	const starting = new Map(
		periods
			.filter(({ values }) => values.isPosting === true)
			.map((period) => [String(period.values.startDate), period]),
	);
	const next = new Map<string, { month: string; year: string }>();
	for (const { id, values } of starting.values()) {
		const start = String(values.startDate);
		const after = starting.get(`${Number(start.slice(0, 4)) + 1}${start.slice(4)}`);
		const quarter = store.get('accountingPeriod', String(after?.values.parent));
		const year = text(quarter?.values.parent);
		if (values.closed === true && after && year !== undefined)
			next.set(id, { month: after.id, year });
	}
	return next;
}

function budgetsOf(store: Store): Budget[] {
	const next = nextYears(store);
	const signs = new Map(
		[...store.all('account')].map(({ id, values }) => [id, SIGNS[String(values.acctType)]]),
	);
	const budgets = new Map<string, Budget>();
	const add = (values: Values, account: string, amount: number) => {
		const period = next.get(String(values.postingPeriod));
		const sign = signs.get(account);
		if (!period || sign === undefined) return;
		const subsidiary = text(values.subsidiary);
		const key = [period.year, account, subsidiary].join(' ');
		const budget = budgets.get(key) ?? {
			account,
			subsidiary,
			year: period.year,
			months: new Map(),
		};
		budgets.set(key, budget);
		budget.months.set(period.month, (budget.months.get(period.month) ?? 0) + sign * amount);
	};
	for (const type of TYPES) {
		for (const record of store.all(type)) {
			if (!next.has(String(record.values.postingPeriod))) continue;
			for (const { account = '', amount = 0 } of postings(record, store)) {
				add(record.values, account, amount);
			}
		}
	}
	return [...budgets.values()];
}

const heads = (store: Store): Cells[] =>
	budgetsOf(store).map(({ account, subsidiary, year, months }, at) => ({
		id: at + 1,
		account,
		accttype: text(store.get('account', account)?.values.acctType),
		subsidiary,
		year,
		currency: text(store.get('subsidiary', String(subsidiary))?.values.currency),
		accountingbook: 1,
		budgetcategory: 1,
		category: 1,
		total: cents([...months.values()].reduce((sum, amount) => sum + cents(amount), 0)),
	}));

const months = (store: Store): Cells[] =>
	budgetsOf(store).flatMap(({ account, subsidiary, months: amounts }, at) =>
		[...amounts].map(([period, amount]): Cells => ({
			budget: at + 1,
			account,
			subsidiary,
			period,
			accountingperiod: period,
			category: 1,
			amount: cents(amount),
		})),
	);

const numbered = (store: Store): Cells[] =>
	months(store).map((cells, at) => ({ ...cells, id: at + 1 }));

/** Amounts by account and period; `budget` as Oracle's samples name it (oracle/netsuite-suitecloud-sdk). */
const BUDGET: ColumnList = {
	id: 'id',
	currency: 'amount',
	refs: {
		account: 'account',
		accountingperiod: 'accountingPeriod',
		period: 'accountingPeriod',
		category: 'budgetCategory',
		class: 'classification',
		department: 'department',
		location: 'location',
		subsidiary: 'subsidiary',
	},
};

export const BUDGETS = {
	budgets: () =>
		fixedTable(
			'budgets',
			{
				id: 'id',
				text: 'accttype',
				currency: 'total',
				refs: {
					account: 'account',
					budgetcategory: 'budgetcategory',
					category: 'budgetcategory',
					class: 'classification',
					currency: 'currency',
					customer: 'entity',
					department: 'department',
					item: 'item',
					location: 'location',
					subsidiary: 'subsidiary',
					accountingbook: 'accountingbook',
					year: 'accountingPeriod',
				},
			},
			heads,
		),
	budgetsmachine: () =>
		fixedTable(
			'budgetsmachine',
			{ id: 'budget', currency: 'amount', refs: { period: 'accountingPeriod' } },
			months,
		),
	budgetlegacy: () => fixedTable('budgetlegacy', BUDGET, numbered),
	budget: () => fixedTable('budget', BUDGET, numbered),
};
