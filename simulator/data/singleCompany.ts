/** The seeded company as it is in an account without OneWorld. */
import type { RecordSchema, StoredLine, StoredRecord, Values } from './contract';
import { type SchemaCatalog, withoutOneWorld } from './schemas';
import { MemoryStore } from './store';

/** Names that a schema had and has no more. */
function gone(before: RecordSchema['fields'], after: RecordSchema['fields']): ReadonlySet<string> {
	const kept = new Set(after.map(({ name }) => name));
	return new Set(before.map(({ name }) => name).filter((name) => !kept.has(name)));
}

const without = (values: Values, names: ReadonlySet<string>): Values =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));

function stripped(
	before: RecordSchema,
	after: RecordSchema,
): (record: StoredRecord) => StoredRecord {
	const body = gone(before.fields, after.fields);
	const lists = after.sublists.map(({ name, fields }): [string, ReadonlySet<string>] => {
		const own = before.sublists.find((sublist) => sublist.name === name);
		return [name, gone(own?.fields ?? [], fields)];
	});
	return (record) => {
		const lines: Record<string, StoredLine[]> = {};
		for (const [name, names] of lists) {
			const list = record.lines[name];
			if (list)
				lines[name] = list.map((line) => ({ ...line, values: without(line.values, names) }));
		}
		return { ...record, values: without(record.values, body), lines };
	};
}

/** A new store with the records of `company` (made over `catalog`) that are left when there are no subsidiaries. */
export function singleCompany(company: MemoryStore, catalog: SchemaCatalog): MemoryStore {
	const reduced = withoutOneWorld(catalog);
	const store = new MemoryStore(reduced);
	for (const type of reduced.types()) {
		if (company.count(type) === 0) continue;
		const [before, after] = [catalog.get(type), reduced.get(type)];
		if (!before || !after) continue;
		const strip = stripped(before, after);
		for (const record of company.all(type)) store.put(strip(record));
		store.pack();
	}
	return store;
}
