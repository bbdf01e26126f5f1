import { type Account, startAccount } from '../account';
import { type Case, check, type Measured, median, timed } from '../contract';
import { type Ours, signIn } from '../ours';
import { runPeer } from '../peers/peer';

const LATENCY = 200;
const QUERY = 'SELECT id, tranid, trandate FROM transaction ORDER BY id';

/** The simulator makes a table when it is first asked for, and learns a query when it first sees it. */
const COUNT = 'SELECT COUNT(*) AS n FROM transaction';

interface Reading {
	name: string;
	rows: number;
	limit: number;
	/** Part of the rows that the peers read: their time grows in proportion. */
	peerShare: number;
	keyset?: boolean;
	target: { ratio: number; peer?: number };
}

/**
 * First page, then the rest as many at once as the account allows; the last round is a whole one, however few its
 * pages. By key a round names the signposts, and a piece brings 999 new rows.
 */
const limitSeconds = ({ rows, limit, keyset }: Reading) => {
	const rest = keyset ? Math.ceil((rows - 1000) / 999) : Math.ceil(rows / 1000) - 1;
	return (LATENCY / 1000) * ((keyset ? 2 : 1) + Math.ceil(rest / limit));
};

const asked = ({ keyset }: Reading, limit: number) => ({
	resource: 'suiteql',
	operation: 'query',
	query: QUERY,
	limit,
	options: keyset ? { keysetColumn: 'id' } : {},
});

async function read(account: Account, ours: Ours, reading: Reading) {
	const { rows, name } = reading;
	await account.resetStats();
	const result = await ours.run(asked(reading, rows));
	const ids = result.rows.map(({ id }) => Number(id));
	check(ids.length === rows, `${name}: ${ids.length} rows came instead of ${rows}`);
	check(
		ids.every((id, at) => at === 0 || ids[at - 1] < id),
		`${name}: a row came twice or out of order`,
	);
	const expected = await account.query(
		`SELECT COUNT(*) AS n, MIN(id) AS first FROM transaction WHERE id <= ${ids[rows - 1]}`,
	);
	check(Number(expected[0].n) === rows, `${name}: a row is missing`);
	return { seconds: result.seconds, ...(await account.stats()) };
}

async function peers(reading: Reading): Promise<number> {
	const rows = reading.rows * reading.peerShare;
	const flags = { latency: LATENCY, concurrency: reading.limit, transactions: reading.rows };
	const parameters = { operation: 'runSuiteQL', query: QUERY, returnAll: false, limit: rows };
	const seconds: number[] = [];
	for (const [peer, own, more] of [
		['@brokenrubik/n8n-nodes-ns', {}, {}],
		[
			'n8n-nodes-netsuite',
			{
				version: 'v1',
				returnAll: true,
				options: {},
				query: `SELECT * FROM (${QUERY}) WHERE ROWNUM <= ${rows}`,
			},
			{ https: true, 'token-based-authentication': true },
		],
	] as const) {
		const account = await startAccount({ ...flags, ...more });
		try {
			await account.query(COUNT);
			const whole = { ...parameters, ...own };
			const before = { ...whole, query: QUERY.replace('ORDER BY', 'WHERE id <= 1000 ORDER BY') };
			const outcome = await runPeer(account, { peer, parameters: whole, before });
			check(outcome.rows === rows, `${peer} brought ${outcome.rows} rows instead of ${rows}`);
			seconds.push(outcome.seconds / reading.peerShare);
		} finally {
			await account.stop();
		}
	}
	return Math.min(...seconds);
}

function reading(title: string, one: Reading): Case {
	return {
		name: one.name,
		title,
		async run({ peers: withPeers, runs }) {
			const [cold, warm]: Array<Array<Awaited<ReturnType<typeof read>>>> = [[], []];
			for (let at = 0; at < runs; at += 1) {
				const account = await startAccount({
					latency: LATENCY,
					concurrency: one.limit,
					transactions: one.rows,
				});
				try {
					const ours = await signIn(account);
					await account.query(COUNT);
					await ours.run(asked(one, 1));
					cold.push(await read(account, ours, one));
					warm.push(await read(account, ours, one));
				} finally {
					await account.stop();
				}
			}
			const best = withPeers && one.target.peer !== undefined ? await peers(one) : undefined;
			const line = (name: string, results: typeof cold): Measured => {
				const figures = timed(median(results), limitSeconds(one));
				const ratioToBestPeer = best === undefined ? null : best / figures.seconds;
				const isFaster = ratioToBestPeer === null || ratioToBestPeer >= (one.target.peer ?? 0);
				return {
					...figures,
					case: name,
					rows: one.rows,
					ratioToBestPeer,
					target:
						`within ${one.target.ratio} × of the limit` +
						(one.target.peer === undefined ? '' : `, ${one.target.peer} × the best peer`),
					ok: figures.ratioToLimit <= one.target.ratio && isFaster,
				};
			};
			return [line(one.name, cold), line(`${one.name} (warm)`, warm)];
		},
	};
}

export const suiteqlCases: Case[] = [
	reading('SuiteQL, 20,000 rows; 200 ms a request, 5 at once', {
		name: 'suiteql-20000',
		rows: 20_000,
		limit: 5,
		peerShare: 1,
		target: { ratio: 1.15, peer: 3.5 },
	}),
	reading('SuiteQL, 100,000 rows; 200 ms a request, 15 at once', {
		name: 'suiteql-100000',
		rows: 100_000,
		limit: 15,
		peerShare: 0.1,
		target: { ratio: 1.25, peer: 8 },
	}),
	reading('SuiteQL by keysetColumn, 300,000 rows; 200 ms a request, 5 at once', {
		name: 'keyset-300000',
		rows: 300_000,
		limit: 5,
		peerShare: 1,
		keyset: true,
		target: { ratio: 1.3 },
	}),
];
