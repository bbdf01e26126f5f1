/** Accounts that only some documents need; they stand behind those of the chart. */
import type { Store } from '../contract';
import { accountOfNumber, accountValues } from './accounting';
import { row } from './row';

const FOUNDED = Date.parse('2022-11-14T17:50:00Z');

export const DEPOSITS = '2400';
export const CARD = '2150';
export const IN_PROCESS = '1250';
export const HEADCOUNT = '9500';

const EXTRA: Array<[number: string, name: string, type: string]> = [
	[DEPOSITS, 'Customer Deposits', 'OthCurrLiab'],
	[CARD, 'Corporate Card', 'CredCard'],
	[IN_PROCESS, 'Work in Process', 'OthCurrAsset'],
	[HEADCOUNT, 'Headcount', 'Stat'],
];

/** Puts them; gives their ids by number. */
export function seedExtraAccounts(store: Store): Record<string, string> {
	return Object.fromEntries(
		EXTRA.map(([number, name, type]) => {
			const values = accountValues(number, name, type);
			const known = accountOfNumber(store, number);
			return [number, known ?? row(store, 'account', values, { created: FOUNDED }).id];
		}),
	);
}
