import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Effect } from '../../../suitetalk/client/types';
import { retryRule } from '../../../suitetalk/protocol/retry';

type Happened = Parameters<typeof retryRule>[0];

/** What the rows of docs/reliability.md stand for, in their order. */
const happened: Array<[row: RegExp, cases: Happened[]]> = [
	[
		/^too many requests at once/,
		[
			{ status: 429 },
			{ status: 400, errorCodes: ['SSS_REQUEST_LIMIT_EXCEEDED'] },
			{ status: 400, errorCodes: ['USER_ERROR', 'CONCURRENCY_LIMIT_EXCEEDED'] },
		],
	],
	[/^no connection/, [{ connection: 'refused' }]],
	[/^the connection broke/, [{ connection: 'lost' }]],
	[/^no answer in time/, [{ connection: 'timeout' }]],
	[/^500, 502, 503, 504/, [500, 501, 502, 503, 504, 520].map((status) => ({ status }))],
	[/^408/, [{ status: 408 }]],
	[
		/^any other refusal/,
		[400, 403, 404, 405, 409, 413, 415, 302, 307].map((status) => ({ status })),
	],
	[/^401/, [{ status: 401, errorCodes: ['INVALID_LOGIN'] }]],
];

const effects: Effect[] = ['read', 'set', 'keyed', 'write'];

const page = readFileSync(path.resolve(__dirname, '../../../docs/reliability.md'), 'utf8');

/** The cells of the page's first table, without its head. */
const rows = (page.split('## What is sent again')[1].split('\n\n')[1] ?? '')
	.split('\n')
	.slice(2)
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);

it('has a row for everything that can happen, and no other', () => {
	expect(rows.map(([what]) => what)).toEqual(
		happened.map(([row]) => expect.stringMatching(row) as string),
	);
});

describe.each(happened.map(([, cases], index) => ({ row: rows[index], cases })))(
	'the row "$row.0"',
	({ row, cases }) => {
		const words = { refused: 'not run', unknown: 'unknown', answered: 'answered' };

		it.each(cases)('is what the rules do: %j', (one) => {
			expect(effects.map((effect) => (retryRule(one, effect).repeat ? 'repeated' : '–'))).toEqual(
				row.slice(2),
			);
			for (const effect of effects) expect(words[retryRule(one, effect).outcome]).toBe(row[1]);
		});
	},
);
