import { Ledger, type Said } from '../../scripts/soak/ledger';

type Row = Record<string, string>;

/** A ledger beside rows that a test changes. */
function start(...rows: Row[]) {
	const stored = { rows };
	const ledger = new Ledger({ query: async () => stored.rows } as never);
	const kinds = () => {
		const { lost = 0, doubled = 0, untrue = 0 } = ledger.counts;
		return { lost, doubled, untrue };
	};
	return { stored, ledger, kinds };
}

const one = { id: '1', companyname: 'Soak 1-0', phone: '' };
const said = (word: Said, key = one.companyname) => new Map([[key, word]]);
const RIGHT = { lost: 0, doubled: 0, untrue: 0 };

describe('the judge of the soak, who believes NetSuite', () => {
	it('finds nothing wrong with what was done, said, read and given out', async () => {
		const { stored, ledger, kinds } = start(one);
		await ledger.created(said({ done: '1' }));
		ledger.updated(said({ done: '1' }, '1'), '5');
		stored.rows = [{ ...one, phone: '5' }];
		ledger.queried(['1']);
		ledger.triggered(['1']);
		ledger.judgeEvents();
		await ledger.judge();
		stored.rows = [];
		await ledger.deleted(said({ done: '1' }, '1'));
		await ledger.judge();
		expect(kinds()).toEqual(RIGHT);
	});

	it('takes either outcome where the item says that it is not known', async () => {
		for (const rows of [[], [one]]) {
			const { ledger, kinds } = start(...rows);
			await ledger.created(said({ error: 'NetSuite may have carried it out' }));
			expect(kinds()).toEqual(RIGHT);
			expect(ledger.live.size).toBe(rows.length);
		}
	});

	it.each<[string, Row[], Said, Partial<typeof RIGHT>]>([
		['a create that was told and is not there', [], { done: '1' }, { lost: 1 }],
		['a create told with another ID', [one], { done: '2' }, { lost: 1 }],
		['a create done twice', [one, { ...one, id: '2' }], { done: '1' }, { doubled: 1 }],
		['a create said to be refused that is there', [one], { error: 'Refused' }, { untrue: 1 }],
	])('sees %s', async (_, rows, word, expected) => {
		const { ledger, kinds } = start(...rows);
		await ledger.created(said(word));
		expect(kinds()).toEqual({ ...RIGHT, ...expected });
		expect(ledger.problems).toHaveLength(1);
	});

	it.each<[string, (it: ReturnType<typeof start>) => unknown, Partial<typeof RIGHT>]>([
		['a row that came twice', ({ ledger }) => ledger.queried(['1', '1']), { doubled: 1 }],
		['a row that did not come', ({ ledger }) => ledger.queried([]), { lost: 1 }],
		['a row of nobody', ({ ledger }) => ledger.queried(['1', '2']), { untrue: 1 }],
		['an event that came twice', ({ ledger }) => ledger.triggered(['1', '1']), { doubled: 1 }],
		['an event that did not come', ({ ledger }) => ledger.judgeEvents(), { lost: 1 }],
		[
			'an update that was told and is not there',
			async ({ ledger }) => {
				ledger.updated(said({ done: '1' }, '1'), '5');
				await ledger.judge();
			},
			{ lost: 1 },
		],
		[
			'a record that is gone',
			async ({ ledger, stored }) => {
				stored.rows = [];
				await ledger.judge();
			},
			{ lost: 1 },
		],
		[
			'a record that nobody made',
			async ({ ledger, stored }) => {
				stored.rows = [one, { ...one, id: '2' }];
				await ledger.judge();
			},
			{ doubled: 1 },
		],
		[
			'a delete that was told and not done',
			async ({ ledger }) => await ledger.deleted(said({ done: '1' }, '1')),
			{ untrue: 1 },
		],
	])('sees %s', async (_, act, expected) => {
		const made = start(one);
		await made.ledger.created(said({ done: '1' }));
		await act(made);
		expect(made.kinds()).toEqual({ ...RIGHT, ...expected });
	});
});
