import { createCreations } from '../../../suitetalk/client/creations';

describe('creates with the same external ID', () => {
	const wait = async () => await new Promise<void>((done) => setImmediate(done));

	it('run one after the other, also after one that failed, and others beside them', async () => {
		const { inTurn } = createCreations();
		const seen: string[] = [];
		const work =
			(name: string, fails = false) =>
			async () => {
				seen.push(`${name} begins`);
				await wait();
				seen.push(`${name} ends`);
				if (fails) throw new Error(name);
				return name;
			};
		const outcomes = await Promise.allSettled([
			inTurn('a', work('first', true)),
			inTurn('a', work('second')),
			inTurn('b', work('other')),
		]);
		expect(outcomes).toMatchObject([
			{ status: 'rejected', reason: { message: 'first' } },
			{ status: 'fulfilled', value: 'second' },
			{ status: 'fulfilled', value: 'other' },
		]);
		expect(seen.indexOf('second begins')).toBeGreaterThan(seen.indexOf('first ends'));
		expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('first ends'));
	});

	it('wait for the last one that came, not for one before it', async () => {
		const { inTurn } = createCreations();
		const seen: string[] = [];
		const first = inTurn('a', async () => seen.push('first'));
		const second = inTurn('a', async () => {
			await wait();
			seen.push('second');
		});
		await first;
		await inTurn('a', async () => seen.push('third'));
		await second;
		expect(seen).toEqual(['first', 'second', 'third']);
	});
});

describe('a record that a create was told to have made', () => {
	it('is known by its external ID and its id for a minute', () => {
		const creations = createCreations();
		creations.claim('a', '1', 1_000);
		expect(creations.isClaimed('a', '1', 61_000)).toBe(true);
		expect(creations.isClaimed('a', '2', 1_000)).toBe(false);
		expect(creations.isClaimed('b', '1', 1_000)).toBe(false);
		expect(creations.isClaimed('a', '1', 61_001)).toBe(false);
	});

	it('is kept for a minute from its last claim, behind those that came before', () => {
		const creations = createCreations();
		creations.claim('a', '1', 0);
		creations.claim('b', '2', 30_000);
		creations.claim('a', '1', 50_000);
		creations.claim('c', '3', 95_000);
		expect(creations.isClaimed('a', '1', 95_000)).toBe(true);
		expect(creations.isClaimed('b', '2', 95_000)).toBe(false);
	});
});
