import { enoughAhead, inOrder } from '../../../suitetalk/client/ahead';

/** Work in pieces that end when the test says so. */
function pieces(count: number) {
	const begun: Array<{ end(): void; fail(): void }> = [];
	let asked = 0;
	const work = () => {
		asked += 1;
		if (begun.length === count) return undefined;
		const name = begun.length;
		return new Promise<number>((resolve, reject) => {
			begun.push({ end: () => resolve(name), fail: () => reject(new Error(`piece ${name}`)) });
		});
	};
	return { begun, work, asked: () => asked };
}

const turn = async () => await new Promise((done) => setImmediate(done));

describe('work that is begun ahead', () => {
	it('is given in its order, and no further ahead than is allowed', async () => {
		const { begun, work } = pieces(4);
		const results = inOrder(work, () => 2);
		const first = results.next();
		expect(begun).toHaveLength(2);
		begun[1].end();
		begun[0].end();
		expect(await first).toEqual({ value: 0, done: false });
		expect(await results.next()).toEqual({ value: 1, done: false });
		expect(begun).toHaveLength(4);
	});

	it('goes on one by one where nothing may be ahead', async () => {
		const { begun, work } = pieces(2);
		const results = inOrder(work, () => 0);
		const first = results.next();
		expect(begun).toHaveLength(1);
		begun[0].end();
		expect(await first).toEqual({ value: 0, done: false });
	});

	it('is begun no more once a piece failed, and those before it are given', async () => {
		const { begun, work } = pieces(9);
		const results = inOrder(work, () => 3);
		const first = results.next();
		begun[1].fail();
		await turn();
		begun[0].end();
		expect(await first).toEqual({ value: 0, done: false });
		expect(begun).toHaveLength(3);
		await expect(results.next()).rejects.toThrow('piece 1');
	});

	it('is asked for no more once there is none left', async () => {
		const { begun, work, asked } = pieces(2);
		const results = inOrder(work, () => 5);
		const first = results.next();
		begun[0].end();
		await first;
		const second = results.next();
		begun[1].end();
		await second;
		expect(await results.next()).toEqual({ value: undefined, done: true });
		expect(asked()).toBe(3);
	});

	it('keeps all places busy although some take longer than others', () => {
		expect(enoughAhead(5)).toBe(12);
	});
});
