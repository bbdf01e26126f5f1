import type { Effect } from '../client/types';
import { isObject } from './isObject';

/**
 * What sending an update or upsert twice would do. NetSuite adds the lines of a sublist to those that
 * are there unless `replace` names the sublist (section_1545295601), so lines would be there twice.
 *
 * @param replace comma-separated names of sublists, as NetSuite takes them
 * @returns `set` when the body only sets values, `write` when it may add lines
 */
export function updateEffect(body: unknown, replace = ''): Effect {
	const replaced = new Set(replace.split(',').map((name) => name.trim().toLowerCase()));
	const entries = Object.entries(isObject(body) ? body : {});
	const adds = entries.some(([name, value]) =>
		replaced.has(name.toLowerCase()) ? linesIn(value).some(holdsLines) : holdsLines(value),
	);
	return adds ? 'write' : 'set';
}

/**
 * A sublist with lines, or a subrecord that has one somewhere below. A multiselect looks the same and
 * would do no harm, but only the record type's schema tells the two apart.
 */
function holdsLines(value: unknown): boolean {
	if (linesIn(value).length > 0) return true;
	return isObject(value) && Object.values(value).some(holdsLines);
}

function linesIn(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (!isObject(value)) return [];
	// NetSuite takes property names in any case.
	const [, lines] = Object.entries(value).find(([name]) => name.toLowerCase() === 'items') ?? [];
	return Array.isArray(lines) ? lines : [];
}
