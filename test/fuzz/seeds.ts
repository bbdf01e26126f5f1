/** The first seed: `SEED=…` repeats one. */
export const FIRST = Number(process.env.SEED ?? 1);

/** ms of real time after which a run counts as one that hangs. */
const PATIENCE = 60_000;

/** Counter-examples that are shown at most. */
const SHOWN = 25;

/** Answers of one kind: `FUZZ=10000 npx jest test/fuzz` asks for that many of each. */
export const countOf = (usual: number): number => Number(process.env.FUZZ ?? usual);

/** ms that jest gives so many runs. */
export const patienceFor = (count: number): number => PATIENCE + count * 250;

/**
 * Runs one seed after another.
 *
 * @param tryOne answers what was wrong, undefined when nothing was
 * @throws Error with the seeds that found something
 */
export async function trySeeds(
	count: number,
	tryOne: (seed: number) => Promise<string | undefined>,
): Promise<void> {
	const wrong: string[] = [];
	for (let seed = FIRST; seed < FIRST + count && wrong.length < SHOWN; seed += 1) {
		const found = await inTime(tryOne(seed));
		if (found !== undefined) wrong.push(`SEED=${seed} ${found}`);
	}
	if (wrong.length > 0) throw new Error(`Counter-examples:\n${wrong.join('\n')}`);
}

async function inTime(run: Promise<string | undefined>): Promise<string | undefined> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<string>((resolve) => {
		timer = setTimeout(() => resolve('it hangs'), PATIENCE);
	});
	return await Promise.race([run, late]).finally(() => clearTimeout(timer));
}
