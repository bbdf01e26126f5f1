import type { IDataObject } from 'n8n-workflow';
import type { Engine, StoredCredentials } from '../../test/support/engine';
import { Polling } from '../../test/support/polling';
import type { Account } from './account';
import { spoilRound } from './faults';
import type { Ledger, Said } from './ledger';

/** Customers kept: more are deleted, oldest first, once their event has come. */
const KEPT = 40;

/** The node at work in one account, round by round. */
export class Soak {
	private round = 0;

	private readonly credentials: StoredCredentials;

	private readonly polling: Polling;

	constructor(
		private readonly engine: Engine,
		private readonly account: Account,
		private readonly ledger: Ledger,
		private readonly random: () => number,
	) {
		this.credentials = { netSuiteClientCredentialsApi: { ...account.credentials } };
		this.polling = new Polling(engine, this.credentials, {
			event: 'created',
			recordType: 'customer',
			options: { delaySeconds: 1 },
		});
	}

	async begin(): Promise<void> {
		const { error } = await this.polling.activate();
		if (error) throw error;
	}

	/** Creates, reads, queries, updates, deletes and polls once, while requests go wrong. */
	async once(): Promise<void> {
		this.round += 1;
		await spoilRound(this.account, this.random);
		await this.create();
		await this.update();
		await this.read();
		await this.query();
		await this.poll();
		await this.remove();
		await this.ledger.judge();
	}

	/** The last events, with nothing going wrong any more. */
	async end(): Promise<void> {
		await this.account.heal();
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		await this.poll();
		await this.query();
		await this.ledger.judge();
		this.ledger.judgeEvents();
	}

	/** Runs the node on items and tells what each item says: its JSON, or its error. */
	private async run(parameters: Record<string, unknown>, input: IDataObject[]) {
		const { items, error, credentials } = await this.engine.runNode(parameters as never, {
			credentials: this.credentials,
			input,
			node: { onError: 'continueRegularOutput' },
		});
		if (error) throw error;
		Object.assign(this.credentials, credentials);
		return items;
	}

	private async each(
		operation: string,
		parameters: Record<string, unknown>,
		input: IDataObject[],
		key: string,
	): Promise<Map<string, Said & { json: IDataObject }>> {
		const all = { resource: 'record', operation, recordType: 'customer', ...parameters };
		const items = input.length === 0 ? [] : await this.run(all, input);
		return new Map(
			items.map(({ json, pairedItem }) => {
				const { item } = pairedItem as { item: number };
				const word =
					typeof json.error === 'string' ? { error: json.error } : { done: String(json.id) };
				return [String(input[item][key]), { ...word, json }];
			}),
		);
	}

	/** Ten with an external ID and five without. */
	private async create(): Promise<void> {
		const body = (n: number) => ({
			companyName: `Soak ${this.round}-${n}`,
			subsidiary: { id: '1' },
		});
		const input = Array.from({ length: 15 }, (_, n) => {
			const externalId = n < 10 ? { externalId: `SOAK-${this.round}-${n}` } : {};
			return { name: body(n).companyName, body: { ...body(n), ...externalId } };
		});
		await this.ledger.created(
			await this.each('create', { payload: '={{ $json.body }}' }, input, 'name'),
		);
	}

	private some(count: number): IDataObject[] {
		return [...this.ledger.live.keys()]
			.sort(() => this.random() - 0.5)
			.slice(0, count)
			.map((id) => ({ id }));
	}

	private async update(): Promise<void> {
		const phone = `555-${String(this.round).padStart(6, '0')}`;
		const parameters = { recordId: '={{ $json.id }}', payload: JSON.stringify({ phone }) };
		this.ledger.updated(await this.each('update', parameters, this.some(10), 'id'), phone);
	}

	private async read(): Promise<void> {
		const said = await this.each('get', { recordId: '={{ $json.id }}' }, this.some(10), 'id');
		for (const [id, word] of said) {
			const entry = this.ledger.live.get(id);
			const isRight = 'error' in word || word.json.companyName === entry?.name;
			if (!isRight) throw new Error(`Record ${id} was read as ${JSON.stringify(word.json)}`);
			this.ledger.count('done' in word ? 'reads done' : 'reads failed');
		}
	}

	private async query(): Promise<void> {
		const items = await this.run(
			{
				resource: 'suiteql',
				operation: 'query',
				query: "SELECT id FROM customer WHERE companyname LIKE 'Soak %' ORDER BY id",
				returnAll: true,
				options: { pageSize: 10 },
			},
			[{}],
		);
		if (typeof items[0]?.json.error === 'string') this.ledger.count('queries failed');
		else this.ledger.queried(items.map(({ json }) => String(json.id)));
	}

	private async poll(): Promise<void> {
		const { items = [], error } = await this.polling.tick();
		this.ledger.count(error ? 'polls failed' : 'polls');
		this.ledger.triggered(items.map(({ id }) => String(id)));
	}

	private async remove(): Promise<void> {
		const due = [...this.ledger.live.values()].slice(0, Math.max(0, this.ledger.live.size - KEPT));
		const input = due.filter(({ seen }) => seen > 0).map(({ id }) => ({ id }));
		await this.ledger.deleted(
			await this.each('delete', { recordId: '={{ $json.id }}' }, input, 'id'),
		);
	}
}
