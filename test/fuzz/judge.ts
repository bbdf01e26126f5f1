import { type INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { EVIL } from './mutate';
import type { runNode } from './harness';

/** Words of a programming error, which no user can act on. */
const CRASH =
	/Cannot (?:read|set|convert|access|destructure)|is not (?:a function|iterable|defined|a constructor|valid JSON)|undefined \(|Unexpected (?:token|end of JSON)|Maximum call stack|Invalid (?:array length|string length|time value)|\[object Object\]|It never ends/;

/** @param text title and remedy, in lines */
export function faultOfText(text: string): string | undefined {
	const crash = CRASH.exec(text)?.[0];
	if (crash !== undefined) return `a programming error: ${text.slice(0, 200)}`;
	return text.trim().includes('\n') ? undefined : `no remedy: ${text.slice(0, 200)}`;
}

/** @param itemIndex the item that the error must name; none in the editor */
export function faultOfError(error: unknown, itemIndex?: number): string | undefined {
	if (!(error instanceof NodeApiError || error instanceof NodeOperationError)) {
		return `no error of n8n: ${String(error).slice(0, 200)}`;
	}
	if (error.message.trim() === '') return 'no title';
	if (CRASH.test(error.message))
		return `a programming error: ${String((error.cause as Error | undefined)?.stack ?? error.stack).slice(0, 900)}`;
	if (error.context.itemIndex !== itemIndex) return 'another item index';
	return faultOfText(`${error.message}\n${error.description ?? ''}`);
}

/** What no item may be, whatever NetSuite answered. */
function faultOfItem({ json, pairedItem, binary }: INodeExecutionData): string | undefined {
	const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
	if (!isObject) return `json is ${JSON.stringify(json)}`;
	if (Object.getPrototypeOf(json) !== Object.prototype) return 'the prototype of json was set';
	if ((pairedItem as { item?: number } | undefined)?.item !== 0) return 'it is paired with nothing';
	if (binary !== undefined && Object.values(binary).some(({ data }) => typeof data !== 'string')) {
		return 'a binary without data';
	}
	JSON.stringify(json);
	return undefined;
}

/** What no answer may bring about, whatever comes out of the run. @param strayed URLs that were asked */
export function faultOfWorld(strayed: string[]): string | undefined {
	if (strayed.length > 0) return `it asked ${strayed[0]}`;
	const leaked =
		({} as Record<string, unknown>).polluted ?? ([] as never as { polluted?: 1 }).polluted;
	if (leaked === undefined) return undefined;
	return `all objects have polluted: ${String(leaked)} (${EVIL})`;
}

/** What is not right with a run, or undefined. */
export function judge(run: Awaited<ReturnType<typeof runNode>>): string | undefined {
	const world = faultOfWorld(run.strayed);
	if (world !== undefined) return world;
	if ('error' in run) return faultOfError(run.error, 0);
	for (const item of run.items) {
		const isFailure = Object.keys(item.json ?? {}).join() === 'error';
		const text = item.json?.error;
		const fault =
			faultOfItem(item) ??
			(isFailure && typeof text === 'string' && text.includes('\n')
				? faultOfText(text)
				: undefined);
		if (fault !== undefined) return fault;
	}
	return undefined;
}
