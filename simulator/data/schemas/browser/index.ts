/** Record types as the 2026.1 REST API browser lists them: names and types of fields, read when a type is first asked for. */
import { ACCOUNTING } from './accounting';
import { ACTIVITIES } from './activities';
import { ENTITIES } from './entities';
import { ITEMS } from './items';
import { LEDGER } from './ledger';
import { LISTS } from './lists';
import { type BrowserType, readType, typesIn } from './notation';
import { OFFERS } from './offers';
import { PURCHASES } from './purchases';
import { SALES } from './sales';
import { STOCK } from './stock';

export type { BrowserType } from './notation';

const texts = new Map(
	[ENTITIES, ITEMS, SALES, OFFERS, PURCHASES, STOCK, LEDGER, ACCOUNTING, LISTS, ACTIVITIES].flatMap(
		(text) => [...typesIn(text)],
	),
);

/** Every type that is listed here in full. */
export const BROWSER_TYPES: readonly string[] = [...texts.keys()];

/** What the browser lists of a type; undefined for one that is not here. Read anew at each call. */
export function browserType(type: string): BrowserType | undefined {
	const text = texts.get(type);
	return text === undefined ? undefined : readType(text);
}
