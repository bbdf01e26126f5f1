import { startAccount } from '../account';
import { type Case, check, medianOf, timed } from '../contract';
import { signIn } from '../ours';

const LATENCY = 200;
const LIMIT = 5;
const COUNT = 1_000;
const INVOICES = "SELECT id, tranid FROM transaction WHERE type = 'CustInvc' ORDER BY id";

async function read() {
	const account = await startAccount({
		latency: LATENCY,
		concurrency: LIMIT,
		transactions: 10 * COUNT,
	});
	try {
		const ours = await signIn(account);
		const wanted = (await account.query(INVOICES)).slice(0, COUNT);
		check(wanted.length === COUNT, `The account has only ${wanted.length} invoices`);
		const asked = {
			resource: 'record',
			operation: 'getMany',
			recordType: 'invoice',
			output: 'records',
		};
		await account.resetStats();
		const { seconds, rows } = await ours.run({ ...asked, limit: COUNT });
		const stats = await account.stats();
		check(rows.length === COUNT, `${rows.length} records came instead of ${COUNT}`);
		check(
			rows.every(({ id, tranId }, at) => id === wanted[at].id && tranId === wanted[at].tranid),
			'A record is missing, misplaced or another one',
		);
		return { seconds, ...stats };
	} finally {
		await account.stop();
	}
}

export const recordsCase: Case = {
	name: 'records-1000',
	title: '1,000 whole records from a list; 200 ms a request, 5 at once',
	async run({ runs }) {
		// The list in one request, then the records.
		const figures = timed(await medianOf(runs, read), (LATENCY / 1000) * (1 + COUNT / LIMIT));
		return [
			{
				...figures,
				case: 'records-1000',
				rows: COUNT,
				target: 'within 1.2 × of the limit',
				ok: figures.ratioToLimit <= 1.2,
			},
		];
	},
};
