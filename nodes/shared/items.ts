import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Output } from '../NetSuite/operations/operation';

/** The output items of one input item, each paired with it; a file goes to the first. */
export async function toItems(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	{ rows, file }: Output,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	for (const row of rows) items.push({ json: row as IDataObject, pairedItem: { item: itemIndex } });
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
