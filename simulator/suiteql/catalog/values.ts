/** Stored values as what a column needs; undefined for anything else. */
import type { StoredRecord } from '../../data/contract';

export const text = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : undefined;

export const number = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;

/** An amount in a transaction's currency in the base currency of its subsidiary, to the cent. */
export function inBase(foreign: number | undefined, { values }: StoredRecord): number | undefined {
	const rate = number(values.exchangeRate) || 1;
	return foreign === undefined ? undefined : Math.round(foreign * rate * 100) / 100;
}
