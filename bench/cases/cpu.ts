import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { startAccount } from '../account';
import { type Case, check, nothing } from '../contract';
import { signIn } from '../ours';

const ROWS = 100_000;
const QUERY =
	'SELECT id, tranid, trandate, type, entity, status, memo, currency, exchangerate, foreigntotal FROM transaction ORDER BY id';

/** What the same n8n helper costs without a node around it: asks, parses, makes items. */
function bareLoop(baseUrl: string) {
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items: INodeExecutionData[] = [];
		for (let offset = 0; offset < ROWS; offset += 1000) {
			const text = (await this.helpers.httpRequestWithAuthentication.call(
				this,
				'netSuiteClientCredentialsApi',
				{
					method: 'POST',
					url: `${baseUrl}/services/rest/query/v1/suiteql?limit=1000&offset=${offset}`,
					headers: { prefer: 'transient', 'content-type': 'application/json' },
					body: Buffer.from(JSON.stringify({ q: QUERY })),
					encoding: 'text',
				},
			)) as string;
			const page = JSON.parse(text) as { items: Array<Record<string, never>> };
			for (const json of page.items) items.push({ json });
		}
		return [items];
	};
}

export const cpuCase: Case = {
	name: 'cpu',
	title: '100,000 rows of 10 columns without latency: CPU of execute, against a bare loop',
	async run({ runs }) {
		const account = await startAccount({ latency: 0, concurrency: 5, transactions: ROWS });
		try {
			const ours = await signIn(account);
			const loop = await signIn(account);
			loop.instead(bareLoop(account.baseUrl));
			const query = { resource: 'suiteql', operation: 'query', query: QUERY };
			const [node, bare]: number[][] = [[], []];
			// Once unmeasured, so that both find the same warm engine.
			for (let at = 0; at <= runs; at += 1) {
				const [one, other] = [
					await ours.run({ ...query, limit: ROWS }),
					await loop.run({ ...query, limit: ROWS }),
				];
				check(one.rows.length === ROWS && other.rows.length === ROWS, 'Rows are missing');
				check(
					one.rows.every(({ id }, row) => id === other.rows[row].id),
					'The rows are not those of the bare loop',
				);
				if (at === 0) continue;
				node.push(one.cpuSeconds);
				bare.push(other.cpuSeconds);
			}
			const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
			const ratio = middle(node) / middle(bare);
			return [
				{
					...nothing,
					case: 'cpu',
					rows: ROWS,
					seconds: middle(node),
					limitSeconds: middle(bare),
					ratioToLimit: ratio,
					target: 'CPU within 1.5 × of the bare loop',
					ok: ratio <= 1.5,
				},
			];
		} finally {
			await account.stop();
		}
	},
};
