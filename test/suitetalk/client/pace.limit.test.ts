import { createPace } from '../../../suitetalk/client/pace';

/** A pace with a clock of its own, whose jitter leaves waits as they are. */
function world({ random = 0.5 } = {}) {
	let time = 1_000_000;
	const pace = createPace({ now: () => time, random: () => random });
	/** Good answers at once, one after the other, with all places taken. */
	const good = (times: number) => {
		for (let n = 0; n < times; n += 1) pace.good(pace.start(1), true);
	};
	/** A request that is refused; by default the last of those that there is room for. */
	const refuse = ({
		rank = pace.limit(),
		others = pace.limit() - 1,
		retryAfter = undefined as number | undefined,
	} = {}) => pace.busy(pace.start(rank), others, retryAfter);
	/** Good answers until one more request at once is tried. */
	const patience = () => {
		const before = pace.limit();
		for (let n = 1; n <= 2_000; n += 1) {
			good(1);
			if (pace.limit() !== before) return n;
		}
		return Infinity;
	};
	return { pace, good, refuse, patience, pass: (ms: number) => (time += ms) };
}

/** Refused at 8 while nothing was known: 7 work. */
function settledAtSeven() {
	const all = world();
	all.good(3);
	all.refuse();
	return all;
}

/** 8 is being tried, 7 is what works. */
function tryingEight() {
	const all = settledAtSeven();
	all.good(28);
	return all;
}

describe('the number of requests at once, while nothing was refused,', () => {
	it('begins with what every account allows, and grows by one for each good answer', () => {
		const { pace, good } = world();
		const seen = [0, 1, 1, 1].map((times) => {
			good(times);
			return [pace.limit(), pace.proven()];
		});
		expect(seen).toEqual([
			[5, 5],
			[6, 5],
			[7, 6],
			[8, 7],
		]);
	});

	it('does not grow where places are left', () => {
		const { pace } = world();
		for (let n = 0; n < 20; n += 1) pace.good(pace.start(1), false);
		expect(pace.limit()).toBe(5);
	});

	it('stays at its ceiling, and has not grown beyond it when that is lifted', () => {
		const { pace, good } = world();
		pace.setCeiling(6.9);
		good(9);
		expect(pace.limit()).toBe(6);
		pace.setCeiling(3);
		expect([pace.limit(), pace.proven()]).toEqual([3, 3]);
		pace.setCeiling(0);
		expect(pace.limit()).toBe(6);
	});
});

describe('the first refusal', () => {
	it('tells how many get in, and is followed by patience', () => {
		const { pace, patience } = settledAtSeven();
		expect([pace.limit(), pace.proven()]).toEqual([7, 7]);
		expect(patience()).toBe(7 * 4);
		expect([pace.limit(), pace.proven()]).toEqual([8, 7]);
	});

	it.each([
		['fewer were under way than there is room for', 2, 2],
		['more were under way than there is room for', 12, 8],
		['none of ours was under way', 0, 1],
	])('leaves what got in, where %s', (_, others, limit) => {
		const { pace, good, refuse } = world();
		good(3);
		refuse({ others });
		expect(pace.limit()).toBe(limit);
	});

	it('leaves at least one request, which goes for two after two good answers', () => {
		const { pace, refuse, patience } = world();
		refuse({ others: 0 });
		for (let n = 0; n < 9; n += 1) refuse({ others: 0 });
		expect([pace.limit(), patience(), pace.limit()]).toEqual([1, 2, 2]);
	});
});

describe('refusals of one burst', () => {
	/** At 9, of which several are refused; these began before the first of them was. */
	function burst(...others: number[]) {
		const all = world();
		all.good(4);
		const starts = others.map(() => all.pace.start(9));
		others.forEach((count, at) => all.pace.busy(starts[at], count));
		return all;
	}

	it('count as one each where fewer and fewer are admitted', () => {
		expect(burst(8, 7, 6).pace.limit()).toBe(6);
	});

	it('take nothing more where as many are admitted', () => {
		expect(burst(8, 8, 8).pace.limit()).toBe(8);
		expect(burst(8, 11).pace.limit()).toBe(8);
	});

	it('are each remembered with the number that they were refused at', () => {
		expect(burst(8, 8).patience()).toBe(8 * 8);
		const { pace, good, patience } = burst(8, 8, 7);
		expect([patience(), pace.limit()]).toEqual([7 * 4, 8]);
		// That 8 work makes one of the two refusals of 9 forgotten; the other wants patience.
		good(8);
		expect([pace.limit(), pace.proven()]).toEqual([8, 8]);
		expect(patience()).toBe(8 * 4);
	});
});

describe('a number that was refused before', () => {
	it('is tried ever more rarely, up to sixteen rounds', () => {
		const { refuse, patience } = settledAtSeven();
		const waits = [1, 2, 3, 4].map(() => {
			const waited = patience();
			refuse();
			return waited;
		});
		expect(waits).toEqual([7 * 4, 7 * 8, 7 * 16, 7 * 16]);
	});

	it('is left to what others are under way, where these are fewer than worked', () => {
		const { pace, refuse } = tryingEight();
		refuse({ others: 3 });
		expect(pace.limit()).toBe(3);
	});

	it('is proven by a whole round of good answers; then the next one is tried at once', () => {
		const { pace, good } = tryingEight();
		good(7);
		expect([pace.limit(), pace.proven()]).toEqual([8, 7]);
		good(1);
		expect([pace.limit(), pace.proven()]).toEqual([8, 8]);
		good(1);
		expect(pace.limit()).toBe(9);
	});

	it('is not tried before fifty of the pauses that NetSuite named', () => {
		const { pace, good, refuse, pass } = tryingEight();
		refuse({ retryAfter: 1_000 });
		pass(49_999);
		good(7 * 8);
		expect(pace.limit()).toBe(7);
		pass(1);
		good(1);
		expect(pace.limit()).toBe(8);
	});

	it.each([
		[60_000, 7 * 4],
		[60_001, 7],
	])('after %d ms without a request wants %d good answers', (ms, answers) => {
		const { patience, pass } = settledAtSeven();
		pass(ms);
		expect(patience()).toBe(answers);
	});
});

describe('a number that has worked', () => {
	it('is left at the second refusal, for four fifths', () => {
		const { pace, good, refuse } = world();
		good(4);
		refuse();
		refuse({ rank: 5 });
		expect(pace.limit()).toBe(8);
		refuse({ rank: 8 });
		expect([pace.limit(), pace.proven()]).toEqual([6, 6]);
	});

	it('is left for what others are under way, where these are fewer', () => {
		const { pace, refuse } = settledAtSeven();
		refuse({ rank: 5, others: 3 });
		refuse({ rank: 5, others: 3 });
		expect(pace.limit()).toBe(3);
	});

	it('bears a refusal more for each four requests', () => {
		const { pace, good, refuse } = world();
		good(16);
		refuse();
		const seen = [1, 2, 3, 4, 5].map(() => {
			refuse({ rank: 5 });
			return pace.limit();
		});
		expect(seen).toEqual([20, 20, 20, 20, 16]);
	});

	it.each([
		['a round of good answers in between makes the first refusal forgotten', 7, 7],
		['less than a round does not', 6, 5],
	])('%s', (_, answers, limit) => {
		const { pace, good, refuse } = settledAtSeven();
		refuse({ rank: 5 });
		good(answers);
		refuse({ rank: 5 });
		expect(pace.limit()).toBe(limit);
	});

	it('comes back soon: nothing says that it does not work', () => {
		const { pace, good, refuse, patience } = settledAtSeven();
		refuse({ rank: 5 });
		refuse({ rank: 5 });
		expect([pace.limit(), patience(), pace.limit()]).toEqual([5, 5, 6]);
		good(6);
		expect([pace.limit(), pace.proven()]).toEqual([6, 6]);
		good(1);
		expect(pace.limit()).toBe(7);
	});

	it('is what remains where requests below it are refused while one more is tried', () => {
		const { pace, refuse, patience } = tryingEight();
		refuse({ rank: 5 });
		expect(pace.limit()).toBe(8);
		refuse({ rank: 5 });
		expect(pace.limit()).toBe(7);
		expect(patience()).toBe(7 * 8);
	});
});

describe('the wait after a refusal', () => {
	const waits = (count: number, { refuse }: ReturnType<typeof world>) =>
		Array.from({ length: count }, () => refuse({ others: 0 }));

	it('is short while others of ours are under way', () => {
		const { refuse } = world();
		expect([refuse({ others: 1 }), refuse({ others: 4 })]).toEqual([25, 25]);
	});

	it.each([
		[0, 12.5, 1_000],
		[0.5, 25, 1_125],
		[0.9, 35, 1_225],
	])('is spread by the dice: %d', (random, own, asked) => {
		const { refuse } = world({ random });
		expect(refuse({ others: 1 })).toBe(own);
		expect(refuse({ others: 1, retryAfter: 1_000 })).toBe(asked);
		expect(refuse({ others: 1, retryAfter: 0 })).toBe(own);
	});

	it('doubles from half an answer’s time to two seconds; after fifteen tries it is five', () => {
		expect(waits(17, world())).toEqual([
			250,
			500,
			1_000,
			...Array.from({ length: 12 }, () => 2_000),
			5_000,
			5_000,
		]);
	});

	it('begins anew after a good answer, and after one of several was refused', () => {
		const { pace, refuse, pass } = world();
		const good = () => {
			const start = pace.start(1);
			pass(500);
			pace.good(start, false);
		};
		const seen = [refuse({ others: 0 }), refuse({ others: 0 })];
		good();
		seen.push(refuse({ others: 0 }), refuse({ others: 0 }));
		refuse({ others: 2 });
		seen.push(refuse({ others: 0 }));
		expect(seen).toEqual([250, 500, 250, 500, 250]);
	});

	it.each([
		['an eighth of the last answer', 100, 1, 225],
		['no more than half a second', 9_000, 1, 500],
		['no less than 25 ms', 0, 60, 25],
	])('follows the time of answers: %s', (_, ms, answers, wait) => {
		const { pace, refuse, pass } = world();
		for (let n = 0; n < answers; n += 1) {
			const start = pace.start(1);
			pass(ms);
			pace.good(start, false);
		}
		expect(refuse({ others: 0 })).toBe(wait);
	});
});
