import { createGovernor } from '../../../suitetalk/client/governor';
import type { Turn } from '../../../suitetalk/client/types';
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
			random: () => 0,
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

/** Tasks that note when they begin and end only when told to: as a success, busy, or an error. */
function tasks() {
	const begun: string[] = [];
	const ends = new Map<string, (outcome?: Error | 'busy') => void>();
	const task = (name: string) => async () => {
		begun.push(name);
		return await new Promise<string>((resolve, reject) => {
			ends.set(name, (outcome) =>
				outcome instanceof Error ? reject(outcome) : resolve(outcome ?? name),
			);
		});
	};
	return {
		begun,
		task,
		end: (name: string, outcome?: Error | 'busy') => ends.get(name)?.(outcome),
	};
}

/** NetSuite asks for 100 ms when it is busy. */
const turn: Turn<unknown> = {
	verdict: (result) =>
		result === 'busy' ? { answer: 'busy', retryAfter: 100 } : { answer: 'unclear' },
};

const names = (count: number, letter = 't') =>
	Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

function scene(ceiling = 0) {
	const time = clock();
	const governor = createGovernor(time.tools);
	governor.setCeiling(ceiling);
	const lane = governor.lane();
	const work = tasks();
	const run = async (name: string, own: Partial<Turn<unknown>> = {}, on = lane) =>
		await on.run(work.task(name), { ...turn, ...own });
	return { ...time, ...work, governor, lane, run };
}

describe('places', () => {
	it.each([
		[0, 5],
		[1, 1],
		[3, 3],
		[2.9, 2],
		[-1, 5],
		[NaN, 5],
	])('with the ceiling %s are %s at first', async (ceiling, expected) => {
		const { run, settle, begun } = scene(ceiling);
		for (const name of names(10)) void run(name);
		await settle();
		expect(begun).toEqual(names(expected));
	});

	it('go to the waiting ones in the order in which they came', async () => {
		const { run, settle, begun, end } = scene(1);
		const results = names(5).map(async (name) => await run(name));
		for (const name of names(5)) {
			await settle();
			end(name);
		}
		expect(await Promise.all(results)).toEqual(names(5));
		expect(begun).toEqual(names(5));
	});

	it('are given back by a task that did not succeed', async () => {
		const { run, settle, begun, end } = scene(1);
		const first = run('a');
		void run('b');
		await settle();
		end('a', new Error('lost'));
		await expect(first).rejects.toThrow('lost');
		await settle();
		expect(begun).toEqual(['a', 'b']);
	});

	it('are given back by a task that throws at once', async () => {
		const { lane, run, settle, end } = scene(1);
		const thrower = () => {
			throw new Error('at once');
		};
		await expect(lane.run(thrower, turn)).rejects.toThrow('at once');
		const next = run('next');
		await settle();
		end('next');
		expect(await next).toBe('next');
	});

	it('become more as soon as the ceiling rises', async () => {
		const { run, settle, begun, governor } = scene(1);
		for (const name of names(5)) void run(name);
		governor.setCeiling(3);
		await settle();
		expect(begun).toEqual(names(3));
	});

	it('beyond what has worked are not for a request that would not be repeated', async () => {
		const { lane, settle, begun, task } = scene();
		const good: Turn<unknown> = { verdict: () => ({ answer: 'good' }) };
		for (let count = 0; count < 5; count += 1) void lane.run(async () => 'done', good);
		await settle();
		expect(lane.places()).toBeGreaterThan(5);
		for (const name of names(10)) void lane.run(task(name), { ...turn, fragile: true });
		await settle();
		expect(begun.length).toBeLessThan(lane.places());
	});
});

describe('executions', () => {
	it('take turns, however much one of them has to do', async () => {
		const { governor, settle, begun, end, run } = scene(1);
		const other = governor.lane();
		for (const name of names(10_000, 'a')) void run(name);
		for (const name of names(2, 'b')) void run(name, {}, other);
		for (let turns = 0; turns < 5; turns += 1) {
			await settle();
			end(begun[begun.length - 1]);
		}
		await settle();
		expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'a4']);
	});

	it('that end have their waiting requests refused at once, also during a pause, and no others', async () => {
		const { governor, settle, begun, end, run, lane, moveTo } = scene(1);
		const other = governor.lane();
		void run('a1');
		await settle();
		const waiting = [run('a2'), run('a3', { again: true })];
		void run('b1', {}, other);
		end('a1', 'busy');
		await settle();
		lane.close();
		for (const request of waiting) {
			expect((await errorOf(async () => await request)).code).toBe('STOPPED');
		}
		expect((await errorOf(async () => await run('a4'))).code).toBe('STOPPED');
		await moveTo(100);
		expect(begun).toEqual(['a1', 'b1']);
	});

	it('have what was refused before served first', async () => {
		const { run, settle, begun, end } = scene(1);
		for (const name of names(3)) void run(name);
		void run('again', { again: true });
		await settle();
		end('t1');
		await settle();
		expect(begun).toEqual(['t1', 'again']);
	});

	it('do not send what nobody wants any more when its turn comes', async () => {
		const { run, settle, begun, end } = scene(1);
		let stopped = false;
		void run('a');
		const waiting = run('b', { stopped: () => stopped });
		void run('c');
		await settle();
		stopped = true;
		end('a');
		expect((await errorOf(async () => await waiting)).code).toBe('STOPPED');
		await settle();
		expect(begun).toEqual(['a', 'c']);
	});
});

describe('a pause that NetSuite asks for', () => {
	it('holds for everybody until its end, and sleeps once', async () => {
		const { run, settle, begun, end, moveTo, sleeping, governor } = scene(1);
		void run('a');
		await settle();
		void run('b');
		void run('c', {}, governor.lane());
		end('a', 'busy');
		await settle();
		await moveTo(99);
		expect(begun).toEqual(['a']);
		expect(sleeping()).toBe(1);
		await moveTo(100);
		expect(begun).toEqual(['a', 'b']);
	});

	it('ends when the longest of several ends', async () => {
		const { lane, settle, begun, moveTo, end, task } = scene(2);
		const asks = (retryAfter: number): Turn<unknown> => ({
			verdict: () => ({ answer: 'busy', retryAfter }),
		});
		void lane.run(task('long'), asks(300));
		void lane.run(task('short'), asks(100));
		await settle();
		end('long');
		end('short');
		await settle();
		void lane.run(task('next'), turn);
		await moveTo(100);
		await moveTo(200);
		expect(begun).toEqual(['long', 'short']);
		await moveTo(300);
		expect(begun).toEqual(['long', 'short', 'next']);
	});

	it('needs no sleep while nothing waits', async () => {
		const { run, settle, end, sleeping } = scene();
		void run('a');
		await settle();
		end('a', 'busy');
		await settle();
		expect(sleeping()).toBe(0);
	});
});

it('gives 100,000 waiting tasks their turn without a cost that grows with their number', async () => {
	const { lane } = scene(5);
	let inFlight = 0;
	let peak = 0;
	const task = async (index: number) => {
		peak = Math.max(peak, (inFlight += 1));
		await Promise.resolve();
		inFlight -= 1;
		return index;
	};
	const good: Turn<unknown> = { verdict: () => ({ answer: 'good' }) };
	/** CPU time of one of so many tasks. */
	const cost = async (count: number) => {
		const before = process.cpuUsage();
		const results = await Promise.all(
			Array.from({ length: count }, (_, index) => lane.run(async () => await task(index), good)),
		);
		const { user, system } = process.cpuUsage(before);
		expect(results[count - 1]).toBe(count - 1);
		return (user + system) / count;
	};
	await cost(5_000);
	const few = await cost(5_000);
	const many = await cost(100_000);
	expect(peak).toBe(5);
	// A queue that moves its elements costs twenty times as much; `npm run bench -- governor` measures in µs.
	expect(many / few).toBeLessThan(8);
});
