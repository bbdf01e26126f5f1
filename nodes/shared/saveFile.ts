import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import type { Surroundings } from '../NetSuite/operations/operation';

type Pieces = AsyncIterable<Buffer>;
type Prepare = IExecuteFunctions['helpers']['prepareBinaryData'];

/**
 * Puts files into n8n's binary store. On disk (`filesystem`) they are written piece by piece, so that
 * a file may be larger than the memory. The other stores ask for a stream of Node's and hold it whole
 * in any case; they are given bytes.
 */
export function createSaveFile(
	context: Pick<IExecuteFunctions, 'helpers'>,
): Surroundings['saveFile'] {
	return async (content, fileName, mimeType) => {
		const prepare = context.helpers.prepareBinaryData as (
			data: Buffer | Pieces,
			...about: [string?, string?]
		) => ReturnType<Prepare>;
		if (Buffer.isBuffer(content)) return await prepare(content, fileName, mimeType);
		let isRead = false;
		const pieces: Pieces = {
			[Symbol.asyncIterator]() {
				isRead = true;
				return content[Symbol.asyncIterator]();
			},
		};
		return await prepare(pieces, fileName, mimeType).catch(
			async (reason: unknown): Promise<IBinaryData> => {
				// A store that is not on disk looks for the methods of a stream, before it reads anything.
				const wantsBytes = !isRead && reason instanceof TypeError;
				if (!wantsBytes) return await Promise.reject(reason);
				return await prepare(await wholeOf(content), fileName, mimeType);
			},
		);
	};
}

async function wholeOf(content: Pieces): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of content) pieces.push(piece);
	return Buffer.concat(pieces);
}
