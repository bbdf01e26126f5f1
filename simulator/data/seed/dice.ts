/** Chance, from one seeded generator (faker's), so that a seed always makes the same company. */
import { faker } from '@faker-js/faker/locale/en';

/** Whole number, both ends included. */
export const between = (min: number, max: number) => faker.number.int({ min, max });

/** True in `share` of all cases (0 to 1). */
export const chance = (share: number) => faker.number.float() < share;

/** One of a non-empty list. */
export const pick = <T>(list: readonly T[]): T => list[faker.number.int(list.length - 1)];

/** Amounts have two decimals. */
export const cents = (value: number) => Math.round(value * 100 + Number.EPSILON) / 100;

/** Calls `make` until it gives a value that was not there before. */
export function distinct(seen: Set<string>, make: () => string): string {
	let value = make();
	for (let n = 2; seen.has(value); n++) value = n < 20 ? make() : `${value} ${n}`;
	seen.add(value);
	return value;
}
