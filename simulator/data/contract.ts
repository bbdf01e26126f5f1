/** What the rooms of the simulator know of each other's data. Types only. */

export type FieldType =
	| 'string'
	| 'integer'
	| 'float'
	| 'currency'
	| 'boolean'
	| 'date'
	| 'datetime'
	| 'reference'
	| 'enum'
	| 'multiselect';

export interface FieldSchema {
	/** camelCase as the record service writes it; custom fields by script id (`custentity_tier`). */
	name: string;
	label: string;
	type: FieldType;
	/** Record type a reference or multiselect points to. */
	refType?: string;
	/** id → text of an enumeration. */
	options?: Record<string, string>;
	required?: boolean;
	readOnly?: boolean;
	/** May stand in a `q` filter. Default true for body fields. */
	filterable?: boolean;
	custom?: boolean;
	/** What a person reads about the field in the metadata catalog. */
	description?: string;
}

export interface SublistSchema {
	name: string;
	/** Key field (`line`): lines are matched by it on write. Absent = lines are appended. */
	key?: string;
	/**
	 * Fields of a sublist without a key that no two lines share (`doc` of `apply`): a line is found by the first, and by
	 * those of the others that the request gives.
	 */
	identity?: readonly string[];
	fields: FieldSchema[];
	/** Sublists inside a line's subrecords, by dotted name (`inventoryDetail.inventoryAssignment`). */
	nested?: SublistSchema[];
}

export interface RecordSchema {
	/** camelCase (`salesOrder`) or script id (`customrecord_asset`). */
	type: string;
	label: string;
	fields: FieldSchema[];
	sublists: SublistSchema[];
	/** SuiteQL table with this record's rows, and the value of its `type`/`recordtype` column where many types share it. */
	table?: string;
	/** Field that names a record in references (`refName`, BUILTIN.DF). */
	nameField: string;
	/** Names of the created and last-modified fields. */
	created?: string;
	modified?: string;
	/** Sublists inside body subrecords, by dotted name (`inventoryDetail.inventoryAssignment`). */
	nested?: SublistSchema[];
}

/**
 * Plain values by field name. References, enumerations: the id as a string. Multiselects: ids.
 * Dates: `YYYY-MM-DD`. Date-times: milliseconds UTC. Numbers and booleans as such. Empty = absent.
 */
export type Values = Record<string, string | number | boolean | string[] | undefined>;

export interface StoredLine {
	/** Line number, 1-based, stable over the record's life; never reused. */
	line: number;
	values: Values;
	/** Lines of the sublists inside this line's subrecords, by dotted name. */
	lines?: Record<string, StoredLine[]>;
}

export interface StoredRecord {
	type: string;
	id: string;
	externalId?: string;
	values: Values;
	lines: Record<string, StoredLine[]>;
	/** ms UTC. */
	created: number;
	modified: number;
}

export interface Store {
	schema(type: string): RecordSchema | undefined;
	/** Any case in, the schema out; undefined when there is no such type. */
	findSchema(name: string): RecordSchema | undefined;
	types(): string[];
	get(type: string, id: string): StoredRecord | undefined;
	byExternalId(type: string, externalId: string): StoredRecord | undefined;
	all(type: string): Iterable<StoredRecord>;
	/** Ids in the order of `all`, without reading the records. */
	ids(type: string): Iterable<string>;
	count(type: string): number;
	/** Adds or replaces. Ids are given out by `nextId`: one series for all transactions, one for all entities, one a type else. */
	put(record: StoredRecord): void;
	remove(type: string, id: string): boolean;
	nextId(type: string): string;
	/** The text of a reference, `''` when the record is gone. */
	displayName(type: string, id: string): string;
	/** Told of each put and remove, after it happened; of what was removed with its name. */
	onChange(listener: (type: string, id: string, removedName?: string) => void): void;
}
