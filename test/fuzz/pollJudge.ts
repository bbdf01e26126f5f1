import type { Answer } from './mutate';
import { faultOfError, faultOfWorld } from './judge';
import type { Tick } from './pollHarness';
import { type PollScene, changesOf } from './pollScenes';

/** n8n's own limit for what a trigger keeps is its database; ours is issue 8's. */
const MOST_KEPT = 64_000;

/** What is not right with one tick, whatever NetSuite answered, or undefined. */
export function faultOfTick(tick: Tick, kept: object): string | undefined {
	const { data, strayed } = tick;
	const world = faultOfWorld(strayed);
	if (world !== undefined) return world;
	const text = JSON.stringify(data);
	if (text.length > MOST_KEPT) return `it keeps ${text.length} characters`;
	if ('error' in tick) {
		if (text !== JSON.stringify(kept)) return 'it went on although it gave nothing out';
		return faultOfError(tick.error);
	}
	for (const { json } of tick.items) {
		if (Object.getPrototypeOf(json) !== Object.prototype) return 'the prototype of json was set';
		const { id } = json;
		if (typeof id !== 'string' || id === '')
			return `an item without an ID: ${JSON.stringify(json)}`;
	}
	return undefined;
}

const isJson = (text: string): boolean => {
	try {
		return typeof JSON.parse(text) === 'object';
	} catch {
		return false;
	}
};

const isGood = (status: number) => status >= 200 && status < 300;

/**
 * Did each answer either say what NetSuite said, or plainly fail? Then nothing may be lost or come twice; an
 * answer that is well formed and wrong has to be believed.
 */
export const isPlain = (log: Array<{ answer: Answer; plain: Answer }>): boolean =>
	log.every(({ answer, plain }) => {
		const { broken, statusCode, body } = answer;
		if (broken !== undefined || statusCode >= 400 || statusCode < 200) return true;
		if (isGood(statusCode) && body === plain.body) return true;
		return isGood(statusCode) && statusCode !== 204 && body.trim() !== '' && !isJson(body);
	});

/** What was lost, doubled or in another order over the ticks of a scene, or undefined. */
export function faultOfAll(ticks: Tick[], { changes }: PollScene): string | undefined {
	const given = ticks.flatMap((tick) => ('items' in tick ? changesOf(tick.items) : []));
	return given.join() === changes.join()
		? undefined
		: `gave ${given.join(', ') || 'nothing'} instead of ${changes.join(', ')}`;
}
