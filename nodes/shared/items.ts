import type {
	IDataObject,
	INode,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import type { Output } from '../NetSuite/operations/operation';
import { errorText, toNodeError } from './errors';
import type { Progress } from './progress';

/** What came of all input items. */
export interface RunResult {
	items: INodeExecutionData[];
	hints: Set<string>;
	/** What the node shall throw instead of giving items. */
	failure?: NodeApiError | NodeOperationError;
	progress: Progress;
}

/** The item that tells of a failure; it has no other key, by which n8n knows it. */
export function failedItem(
	node: INode,
	error: unknown,
	pairedItem: { item: number },
): INodeExecutionData {
	const text = errorText(toNodeError(node, error, pairedItem.item));
	return { json: { error: text }, pairedItem };
}

/** The output items of one or several input items, each paired with them; a file goes to the first. */
export function toItems(
	node: INode,
	{ rows, failed, file }: Output,
	from: number[],
): INodeExecutionData[] {
	const sources = from.map((item) => ({ item }));
	const pairedItem = sources.length === 1 ? sources[0] : sources;
	const items: INodeExecutionData[] = [];
	for (const row of rows) items.push({ json: row as IDataObject, pairedItem });
	for (const [at, reason] of failed ?? []) items[at] = failedItem(node, reason, sources[0]);
	if (file !== undefined && items.length > 0) items[0].binary = { [file.property]: file.stored };
	return items;
}

/** One list out of each item's, in order. Not by spreading: 100,000 arguments overflow the stack. */
export function inOrder(results: INodeExecutionData[][]): INodeExecutionData[] {
	if (results.length === 1) return results[0] ?? [];
	const all: INodeExecutionData[] = [];
	for (const items of results) for (const item of items ?? []) all.push(item);
	return all;
}
