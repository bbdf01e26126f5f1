/** Arithmetic on amounts of two decimals. */

/** Rounds half away from zero to cents; the small addend undoes binary error (1.005 is 1.00499…). */
export function cents(value: number): number {
	return (Math.sign(value) * Math.round(Math.abs(value) * 100 + 1e-7)) / 100;
}

/** A stored value as a number; what is empty counts as 0. */
export function amountOf(value: unknown): number {
	return typeof value === 'number' ? value : 0;
}
