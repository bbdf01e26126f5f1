import { createGovernor } from '../../../suitetalk/client/governor';
import { errorOf } from '../support';

/** A clock that moves only when told to, and sleepers that wake when it passes them. */
function clock() {
	let time = 0;
	let sleepers: Array<{ at: number; wake(): void }> = [];
	const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));
	return {
		sleeping: () => sleepers.length,
		tools: {
			now: () => time,
			sleep: async (ms: number) =>
				await new Promise<void>((wake) => sleepers.push({ at: time + ms, wake })),
		},
		settle,
		async moveTo(moment: number) {
			time = moment;
			const due = sleepers.filter(({ at }) => at <= time);
			sleepers = sleepers.filter(({ at }) => at > time);
			for (const { wake } of due) wake();
			await settle();
		},
	};
}

/** Tasks that note when they begin and end only when told to. */
function tasks() {
	const begun: string[] = [];
	const ends = new Map<string, (outcome?: Error) => void>();
	const task = (name: string) => async () => {
		begun.push(name);
		await new Promise<void>((resolve, reject) => {
			ends.set(name, (outcome) => (outcome === undefined ? resolve() : reject(outcome)));
		});
		return name;
	};
	return { begun, task, end: (name: string, outcome?: Error) => ends.get(name)?.(outcome) };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `t${index + 1}`);

describe('the governor', () => {
	it.each([
		[0, 4],
		[1, 1],
		[3, 3],
		[2.9, 2],
		[-1, 4],
		[NaN, 4],
	])('with the ceiling %s runs %s requests at once', async (ceiling, expected) => {
		const { tools, settle } = clock();
		const governor = createGovernor(tools);
		const { begun, task } = tasks();
		governor.setCeiling(ceiling);
		for (const name of names(10)) void governor.run(task(name));
		await settle();
		expect(begun).toEqual(names(expected));
	});

	it('takes the waiting ones in the order in which they came', async () => {
		const { tools, settle } = clock();
		const governor = createGovernor(tools);
		governor.setCeiling(1);
		const { begun, task, end } = tasks();
		const results = names(5).map(async (name) => await governor.run(task(name)));
		for (const name of names(5)) {
			await settle();
			end(name);
		}
		expect(await Promise.all(results)).toEqual(names(5));
		expect(begun).toEqual(names(5));
	});

	it('gives the place of a task that did not succeed to the next', async () => {
		const { tools, settle } = clock();
		const governor = createGovernor(tools);
		governor.setCeiling(1);
		const { begun, task, end } = tasks();
		const first = governor.run(task('a'));
		void governor.run(task('b'));
		await settle();
		end('a', new Error('lost'));
		await expect(first).rejects.toThrow('lost');
		await settle();
		expect(begun).toEqual(['a', 'b']);
	});

	it('survives a task that throws at once', async () => {
		const governor = createGovernor(clock().tools);
		const thrower = () => {
			throw new Error('at once');
		};
		await expect(governor.run(thrower)).rejects.toThrow('at once');
		expect(await governor.run(async () => 'next')).toBe('next');
	});

	it('starts more as soon as the ceiling rises', async () => {
		const { tools, settle } = clock();
		const governor = createGovernor(tools);
		governor.setCeiling(1);
		const { begun, task } = tasks();
		for (const name of names(5)) void governor.run(task(name));
		governor.setCeiling(3);
		await settle();
		expect(begun).toEqual(names(3));
	});

	it('starts nothing before a pause is over', async () => {
		const { tools, settle, moveTo, sleeping } = clock();
		const governor = createGovernor(tools);
		governor.pauseUntil(100);
		const { begun, task } = tasks();
		for (const name of names(3)) void governor.run(task(name));
		await settle();
		expect(begun).toEqual([]);
		expect(sleeping()).toBe(1);
		await moveTo(100);
		expect(begun).toEqual(names(3));
	});

	it('takes the later of two pauses, in whatever order they come', async () => {
		const { tools, moveTo } = clock();
		const governor = createGovernor(tools);
		const { begun, task } = tasks();
		governor.pauseUntil(100);
		void governor.run(task('a'));
		governor.pauseUntil(300);
		governor.pauseUntil(200);
		await moveTo(100);
		await moveTo(200);
		expect(begun).toEqual([]);
		await moveTo(300);
		expect(begun).toEqual(['a']);
	});

	it('sleeps only while something waits', () => {
		const { tools, sleeping } = clock();
		createGovernor(tools).pauseUntil(100);
		expect(sleeping()).toBe(0);
	});

	it('refuses what was stopped while it waited, without running it', async () => {
		const { tools, settle } = clock();
		const governor = createGovernor(tools);
		governor.setCeiling(1);
		const { begun, task, end } = tasks();
		let stopped = false;
		void governor.run(task('a'));
		const waiting = governor.run(task('b'), () => stopped);
		const other = governor.run(task('c'));
		await settle();
		stopped = true;
		end('a');
		expect((await errorOf(async () => await waiting)).code).toBe('STOPPED');
		await settle();
		end('c');
		expect(await other).toBe('c');
		expect(begun).toEqual(['a', 'c']);
	});

	it('refuses what was stopped also during a pause', async () => {
		const { tools } = clock();
		const governor = createGovernor(tools);
		governor.pauseUntil(1_000_000);
		const error = await errorOf(
			async () =>
				await governor.run(
					async () => 1,
					() => true,
				),
		);
		expect(error.code).toBe('STOPPED');
	});

	it('gives 100,000 waiting tasks their turn, four at once', async () => {
		const governor = createGovernor(clock().tools);
		let inFlight = 0;
		let peak = 0;
		const results = await Promise.all(
			Array.from({ length: 100_000 }, (_, index) =>
				governor.run(async () => {
					inFlight += 1;
					peak = Math.max(peak, inFlight);
					await Promise.resolve();
					inFlight -= 1;
					return index;
				}),
			),
		);
		expect(results[99_999]).toBe(99_999);
		expect(peak).toBe(4);
	});
});
