import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import type { Output } from '../NetSuite/operations/operation';

/** What came of all input items. */
export interface RunResult {
	items: INodeExecutionData[];
	hints: Set<string>;
	/** What the node shall throw instead of giving items. */
	failure?: NodeApiError | NodeOperationError;
}

/** The output items of one or several input items, each paired with them; a file goes to the first. */
export async function toItems(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	{ rows, file }: Output,
	from: number[],
): Promise<INodeExecutionData[]> {
	const sources = from.map((item) => ({ item }));
	const pairedItem = sources.length === 1 ? sources[0] : sources;
	const items: INodeExecutionData[] = [];
	for (const row of rows) items.push({ json: row as IDataObject, pairedItem });
	if (file !== undefined && items.length > 0) {
		const { property, content, fileName, mimeType } = file;
		items[0].binary = { [property]: await helpers.prepareBinaryData(content, fileName, mimeType) };
	}
	return items;
}

/** One list out of each item's, in order. Not by spreading: 100,000 arguments overflow the stack. */
export function inOrder(results: INodeExecutionData[][]): INodeExecutionData[] {
	const all: INodeExecutionData[] = [];
	for (const items of results) for (const item of items ?? []) all.push(item);
	return all;
}
