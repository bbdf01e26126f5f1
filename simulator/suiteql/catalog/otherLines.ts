/** Sublists that no line stores an amount or an account of: what a deposit takes to the bank, and what a build consists of. */
import { accountOfNumber } from '../../data/seed/accounting';
import { IN_PROCESS } from '../../data/seed/extraAccounts';
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { cents } from '../../records/rules/money';
import { number, text } from './values';

/** Whether components leave the stock (-1) or come back (1). */
const TAKES: Record<string, 1 | -1> = {
	assemblyBuild: -1,
	assemblyUnbuild: 1,
	workOrderIssue: -1,
};

const assetOf = (store: Store, item: unknown): string | undefined =>
	text(store.get('item', String(item))?.values.assetAccount);

/** What so many pieces cost on average. */
const costOf = (store: Store, item: unknown, pieces: unknown): number =>
	cents((number(store.get('item', String(item))?.values.averageCost) ?? 0) * (number(pieces) ?? 0));

/** Work in Process; the account has no mark that says so but its number. */
const wip = (store: Store, item: unknown): string | undefined =>
	accountOfNumber(store, IN_PROCESS) ?? assetOf(store, item);

function componentLine({ type }: StoredRecord, line: StoredLine, store: Store): StoredLine {
	const { item, quantity } = line.values;
	const good = store.get('item', String(item))?.values ?? {};
	const sign = TAKES[type] ?? -1;
	const values: Values = {
		item,
		description: good.displayName,
		itemType: good.itemType,
		quantity: sign * (number(quantity) ?? 0),
		amount: sign * costOf(store, item, quantity),
		account: good.assetAccount,
		isComponent: true,
	};
	const { orderDoc, orderLine } = line.values;
	return {
		...line,
		values: orderDoc === undefined ? values : { ...values, orderDoc, orderLine },
	};
}

function paymentLine(line: StoredLine, store: Store): StoredLine {
	const { id, entity, paymentAmount, transactionAmount, refNum, memo } = line.values;
	const receipt = store.get('transaction', String(id))?.values ?? {};
	const amount = -(number(paymentAmount) ?? number(transactionAmount) ?? 0);
	const said = memo ?? refNum;
	return {
		...line,
		values: {
			entity,
			amount,
			account: receipt.account,
			orderDoc: id,
			orderLine: 0,
			...(said === undefined ? {} : { memo: said }),
		},
	};
}

const turned = (line: StoredLine): StoredLine => ({
	...line,
	values: { ...line.values, amount: -(number(line.values.amount) ?? 0) },
});

/** Lines by sublist as if they were lines of items: with account and amount, debits positive. */
const READERS: Record<
	string,
	(record: StoredRecord, line: StoredLine, store: Store) => StoredLine
> = {
	component: componentLine,
	payment: (_, line, store) => paymentLine(line, store),
	other: (_, line) => turned(line),
	cashBack: (_, line) => line,
};

/** Of these types the sublists are lines. */
const LISTS: Record<string, readonly string[]> = {
	deposit: ['payment', 'other', 'cashBack'],
	assemblyBuild: ['component'],
	assemblyUnbuild: ['component'],
	workOrderIssue: ['component'],
};

/** What a completion takes from work in process. */
function completed({ values }: StoredRecord, store: Store): StoredLine[] {
	const amount = -costOf(store, values.item, values.completedQuantity ?? values.quantity);
	return [{ line: 1, values: { amount, account: wip(store, values.item), memo: 'Completed' } }];
}

/** The lines of one of these types; undefined for every other. */
export function otherLines(record: StoredRecord, store: Store): StoredLine[] | undefined {
	if (record.type === 'workOrderCompletion') return completed(record, store);
	const lists = LISTS[record.type];
	if (lists === undefined) return undefined;
	const found = lists.flatMap((name) =>
		(record.lines[name] ?? []).map((line) => READERS[name](record, line, store)),
	);
	return found.map((line, at) => ({ ...line, line: at + 1 }));
}

/** What the main line of one of these types has: the other way round from its lines; undefined for every other. */
export function otherMain(record: StoredRecord, store: Store): number | undefined {
	const lines = otherLines(record, store);
	if (lines === undefined) return undefined;
	return -cents(lines.reduce((sum, { values }) => sum + (number(values.amount) ?? 0), 0));
}

/** Where it posts. */
export function otherAccount({ type, values }: StoredRecord, store: Store): string | undefined {
	if (LISTS[type] === undefined && type !== 'workOrderCompletion') return undefined;
	if (type === 'workOrderIssue') return wip(store, values.item);
	return type === 'deposit' ? text(values.account) : assetOf(store, values.item);
}
