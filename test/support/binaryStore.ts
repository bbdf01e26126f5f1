import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

/** n8n's binary store on disk (`filesystem`), below its user folder. Until then it is in memory. */
export async function storeOnDisk(): Promise<void> {
	await Container.get(BinaryDataService).init();
}

/** What a binary property of an item holds. */
export async function fileOf(item: INodeExecutionData, property = 'data') {
	const about = item.binary?.[property] as IBinaryData;
	const content = await Container.get(BinaryDataService).getAsBuffer(about);
	return { ...about, text: content.toString('utf8') };
}
