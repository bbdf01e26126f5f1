/**
 * Results of work that is begun ahead of the reader, in the order of the work.
 *
 * @param work begins the next piece; undefined = there is none left
 * @param ahead pieces that may be under way or done before they are read; asked each time
 * @throws what a piece rejects with, at its place; nothing more is begun then
 */
export async function* inOrder<T>(
	work: () => Promise<T> | undefined,
	ahead: () => number,
): AsyncGenerator<T, void, undefined> {
	const begun: Array<Promise<T>> = [];
	let isOver = false;
	const fill = () => {
		while (!isOver && begun.length < Math.max(1, ahead())) {
			const piece = work();
			if (piece === undefined) {
				isOver = true;
				return;
			}
			// It may reject long before it is read, or never be read.
			piece.catch(() => {
				isOver = true;
			});
			begun.push(piece);
		}
	};
	fill();
	for (let piece = begun.shift(); piece !== undefined; piece = begun.shift()) {
		const result = await piece;
		fill();
		yield result;
	}
}

/** Pieces ahead that keep all places busy although some take longer than others. */
export const enoughAhead = (places: number) => 2 * places + 2;
