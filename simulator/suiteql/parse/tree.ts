/** The part of the parser's syntax tree that SuiteQL needs. A node is an object with one key, its kind. */

export interface Identifier {
	name: string;
	quoted?: boolean;
}

interface Pair {
	left: Node;
	right: Node;
}

export interface FunctionCall {
	name: string;
	args: Node[];
	distinct?: boolean;
}

export interface OrderItem {
	this: Node;
	desc: boolean;
	nulls_first: boolean | null;
}

export interface FrameBound {
	Preceding?: Node;
	Following?: Node;
}

export interface Over {
	partition_by: Node[];
	order_by: OrderItem[];
	window_name?: unknown;
	frame: {
		kind: string;
		start: string | FrameBound;
		end: string | FrameBound | null;
		exclude?: unknown;
	} | null;
}

export interface Join {
	this: Node;
	on: Node | null;
	using: Identifier[];
	kind: string;
}

export interface SelectNode {
	expressions: Node[];
	from: { expressions: Node[] } | null;
	joins: Join[];
	where_clause: { this: Node } | null;
	group_by: { expressions: Node[] } | null;
	having: { this: Node } | null;
	order_by: { expressions: OrderItem[] } | null;
	fetch: { count: Node | null; percent?: boolean; with_ties?: boolean } | null;
	offset: { this: Node } | null;
	top: { this: Node; percent?: boolean; with_ties?: boolean } | null;
	distinct: boolean;
	[clause: string]: unknown;
}

export interface SetNode extends Pair {
	all?: boolean;
	distinct?: boolean;
	order_by: { expressions: OrderItem[] } | null;
	fetch?: SelectNode['fetch'];
	offset?: Node | { this: Node } | null;
	[clause: string]: unknown;
}

interface TypeSize {
	length?: number | null;
	precision?: number | null;
	scale?: number | null;
}

export interface ConnectClause {
	start: Node | null;
	connect: Node;
	nocycle?: boolean;
}

export interface WithClause {
	ctes: Array<{ alias: Identifier; this: Node; columns?: Identifier[] }>;
	recursive?: boolean;
}

export interface DataType extends TypeSize {
	data_type: string;
	oracle_type?: TypeSize & { oracle_data_type: string };
}

/** Kind → content, for every kind that may stand in a query. */
export interface Kinds {
	column: { name: Identifier; table: Identifier | null; join_mark: boolean };
	star: { table: Identifier | null };
	literal: { literal_type: string; value: string };
	null: null;
	parameter: { name: string };
	pseudocolumn: { kind: string };
	prior: { this: Node };
	paren: { this: Node };
	alias: { this: Node; alias: Identifier };
	tuple: { expressions: Node[] };
	and: Pair;
	or: Pair;
	not: { this: Node };
	neg: { this: Node };
	eq: Pair;
	neq: Pair;
	lt: Pair;
	lte: Pair;
	gt: Pair;
	gte: Pair;
	add: Pair;
	sub: Pair;
	mul: Pair;
	div: Pair;
	concat: Pair;
	like: Pair & { escape?: Node | null; quantifier?: unknown };
	in: { this: Node; expressions: Node[]; query: Node | null; not: boolean };
	between: { this: Node; low: Node; high: Node; not: boolean };
	is_null: { this: Node; not: boolean };
	exists: { this: Node; not?: boolean };
	any: { this: Node; subquery: Node; op: string };
	all: { this: Node; subquery: Node; op: string };
	case: { operand: Node | null; whens: Array<[Node, Node]>; else_: Node | null };
	cast: { this: Node; to: DataType };
	extract: { this: Node; field: unknown };
	trim: { this: Node; characters: Node | null; position: string };
	interval: { this: Node | null; unit: { type: string; unit?: string } | null };
	at_time_zone: { this: Node; zone: Node };
	function: FunctionCall;
	method_call: { this: Node; method: Identifier; args: Node[] };
	list_agg: { this: Node; separator: Node | null; distinct: boolean };
	within_group: { this: Node; order_by: OrderItem[] };
	window_function: {
		this: Node;
		over: Over;
		keep: { first: boolean; order_by: OrderItem[] } | null;
	};
	select: SelectNode;
	union: SetNode;
	intersect: SetNode;
	except: SetNode;
	subquery: { this: Node; alias: Identifier | null; lateral?: boolean; [clause: string]: unknown };
	table: { name: Identifier; schema: Identifier | null; alias: Identifier | null };
	joined_table: { left: Node; joins: Join[]; alias: Identifier | null };
}

export type Kind = keyof Kinds;

export type Node = { [K in Kind]: { [P in K]: Kinds[K] } }[Kind];

/** The kind of a node: its one key. May name a kind that is not in `Kinds`; the translator refuses those. */
export function kindOf(node: Node): string {
	return Object.keys(node)[0] ?? '';
}

/** The node's content when it is of this kind. */
export function as<K extends Kind>(node: Node, kind: K): Kinds[K] | undefined {
	return kind in node ? (node as unknown as { [P in K]: Kinds[K] })[kind] : undefined;
}

/** Without the parentheses around it. */
export function unwrapped(node: Node): Node {
	let inner = node;
	for (let paren = as(inner, 'paren'); paren; paren = as(inner, 'paren')) inner = paren.this;
	return inner;
}

/** The parts of an AND chain, in order. */
export function conjuncts(node: Node): Node[] {
	const both = as(unwrapped(node), 'and');
	return both ? [...conjuncts(both.left), ...conjuncts(both.right)] : [node];
}

/** Every node below and including this one for which `test` holds; does not enter sub-selects. */
export function findAll<K extends Kind>(tree: unknown, kind: K): Array<Kinds[K]> {
	const found: Array<Kinds[K]> = [];
	const walk = (value: unknown): void => {
		if (Array.isArray(value)) value.forEach(walk);
		else if (value !== null && typeof value === 'object') {
			for (const [key, inner] of Object.entries(value)) {
				if (key === 'subquery' || key === 'select' || key === 'query') continue;
				if (key === kind) found.push(inner as Kinds[K]);
				walk(inner);
			}
		}
	};
	walk(tree);
	return found;
}
