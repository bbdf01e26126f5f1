/** A user at a desk: makes records over HTTP, transforms them, and looks at what became of them. */
import { RECORD_ROOT, refusalOf, type RecordServer } from './recordServer';

export type Json = Record<string, unknown>;

export const ref = (id: string) => ({ id });

/** Lines of a sublist as a request writes them. */
export const lines = (...items: Json[]) => ({ items });

const STRICT = { 'X-NetSuite-PropertyNameValidation': 'Error' };

export class Desk {
	private made = 0;

	constructor(private readonly server: RecordServer) {}

	/** A strict write; answers the id in its Location. Fails the test with NetSuite's own words when it is refused. */
	async write(method: string, path: string, body: Json = {}): Promise<string> {
		const response = await this.server.call(method, path, body, STRICT);
		const text = await response.text();
		expect([path, response.status, text]).toEqual([path, 204, '']);
		return String(response.headers.get('location')).split('/').pop() ?? '';
	}

	create = (type: string, body: Json) => this.write('POST', `/${type}`, body);

	update = (path: string, body: Json) => this.write('PATCH', path, body);

	transform = (path: string, target: string, body?: Json) =>
		this.write('POST', `${path}/!transform/${target}`, body);

	/** Runs a record action. */
	async press(path: string): Promise<void> {
		const response = await this.server.call('POST', path, {});
		expect([path, await response.json()]).toMatchObject([path, { result: true }]);
	}

	async remove(path: string): Promise<void> {
		const response = await this.server.call('DELETE', path);
		expect([path, response.status, await response.text()]).toEqual([path, 204, '']);
	}

	/** What a write was refused with. */
	async refused(method: string, path: string, body?: Json) {
		return refusalOf(await this.server.call(method, path, body, STRICT));
	}

	/** A record in full. */
	async read(path: string): Promise<Json> {
		const url = `${path}?expandSubResources=true&simpleEnumFormat=true`;
		const response = await this.server.call('GET', url);
		expect([path, response.status]).toEqual([path, 200]);
		return (await response.json()) as Json;
	}

	async linesOf(path: string, sublist: string): Promise<Json[]> {
		return ((await this.read(path))[sublist] as { items: Json[] }).items;
	}

	/** Text of a status. */
	async status(path: string): Promise<string> {
		const response = await this.server.call('GET', `${path}?fields=status`);
		const { status } = (await response.json()) as { status?: { refName: string } };
		return status?.refName ?? '';
	}

	/** What an item has at a location. */
	async stock(item: string, location: string, type = 'inventoryItem'): Promise<Json> {
		const all = await this.linesOf(`/${type}/${item}`, 'locations');
		return all.find((line) => (line.location as Json).id === location) ?? {};
	}

	/** A new customer of the US subsidiary; taxed at 8.25 % when `more` says `taxable`. */
	customer = (more: Json = {}) =>
		this.create('customer', {
			companyName: `Desk customer ${++this.made}`,
			subsidiary: ref('2'),
			...more,
		});

	vendor = (more: Json = {}) =>
		this.create('vendor', {
			companyName: `Desk vendor ${++this.made}`,
			subsidiary: ref('2'),
			...more,
		});

	/** A new item with `quantity` on hand in the Oakland warehouse (location 1). */
	async item(quantity: number, more: Json = {}): Promise<string> {
		const id = await this.create('inventoryItem', {
			itemId: `DESK-${++this.made}`,
			cost: 4,
			isTaxable: true,
			price: lines({ priceLevel: ref('1'), currencyPage: ref('1'), price: 10 }),
			...more,
		});
		if (quantity > 0) await this.adjust(id, quantity);
		return id;
	}

	adjust = (item: string, by: number, location = '1') =>
		this.create('inventoryAdjustment', {
			subsidiary: ref('2'),
			account: ref(this.account('COGS')),
			inventory: lines({ item: ref(item), location: ref(location), adjustQtyBy: by }),
		});

	/** The first account of a type. */
	account(type: string): string {
		for (const { id, values } of this.server.store.all('account')) {
			if (values.acctType === type) return id;
		}
		throw new Error(`no account of type ${type}`);
	}
}

export { RECORD_ROOT };
