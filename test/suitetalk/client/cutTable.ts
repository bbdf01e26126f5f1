import type { Answer, Call } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';

/** What the cut query asks for, in the order of asking. */
export type Asked =
	| { kind: 'rows'; from?: string; to?: string; limit: number }
	| { kind: 'posts'; first: number; last?: number; step: number }
	| { kind: 'no key' }
	| { kind: 'is it a date' };

/** Reads the texts whose wording test/suitetalk/protocol/keyset.test.ts holds. */
function askedBy({ json, query }: Call): Asked {
	const { q, params = [] } = json as { q: string; params?: string[] };
	if (q.includes('TO_CHAR(MIN(')) return { kind: 'is it a date' };
	if (q.includes('IS NULL')) return { kind: 'no key' };
	const posts = / >= (\d+)(?: AND ns_keyset_row <= (\d+))? AND MOD\(ns_keyset_row - \d+, (\d+)\)/;
	const [, first, last, step] = posts.exec(q) ?? [];
	if (first !== undefined) {
		const end = last === undefined ? {} : { last: Number(last) };
		return { kind: 'posts', first: Number(first), ...end, step: Number(step) };
	}
	const values = [...params];
	return {
		kind: 'rows',
		...(q.includes('>= ?') ? { from: values.shift() } : {}),
		...(q.includes('<= ?') ? { to: values.shift() } : {}),
		limit: Number(query?.limit),
	};
}

export const refusal = (detail: string, ...more: string[]) =>
	new NetSuiteError({
		code: 'INVALID_PARAMETER',
		title: 'Bad Request',
		remedy: 'Look at it.',
		status: 400,
		details: [detail, ...more].map((text) => ({ detail: text })),
	});

export const outage = () =>
	new NetSuiteError({ code: 'X', title: 'Down', remedy: 'Wait.', status: 503 });

export type Row = Record<string, unknown>;

/** A table of numbers in order, and what is otherwise with it: a function of what is asked. */
export function account(
	keys: number[],
	otherwise: (asked: Asked, count: number) => Row[] | Error | undefined = () => undefined,
) {
	const asked: Asked[] = [];
	const unwanted: Array<() => boolean> = [];
	let underWay = 0;
	const seen = { most: 0 };
	const rows = (list: number[]): Row[] => list.map((key) => ({ id: String(key) }));
	function found(one: Asked): Row[] {
		if (one.kind === 'rows') {
			const [from, to] = [Number(one.from ?? -Infinity), Number(one.to ?? Infinity)];
			return rows(keys.filter((key) => key >= from && key <= to));
		}
		if (one.kind !== 'posts') return [];
		const numbered = keys.map((key, at) => ({ key, row: at + 1 }));
		const picked = numbered.filter(
			({ row }) =>
				row >= one.first && row <= (one.last ?? Infinity) && (row - one.first) % one.step === 0,
		);
		return rows(picked.map(({ key }) => key));
	}
	const reader = {
		places: () => 1,
		async send(call: Call, stop: () => boolean = () => false): Promise<Answer> {
			const one = askedBy(call);
			asked.push(one);
			// Pages of signposts are all read before one of them is used.
			if (one.kind !== 'posts') unwanted.push(stop);
			underWay += 1;
			seen.most = Math.max(seen.most, underWay);
			await new Promise(setImmediate);
			underWay -= 1;
			const all = otherwise(one, asked.length) ?? found(one);
			if (all instanceof Error) throw all;
			const limit = Number(call.query?.limit);
			const items = all.slice(0, limit);
			return {
				status: 200,
				headers: {},
				body: { items, offset: 0, count: items.length, hasMore: all.length > limit },
			};
		},
	};
	return { reader, asked, unwanted, seen };
}
