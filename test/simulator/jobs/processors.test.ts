import { createProcessors } from '../../../simulator/jobs/processors';

/** Works that end when told, and what has begun. */
function works() {
	const begun: number[] = [];
	const ends: Array<() => void> = [];
	const work = (id: number) => () => {
		begun.push(id);
		return new Promise<void>((end) => void (ends[id] = end));
	};
	return { begun, ends, work };
}

const settle = () => new Promise((go) => void setImmediate(go));

it('runs as many works at once as there are processors, the others in order', async () => {
	const { begun, ends, work } = works();
	const { run } = createProcessors(() => 2);
	for (const id of [0, 1, 2, 3]) void run(work(id));
	await settle();
	expect(begun).toEqual([0, 1]);
	ends[1]();
	await settle();
	expect(begun).toEqual([0, 1, 2]);
	ends[0]();
	ends[2]();
	await settle();
	expect(begun).toEqual([0, 1, 2, 3]);
});

it('gives the place of a work that failed to the next', async () => {
	const { begun, work } = works();
	const { run } = createProcessors(() => 1);
	const failed = run(() => Promise.reject(new Error('broken')));
	void run(work(7));
	await expect(failed).rejects.toThrow('broken');
	await settle();
	expect(begun).toEqual([7]);
});
