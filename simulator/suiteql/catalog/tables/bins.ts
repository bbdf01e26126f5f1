/** Where goods lie: two bins a warehouse; everything on hand is good, and lies in the first of them. */

export const BINS: Array<[id: number, number: string, location: string]> = [1, 2, 3, 4].flatMap(
	(location): Array<[number, string, string]> => [
		[location * 10 + 1, `A-0${location}-01`, String(location)],
		[location * 10 + 2, `B-0${location}-01`, String(location)],
	],
);

export const preferredBin = (location: string) => BINS.find(([, , at]) => at === location)?.[0];

export const GOOD = 1;
