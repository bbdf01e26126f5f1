import { type Account, startAccount } from '../account';
import { type Case, check, medianOf, timed } from '../contract';
import { type Ours, signIn } from '../ours';
import { runPeer } from '../peers/peer';

const LATENCY = 200;
const LIMIT = 5;
/** NetSuite's own work on a record in the background, and how many at once. */
const TASK = 20;
const PROCESSORS = 5;
const COUNT = 1_000;
const REFUSED = [7, 299, 300, 512, 999];
const MOST_REQUESTS = 80;
/** The peer sends a tenth: its time grows in proportion. */
const PEER_COUNT = 100;

const flags = {
	latency: LATENCY,
	concurrency: LIMIT,
	'task-duration': TASK,
	'async-processors': PROCESSORS,
};

interface Item extends Record<string, unknown> {
	externalId: string;
	companyName: string;
	subsidiary: string;
}

const items = (prefix: string, refused: number[] = []): Item[] =>
	Array.from({ length: COUNT }, (_, at) => ({
		externalId: `BENCH-${at}`,
		companyName: `${prefix} ${at}`,
		subsidiary: refused.includes(at) ? '9999' : '1',
	}));

const upsert = {
	resource: 'batch',
	operation: 'upsert',
	recordType: 'customer',
	externalId: '={{ $json.externalId }}',
	payload: '={{ { companyName: $json.companyName, subsidiary: { id: $json.subsidiary } } }}',
	// A refused record is an item of its own, and the others are told all the same.
	options: { onPartialResult: 'keep' },
};

async function send(account: Account, ours: Ours, input: Item[], refused: number[] = []) {
	await account.query('SELECT MAX(id) AS n FROM customer');
	await account.resetStats();
	const { rows, seconds } = await ours.run(upsert, input);
	const stats = await account.stats();
	check(rows.length === COUNT, `${rows.length} outcomes came for ${COUNT} records`);
	const stored = new Map(
		(
			await account.query(
				"SELECT id, externalid, companyname FROM customer WHERE externalid LIKE 'BENCH-%'",
			)
		).map((row) => [row.externalid, row]),
	);
	check(stored.size === COUNT, `NetSuite has ${stored.size} of the ${COUNT} records`);
	for (const [at, { status, id, externalId }] of rows.entries()) {
		const record = stored.get(input[at].externalId);
		check(externalId === input[at].externalId, `Outcome ${at} is that of another record`);
		if (refused.includes(at)) {
			check(status === 'failed', `Record ${at} was refused, but its outcome is ${String(status)}`);
			check(record?.companyname !== input[at].companyName, `Record ${at} was not refused`);
		} else {
			check(status === 'succeeded', `The outcome of record ${at} is ${String(status)}`);
			check(record?.companyname === input[at].companyName, `Record ${at} was not saved`);
			check(String(record?.id) === id, `Record ${at} has another ID than its outcome`);
		}
	}
	return { seconds, ...stats };
}

async function withAccount<T>(work: (account: Account, ours: Ours) => Promise<T>): Promise<T> {
	const account = await startAccount(flags);
	try {
		return await work(account, await signIn(account));
	} finally {
		await account.stop();
	}
}

async function peer(): Promise<number> {
	const account = await startAccount(flags);
	try {
		const input = items('Peer').slice(0, PEER_COUNT);
		const outcome = await runPeer(account, {
			peer: '@brokenrubik/n8n-nodes-ns',
			parameters: {
				operation: 'batchUpsert',
				recordType: 'customer',
				waitForResults: true,
				batchOptions: { pollInterval: 500 },
			},
			perItem: ['externalId'],
			input: input.map(({ externalId, companyName, subsidiary }) => ({
				externalId,
				companyName,
				subsidiary: { id: subsidiary },
			})),
		});
		check(outcome.rows === PEER_COUNT, `The peer told of ${outcome.rows} of ${PEER_COUNT}`);
		const made = await account.query(
			"SELECT COUNT(*) AS n FROM customer WHERE externalid LIKE 'BENCH-%'",
		);
		check(Number(made[0].n) === PEER_COUNT, `The peer created ${made[0].n} of ${PEER_COUNT}`);
		return (outcome.seconds * COUNT) / PEER_COUNT;
	} finally {
		await account.stop();
	}
}

/** Sending, NetSuite's own work, one look at the end, one question. */
const limitSeconds =
	(LATENCY / 1000) * (Math.ceil(COUNT / 100 / LIMIT) + 2) + (COUNT / PROCESSORS) * (TASK / 1000);

function batchCase(
	name: string,
	title: string,
	target: string,
	run: () => ReturnType<typeof send>,
	meets: { requests?: number; peer?: number },
): Case {
	return {
		name,
		title,
		async run({ peers, runs }) {
			const figures = timed(await medianOf(runs, run), limitSeconds);
			const ratioToBestPeer =
				peers && meets.peer !== undefined ? (await peer()) / figures.seconds : null;
			return [
				{
					...figures,
					case: name,
					rows: COUNT,
					ratioToBestPeer,
					target,
					ok:
						figures.requests <= (meets.requests ?? Infinity) &&
						(ratioToBestPeer ?? Infinity) >= (meets.peer ?? 0),
				},
			];
		},
	};
}

const conditions = `${LATENCY} ms a request, ${LIMIT} at once; NetSuite takes ${TASK} ms a record, ${PROCESSORS} at once`;

export const batchCases: Case[] = [
	batchCase(
		'batch-new-1000',
		`1,000 new records by batch upsert, each outcome proved; ${conditions}`,
		`${MOST_REQUESTS} requests at most, 10 × @brokenrubik/n8n-nodes-ns`,
		async () => await withAccount(async (account, ours) => await send(account, ours, items('New'))),
		{ requests: MOST_REQUESTS, peer: 10 },
	),
	batchCase(
		'batch-existing-1000',
		`1,000 existing records by batch upsert, 5 of them refused; ${conditions}`,
		'the 5 named, 995 proved',
		async () =>
			await withAccount(async (account, ours) => {
				await send(account, ours, items('Old'));
				return await send(account, ours, items('New', REFUSED), REFUSED);
			}),
		{},
	),
];
