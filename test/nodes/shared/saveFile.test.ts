import { createSaveFile } from '../../../nodes/shared/saveFile';

type Store = (content: never) => Promise<object>;

const saveWith = (store: Store) =>
	createSaveFile({ helpers: { prepareBinaryData: store } } as never);

async function* pieces() {
	yield Buffer.from('a');
	yield Buffer.from('b');
}

async function* broken() {
	yield Buffer.from('a');
	throw new Error('The page could not be read');
}

/** As n8n writes to disk. */
const iterating: Store = async (content: AsyncIterable<Buffer>) => {
	const got: string[] = [];
	for await (const piece of content) got.push(String(piece));
	return { got };
};

/** As n8n fills its memory, its database and S3: it wants a stream, or bytes. */
const listening: Store = async (content: Buffer) => {
	if (!Buffer.isBuffer(content)) (content as unknown as NodeJS.ReadStream).on('data', () => {});
	return { got: String(content) };
};

it('hands pieces on as they come to a store that takes them', async () => {
	expect(await saveWith(iterating)(pieces())).toEqual({ got: ['a', 'b'] });
});

it('hands the whole to a store that wants a stream', async () => {
	expect(await saveWith(listening)(pieces())).toEqual({ got: 'ab' });
});

it.each([
	['iterates', iterating],
	['listens', listening],
])('gives the failure of a piece to the caller where the store %s', async (_, store) => {
	await expect(saveWith(store)(broken())).rejects.toThrow('The page could not be read');
});

it('does not take a failed store for one that wants bytes', async () => {
	const asked: unknown[] = [];
	const full: Store = async (content) => {
		asked.push(content);
		throw Object.assign(new Error('No space left'), { code: 'ENOSPC' });
	};
	await expect(saveWith(full)(pieces())).rejects.toThrow('No space left');
	expect(asked).toHaveLength(1);
});
