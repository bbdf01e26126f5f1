import { type Answer, mutate } from './mutate';
import type { Random } from './random';

/** Spoils the answers of one run by a seed: one of them, or all from one on, alike or each anew. */
export interface Spoiler {
	/** What becomes of the next answer. */
	spoil(plain: Answer): Answer;
	/** The answers that were handed out, and what they were before. */
	log: Array<{ answer: Answer; plain: Answer }>;
}

/** A line for a counter-example: what the run got last. */
export const lastAnswer = (log: Spoiler['log']): string =>
	`\n    last answer ${JSON.stringify(log.at(-1)?.answer ?? null).slice(0, 400)}`;

/** @param count answers of a run in which nothing goes wrong */
export function createSpoiler(count: number, random: Random): Spoiler {
	const from = random.below(count);
	const isLasting = random.oneIn(2);
	const isFixed = random.oneIn(2);
	let fixed: Answer | undefined;
	const log: Spoiler['log'] = [];
	return {
		log,
		spoil(plain) {
			const at = log.length;
			const isSpoilt = isLasting ? at >= from : at === from;
			let answer = plain;
			if (isSpoilt) {
				answer = fixed ?? mutate(plain, random);
				if (isFixed) fixed = answer;
			}
			log.push({ answer, plain });
			return answer;
		},
	};
}
