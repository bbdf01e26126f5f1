/** Stored values as what a column needs; undefined for anything else. */
import type { StoredRecord, Values } from '../../data/contract';

export const text = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : undefined;

export const number = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;

/** An amount in a transaction's currency in the base currency of its subsidiary, to the cent. */
export function inBase(foreign: number | undefined, { values }: StoredRecord): number | undefined {
	const rate = number(values.exchangeRate) || 1;
	return foreign === undefined ? undefined : Math.round(foreign * rate * 100) / 100;
}

const PRIMARY = '-10';
const DECIDES = '-30';

/** What a contact is to its company, which no field of its record says: nobody is above the primary one, owners decide. */
export const contactRole = ({ company, supervisor, title }: Values): string | undefined =>
	company !== undefined && supervisor === undefined
		? PRIMARY
		: title === 'Owner'
			? DECIDES
			: undefined;
