import { startAccount } from '../account';
import { type Case, check, medianOf, timed } from '../contract';
import { signIn } from '../ours';
import { runPeer } from '../peers/peer';

const LATENCY = 200;
const LIMIT = 5;
const COUNT = 500;
/** The peers create a tenth: their time grows in proportion. */
const PEER_COUNT = 50;

const flags = { latency: LATENCY, concurrency: LIMIT };

const input = (count: number, prefix: string) =>
	Array.from({ length: count }, (_, at) => ({ companyName: `${prefix} ${at}` }));

async function create(refusedTimes: number) {
	const account = await startAccount(flags);
	try {
		const ours = await signIn(account);
		await account.query('SELECT MAX(id) AS n FROM customer');
		if (refusedTimes > 0) await account.refuse(refusedTimes, 10);
		await account.resetStats();
		const result = await ours.run(
			{
				resource: 'record',
				operation: 'create',
				recordType: 'customer',
				payload: '={{ { companyName: $json.companyName, subsidiary: { id: "1" } } }}',
			},
			input(COUNT, 'Bench'),
		);
		const stats = await account.stats();
		const ids = new Set(result.rows.map(({ id }) => id));
		check(ids.size === COUNT, `${ids.size} records were created instead of ${COUNT}`);
		const made = await account.query(
			`SELECT id, companyname FROM customer WHERE companyname LIKE 'Bench %' ORDER BY id`,
		);
		check(made.length === COUNT, `NetSuite has ${made.length} of the ${COUNT} records`);
		const nameOf = new Map(made.map(({ id, companyname }) => [id, companyname]));
		check(
			result.rows.every(({ id }, at) => nameOf.get(String(id)) === `Bench ${at}`),
			'The order of the output is not that of the input',
		);
		return { seconds: result.seconds, ...stats };
	} finally {
		await account.stop();
	}
}

async function peer(): Promise<number> {
	const account = await startAccount(flags);
	try {
		const records = input(PEER_COUNT, 'Peer').map((one) => ({ ...one, subsidiary: { id: '1' } }));
		const outcome = await runPeer(account, {
			peer: '@brokenrubik/n8n-nodes-ns',
			parameters: { operation: 'insertRecord', recordType: 'customer', replace: '' },
			input: records,
		});
		check(outcome.rows === PEER_COUNT, `The peer created ${outcome.rows} of ${PEER_COUNT}`);
		return (outcome.seconds * COUNT) / PEER_COUNT;
	} finally {
		await account.stop();
	}
}

function creating(name: string, title: string, refusedTimes: number, ratio: number): Case {
	return {
		name,
		title,
		async run({ peers, runs }) {
			const figures = timed(
				await medianOf(runs, async () => await create(refusedTimes)),
				(COUNT / LIMIT) * (LATENCY / 1000),
			);
			const best = peers && refusedTimes === 0 ? await peer() : undefined;
			const ratioToBestPeer = best === undefined ? null : best / figures.seconds;
			return [
				{
					...figures,
					case: name,
					rows: COUNT,
					ratioToBestPeer,
					target:
						`within ${ratio} × of the limit, none fails` +
						(refusedTimes === 0 ? ', 4 × @brokenrubik/n8n-nodes-ns' : ''),
					ok: figures.ratioToLimit <= ratio && (ratioToBestPeer ?? 4) >= 4,
				},
			];
		},
	};
}

export const createCases: Case[] = [
	creating('creates-500', '500 creates, one by one; 200 ms a request, 5 at once', 0, 1.15),
	creating('creates-500-refused', 'the same, every tenth answer is 429', 55, 1.6),
];
