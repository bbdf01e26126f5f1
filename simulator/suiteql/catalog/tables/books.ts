/** Accounting: books, types of account, rates between subsidiaries, who may use which account. */
import type { Store } from '../../../data/contract';
import { ACCOUNT_TYPES } from '../../../data/schemas/options';
import { derivedTable, fixedTable } from '../cells';
import type { Cells } from '../table';

const DEBIT =
	'Bank AcctRec OthCurrAsset FixedAsset OthAsset COGS Expense OthExpense DeferExpense'.split(' ');
const BALANCE_SHEET =
	'Bank AcctRec UnbilledRec OthCurrAsset FixedAsset OthAsset DeferExpense AcctPay CredCard OthCurrLiab LongTermLiab DeferRevenue Equity'.split(
		' ',
	);

const TYPES: Record<string, string> = {
	...ACCOUNT_TYPES,
	UnbilledRec: 'Unbilled Receivable',
	OthAsset: 'Other Asset',
	CredCard: 'Credit Card',
	DeferExpense: 'Deferred Expense',
	DeferRevenue: 'Deferred Revenue',
	Stat: 'Statistical',
};

const accountTypes = (): Cells[] =>
	Object.entries(TYPES).map(([id, longname], at) => ({
		internalid: at + 1,
		id,
		longname,
		balancesheet: BALANCE_SHEET.includes(id),
		left: DEBIT.includes(id),
		defaultcashflowratetype: 'AVERAGE',
		defaultgeneralratetype: BALANCE_SHEET.includes(id) ? 'CURRENT' : 'AVERAGE',
		includeinrevaldefault: id === 'AcctRec' || id === 'AcctPay',
		eliminationalgo: 'NONE',
		usercanchangerevaloption: true,
	}));

/** Postings stand in one book. */
const BOOK: Cells = {
	id: 1,
	name: 'Primary Accounting Book',
	isprimary: true,
	isconsolidated: false,
	isadjustmentonly: false,
	iscontingentrevenuehandling: false,
	isstatusactive: true,
	status: 'ACTIVE',
	effectiveperiod: undefined,
};

/** Units of the base currency for one unit of a subsidiary's. */
function rateOf(store: Store, subsidiary: string): number {
	const currency = String(store.get('subsidiary', subsidiary)?.values.currency ?? '');
	const rate = store.get('currency', currency)?.values.exchangeRate;
	return typeof rate === 'number' ? rate : 1;
}

/** A rate for each pair of parent and child, in each month; the seeded rates do not move. */
function consolidated(store: Store): Cells[] {
	const children = [...store.all('subsidiary')].filter(({ values }) => values.parent !== undefined);
	const months = [...store.all('accountingPeriod')].filter(
		({ values }) => values.isPosting === true,
	);
	const rows = months.flatMap(({ id: postingperiod, values: { startDate, closed } }) =>
		children.map(({ id, values }) => {
			const rate = rateOf(store, id) / rateOf(store, String(values.parent));
			return {
				postingperiod,
				periodstartdate: String(startDate),
				isderived: true,
				isperiodclosed: closed === true,
				accountingbook: 1,
				fromsubsidiary: id,
				tosubsidiary: String(values.parent),
				fromcurrency: String(values.currency),
				tocurrency: String(store.get('subsidiary', String(values.parent))?.values.currency),
				averagerate: rate,
				currentrate: rate,
				historicalrate: rate,
			};
		}),
	);
	return rows.map((row, at) => ({ id: at + 1, ...row }));
}

/** An account without subsidiaries of its own belongs to all. */
const accountSubsidiaries = (store: Store): Cells[] => {
	const subsidiaries = [...store.all('subsidiary')].map(({ id }) => id);
	return [...store.all('account')].flatMap(({ id: account }) =>
		subsidiaries.map((subsidiary) => ({ account, subsidiary })),
	);
};

const refs = { fromsubsidiary: 'subsidiary', tosubsidiary: 'subsidiary' };

export const BOOKS = {
	accountingbook: () =>
		fixedTable(
			'accountingbook',
			{
				id: 'id externalid basebook effectiveperiod',
				text: 'name status',
				flag: `isprimary isconsolidated isadjustmentonly iscontingentrevenuehandling isstatusactive
					isinactive isarrangementlevelreclass istwosteprevenueallocation includechildren`,
				datetime: 'lastmodifieddate',
			},
			() => [BOOK],
			{ naming: 'name' },
		),
	accountingbooksubsidiaries: () =>
		fixedTable(
			'accountingbooksubsidiaries',
			{
				text: 'status',
				refs: { accountingbook: 'accountingbook', subsidiary: 'subsidiary', currency: 'currency' },
			},
			(store) =>
				[...store.all('subsidiary')].map(({ id, values }) => ({
					accountingbook: 1,
					subsidiary: id,
					currency: String(values.currency),
					status: 'ACTIVE',
				})),
		),
	accounttype: () =>
		fixedTable(
			'accounttype',
			{
				text: 'id longname defaultcashflowratetype defaultgeneralratetype eliminationalgo',
				id: 'internalid',
				flag: 'balancesheet left includeinrevaldefault usercanchangerevaloption',
			},
			accountTypes,
			{ naming: 'longname' },
		),
	accountsubsidiarymap: () =>
		fixedTable(
			'accountsubsidiarymap',
			{ refs: { account: 'account', subsidiary: 'subsidiary' } },
			accountSubsidiaries,
		),
	consolidatedexchangerate: () =>
		fixedTable(
			'consolidatedexchangerate',
			{
				id: 'id',
				flag: 'isderived isperiodclosed',
				date: 'periodstartdate',
				float: 'averagerate currentrate historicalrate',
				refs: {
					...refs,
					postingperiod: 'accountingPeriod',
					accountingbook: 'accountingbook',
					fromcurrency: 'currency',
					tocurrency: 'currency',
				},
			},
			consolidated,
		),
	accountingperiodfiscalcalendars: () =>
		derivedTable(
			'accountingperiodfiscalcalendars',
			{ types: ['accountingPeriod'], key: 'accountingperiod' },
			{
				id: 'fiscalcalendar',
				text: 'fullname',
				refs: { accountingperiod: 'accountingPeriod', parent: 'accountingPeriod' },
			},
			({ id, values }) => [
				{
					accountingperiod: id,
					fiscalcalendar: 1,
					fullname: String(values.periodName),
					parent: String(values.parent ?? ''),
				},
			],
		),
	fiscalcalendar: () =>
		fixedTable('fiscalcalendar', { id: 'id', text: 'name fiscalmonth', flag: 'isdefault' }, () => [
			{ id: 1, name: 'Standard Fiscal Calendar', fiscalmonth: 'JANUARY', isdefault: true },
		]),
	taxperiod: () =>
		derivedTable(
			'taxperiod',
			{ types: ['accountingPeriod'], key: 'id' },
			{
				id: 'id parent',
				text: 'periodname',
				date: 'startdate enddate',
				flag: 'closed alllocked isquarter isyear isinactive isposting',
			},
			({ id, values }) => [
				{
					id,
					parent: String(values.parent ?? ''),
					periodname: String(values.periodName),
					startdate: String(values.startDate),
					enddate: String(values.endDate),
					closed: values.closed === true,
					isquarter: values.isQuarter === true,
					isyear: values.isYear === true,
					isposting: values.isPosting === true,
				},
			],
		),
};
