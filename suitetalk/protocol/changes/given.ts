import { createHash } from 'node:crypto';

/** A change that was given out (or seen and left out): which record, in the state of which second. */
export interface Given {
	time: number;
	key: string;
	/** It was not there any more when its place was last read; told of plain numbers only. */
	gone?: boolean;
}

const LONGEST_KEY = 40;

/** What is remembered of a key: itself, or a digest of a long one. */
export const remembered = (key: string): string =>
	key.length <= LONGEST_KEY
		? key
		: `#${createHash('sha256').update(key).digest('base64url').slice(0, 30)}`;

/** Can be stored and added up as a number. */
export const isNumber = (key: string) => /^(?:0|[1-9]\d{0,14})$/.test(key);

/**
 * The list as short text: for each second the step from the one before, then its keys, numbers as
 * steps from the number before. About four characters a change; a `!` where it is gone.
 *
 * @param list by time; the order within a second is kept
 */
export function packGiven(list: readonly Given[]): string {
	const seconds: string[] = [];
	let second = 0;
	let number = 0;
	let keys: string[] = [];
	const flush = () => {
		if (keys.length > 0) seconds.push(keys.join(' '));
		keys = [];
	};
	for (const { time, key, gone } of list) {
		if (keys.length === 0 || time !== second) {
			flush();
			keys.push((time - second).toString(36));
			second = time;
			number = 0;
		}
		if (isNumber(key)) {
			keys.push(`${(Number(key) - number).toString(36)}${gone ? '!' : ''}`);
			number = Number(key);
		} else {
			keys.push(`~${encodeURIComponent(key)}`);
		}
	}
	flush();
	return seconds.join(';');
}

/** Reads `packGiven`. Text that is damaged gives an empty list: changes may then come a second time. */
export function unpackGiven(text: string): Given[] {
	const list: Given[] = [];
	let time = 0;
	for (const part of text === '' ? [] : text.split(';')) {
		const [step, ...keys] = part.split(' ');
		time += parseInt(step, 36);
		let number = 0;
		for (const key of keys) {
			if (key.startsWith('~')) {
				list.push({ time, key: decode(key.slice(1)) });
				continue;
			}
			number += parseInt(key, 36);
			list.push({ time, key: String(number), ...(key.endsWith('!') && { gone: true }) });
		}
	}
	return list.every((entry) => Number.isSafeInteger(entry.time) && entry.key !== 'NaN') ? list : [];
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Answers whether a change, or any change of a record, is in the list. */
export class GivenIndex {
	private readonly changes = new Set<string>();

	private readonly keys = new Set<string>();

	constructor(list: readonly Given[]) {
		for (const entry of list) this.add(entry);
	}

	add({ time, key }: Given): void {
		this.changes.add(`${time} ${key}`);
		this.keys.add(key);
	}

	has({ time, key }: Given): boolean {
		return this.changes.has(`${time} ${key}`);
	}

	hasKey(key: string): boolean {
		return this.keys.has(key);
	}
}
