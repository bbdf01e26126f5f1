/** BUILTIN.CONSOLIDATE, CURRENCY and CURRENCY_CONVERT (help pages article_1029114527, 1029114544, 1029114601). */
import { unsupported } from '../../refusals';
import { toDouble, toNumber, toTime } from '../coerce';
import { type Sql, number, varchar } from '../sql';
import type { Translator } from '../translator';
import { field, tableWith, word } from './need';

const SUBSIDIARY_RATES: Record<string, string> = {
	CURRENT: 'currentrate',
	AVERAGE: 'averagerate',
	HISTORICAL: 'historicalrate',
};

/** The subsidiary of an amount's row: its own, else that of the transaction it belongs to. */
function subsidiaryOf(amount: Sql, t: Translator): string | undefined {
	const own = amount.column?.beside('subsidiary');
	if (own) return own.text;
	const lines = tableWith(t, 'transactionline', ['transaction', 'mainline', 'subsidiary']);
	const transaction = amount.column?.beside('transaction') ?? amount.column?.beside('id');
	if (!lines || !transaction) return undefined;
	return `(SELECT max(l.subsidiary) FROM ${lines} l WHERE l.transaction = ${transaction.text} AND l.mainline = 'T')`;
}

/** The currency that a subsidiary keeps its books in. */
function booksOf(subsidiary: string | undefined, t: Translator): string | undefined {
	const table = tableWith(t, 'subsidiary', ['id', 'currency']);
	if (!table || subsidiary === undefined) return undefined;
	return `(SELECT max(s.currency) FROM ${table} s WHERE s.id = ${subsidiary})`;
}

/** The id of the currency that an amount is in. */
function currencyOf(amount: Sql, t: Translator): string | undefined {
	if (amount.money) return amount.money.currency;
	const foreign = amount.column?.name.startsWith('foreign');
	const own = foreign ? amount.column?.beside('currency') : undefined;
	return own?.text ?? booksOf(subsidiaryOf(amount, t), t);
}

/** What one unit of a currency is worth in the account's base currency, on a day (today's rate when undefined). */
function worth(currency: string, day: string | undefined, t: Translator): string {
	const table = tableWith(t, 'currency', ['id', 'exchangerate']);
	if (!table) return '1';
	const now = `(SELECT max(c.exchangerate) FROM ${table} c WHERE c.id = ${currency})`;
	const rates =
		day && tableWith(t, 'currencyrate', ['transactioncurrency', 'exchangerate', 'effectivedate']);
	if (!rates) return now;
	const then = `(SELECT arg_max(r.exchangerate, r.effectivedate) FROM ${rates} r WHERE r.transactioncurrency = ${currency} AND CAST(r.effectivedate AS DATE) <= ${day})`;
	return `coalesce(${then}, ${now})`;
}

const converted = (
	amount: Sql,
	rate: string,
	currency: string | undefined,
	fixed: boolean,
): Sql => ({
	...number(`CAST(round(${toDouble(amount)} * ${rate}, 2) AS DECIMAL(38, 2))`),
	...(currency === undefined ? {} : { money: { currency, fixed } }),
});

/** 'DEFAULT', or the 0 that NetSuite's own queries have in its place. */
const isDefault = (arg: Sql): boolean => /^(DEFAULT|0)$/i.test(arg.literal ?? '');

/** CONSOLIDATE(amount, view, rate type, subsidiary's rate type, target subsidiary, period, book). */
export function consolidate(args: Sql[], t: Translator): Sql {
	if (args.length !== 7) throw unsupported('BUILTIN.CONSOLIDATE takes seven arguments');
	const [amount, view, , kind, target, period] = args;
	const income = word(view) === 'INCOME';
	if (!income && word(view) !== 'LEDGER') throw unsupported('BUILTIN.CONSOLIDATE of another view');
	const from = subsidiaryOf(amount, t);
	const subsidiaries = tableWith(t, 'subsidiary', ['id', 'parent']);
	if (from === undefined || !subsidiaries) return toNumber(amount);
	const top = `(SELECT min(s.id) FROM ${subsidiaries} s WHERE s.parent IS NULL)`;
	const wanted = isDefault(target) ? top : toNumber(target).text;
	const fixed = target.literal !== undefined;
	const money = booksOf(wanted, t);
	const books = booksOf(from, t);
	const ratio =
		money && books
			? `(${worth(books, undefined, t)} / nullif(CAST(${worth(money, undefined, t)} AS DOUBLE), 0))`
			: '1';
	const column =
		SUBSIDIARY_RATES[kind.literal?.toUpperCase() ?? ''] ?? (income ? 'averagerate' : 'currentrate');
	const names = ['fromsubsidiary', 'tosubsidiary', 'postingperiod', column];
	const rates = tableWith(t, 'consolidatedexchangerate', names);
	if (!rates || isDefault(period)) return converted(amount, ratio, money, fixed);
	const kept = `(SELECT max(r.${column}) FROM ${rates} r WHERE r.fromsubsidiary = ${from} AND r.tosubsidiary = ${wanted} AND r.postingperiod = ${toNumber(period).text})`;
	return converted(amount, `coalesce(${kept}, ${ratio})`, money, fixed);
}

/** The code (`USD`) of the currency that an amount is in. */
export function currencyCode(args: Sql[], t: Translator): Sql {
	const currency = currencyOf(field(args), t);
	const table = tableWith(t, 'currency', ['id', 'symbol', 'isbasecurrency']);
	if (!table) return varchar('CAST(NULL AS VARCHAR)');
	const test = currency === undefined ? `c.isbasecurrency = 'T'` : `c.id = ${currency}`;
	return varchar(`(SELECT max(c.symbol) FROM ${table} c WHERE ${test})`);
}

/** CURRENCY_CONVERT(amount, currency, day): at the rate of that day, today's by default; the subsidiary's currency by default. */
export function currencyConvert(args: Sql[], t: Translator): Sql {
	if (args.length > 3) throw unsupported('BUILTIN.CURRENCY_CONVERT takes three arguments');
	const amount = field(args);
	const from = currencyOf(amount, t);
	const target = args[1] ? toNumber(args[1]).text : booksOf(subsidiaryOf(amount, t), t);
	if (from === undefined || target === undefined) return toNumber(amount);
	const day = args[2] ? `CAST(${toTime(args[2], t.session).text} AS DATE)` : undefined;
	const rate = `(${worth(from, day, t)} / nullif(CAST(${worth(target, day, t)} AS DOUBLE), 0))`;
	return converted(amount, rate, target, args[1]?.literal !== undefined);
}
