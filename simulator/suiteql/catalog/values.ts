/** Stored values as what a column needs; undefined for anything else. */

export const text = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : undefined;

export const number = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;
