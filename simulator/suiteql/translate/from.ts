/** FROM: tables, sub-selects, joins in both dialects. */
import { type Join, type Kinds, type Node, as, conjuncts, findAll, kindOf } from '../parse/tree';
import { hiddenTable, unknownTable, unsupported } from '../refusals';
import { type Scope, Source } from './scope';
import { identifier } from './sql';
import type { CommonTable, Query, Translator } from './translator';

const KINDS: Record<string, string> = {
	Inner: 'JOIN',
	Left: 'LEFT JOIN',
	Right: 'RIGHT JOIN',
	Full: 'FULL JOIN',
	Cross: 'CROSS JOIN',
	Implicit: 'CROSS JOIN',
};

/** FROM, ready to be written once everything that refers to it is translated. */
export interface From {
	text(): string;
	/** Conditions of WHERE that were no joins. */
	rest: Node[];
}

/** A sub-select, or a table of WITH, as an entry of FROM; of several columns with one name, the last one counts. */
function querySource({ text, outputs }: Query, alias: string, table: string): Source {
	const columns = [...new Map(outputs.map((output) => [output.name, output])).values()];
	return new Source(alias, table, columns, `(${text})`);
}

function commonSource(node: Kinds['table'], common: CommonTable): Source {
	const name = node.name.name.toLowerCase();
	const query = common.query();
	const { columns } = common;
	if (columns.length > 0 && columns.length !== query.outputs.length) {
		throw unsupported(`WITH ${name} lists ${columns.length} columns`);
	}
	const renamed = query.outputs.map((output, at) => ({
		...output,
		name: columns[at] ?? output.name,
	}));
	const list = renamed.map(
		(output) => `s.${identifier(output.column)} AS ${identifier(output.name)}`,
	);
	const text = columns.length > 0 ? `SELECT ${list.join(', ')} FROM (${query.text}) s` : query.text;
	return querySource({ text, outputs: renamed }, node.alias?.name.toLowerCase() ?? name, name);
}

/** Puts a table, or one of WITH, into a scope. Throws NetSuiteRefusal when there is none of that name. */
export function tableSource(node: Kinds['table'], scope: Scope, t: Translator): Source {
	const name = node.name.name.toLowerCase();
	const common = node.schema ? undefined : t.common(name);
	if (common) {
		const source = commonSource(node, common);
		scope.add(source);
		return source;
	}
	// Public code writes Employee.Employee.
	if (node.schema && node.schema.name.toLowerCase() !== name)
		throw unknownTable(`${node.schema.name}.${node.name.name}`);
	const columns = t.tables.columns(name);
	if (!columns) {
		throw (t.tables.hidden?.(name) ? hiddenTable : unknownTable)(node.name.name);
	}
	const used = t.used.tables.get(name) ?? new Set<string>();
	t.used.tables.set(name, used);
	const alias = node.alias?.name.toLowerCase() ?? name;
	const read = (column: string) => void used.add(column);
	const open = t.tables.open(name);
	const source = new Source(alias, name, columns, identifier(name), read, open);
	scope.add(source);
	return source;
}

function subselectSource(node: Kinds['subquery'], scope: Scope, t: Translator): Source {
	if (node.lateral) throw unsupported('LATERAL');
	const alias = node.alias?.name.toLowerCase() ?? `$sub${scope.sources.length}`;
	const source = querySource(t.query(node.this, scope.parent, true), alias, alias);
	scope.add(source);
	return source;
}

function entry(node: Node, scope: Scope, t: Translator): () => string {
	const table = as(node, 'table');
	const inner = as(node, 'subquery');
	const nested = as(node, 'joined_table');
	const inBrackets = as(node, 'paren');
	if (inBrackets) return entry(inBrackets.this, scope, t);
	if (table) {
		const source = tableSource(table, scope, t);
		return () => source.sql();
	}
	if (inner) {
		const source = subselectSource(inner, scope, t);
		return () => source.sql();
	}
	if (nested) {
		const first = entry(nested.left, scope, t);
		const rest = nested.joins.map((join) => joined(join, scope, t));
		return () => `(${first()} ${rest.map((text) => text()).join(' ')})`;
	}
	throw unsupported(`'${kindOf(node)}' in FROM`);
}

function usingCondition(join: Join, before: Source[], scope: Scope): string {
	const right = scope.sources[scope.sources.length - 1];
	const tests = join.using.map(({ name }) => {
		const column = name.toLowerCase();
		const left = before.find((source) => source.column(column));
		if (!left) throw unsupported(`USING (${name})`);
		return `${scope.use(left, column).text} = ${scope.use(right, column).text}`;
	});
	return tests.join(' AND ');
}

function joined(join: Join, scope: Scope, t: Translator): () => string {
	const words = KINDS[join.kind];
	if (!words) throw unsupported(`${join.kind} JOIN`);
	const before = [...scope.sources];
	const text = entry(join.this, scope, t);
	const on = join.on
		? t.condition(join.on, scope)
		: join.using.length > 0
			? usingCondition(join, before, scope)
			: undefined;
	if (on === undefined && words !== 'CROSS JOIN') throw unsupported('a join without ON');
	return () => `${words} ${text()}${on === undefined ? '' : ` ON ${on}`}`;
}

/** The aliases of the columns marked (+) in a condition. */
function marked(node: Node): string[] {
	const columns = findAll(node, 'column').filter(({ join_mark: mark }) => mark);
	return columns.map(({ name, table }) => {
		if (!table) throw unsupported(`(+) on ${name.name}, which does not name its table`);
		return table.name.toLowerCase();
	});
}

/** Oracle's outer joins: the tables marked (+) in WHERE are joined to the others, each after those it refers to. */
function oracleJoins(entries: Node[], where: Node[], scope: Scope, t: Translator): From {
	const texts = entries.map((node) => {
		const text = entry(node, scope, t);
		const { alias, table } = scope.sources[scope.sources.length - 1];
		return { alias, table, text };
	});
	const tests = where.map((node) => ({ node, outer: [...new Set(marked(node))] }));
	if (tests.some(({ outer }) => outer.length > 1)) throw unsupported('(+) on two tables at once');
	const outers = new Set(tests.flatMap(({ outer }) => outer));
	const isOuter = ({ alias, table }: { alias: string; table: string }) =>
		outers.has(alias) || outers.has(table);
	const placed = texts.filter((source) => !isOuter(source));
	const waiting = texts.filter(isOuter);
	if (placed.length === 0) throw unsupported('(+) on every table');
	const steps: Array<() => string> = [];
	const inner = placed.map(({ text }) => text);
	while (waiting.length > 0) {
		const ready = waiting.findIndex(({ alias, table }) =>
			tests
				.filter(({ outer }) => outer[0] === alias || outer[0] === table)
				.flatMap(({ node }) => findAll(node, 'column'))
				.every(({ table: owner }) => {
					const name = owner?.name.toLowerCase();
					return !waiting.some((other) => other.alias === name && other.alias !== alias);
				}),
		);
		if (ready < 0) throw unsupported('(+) in a circle');
		const [{ alias, table, text }] = waiting.splice(ready, 1);
		const on = tests
			.filter(({ outer }) => outer[0] === alias || outer[0] === table)
			.map(({ node }) => t.condition(node, scope))
			.join(' AND ');
		steps.push(() => `LEFT JOIN ${text()} ON ${on}`);
	}
	return {
		rest: tests.filter(({ outer }) => outer.length === 0).map(({ node }) => node),
		text: () => {
			const start = inner.map((text) => text()).join(' CROSS JOIN ');
			return [start, ...steps.map((step) => step())].join(' ');
		},
	};
}

/** Translates FROM, its joins, and what WHERE has of them. `entries` empty = no FROM. */
export function from(
	entries: Node[],
	joins: Join[],
	where: Node | undefined,
	scope: Scope,
	t: Translator,
): From {
	const tests = where ? conjuncts(where) : [];
	if (tests.some((node) => marked(node).length > 0)) {
		if (joins.length > 0) throw unsupported('(+) and JOIN in one query');
		return oracleJoins(entries, tests, scope, t);
	}
	const heads = entries.map((node) => entry(node, scope, t));
	const tails = joins.map((join) => joined(join, scope, t));
	return {
		rest: tests,
		text: () => {
			const list = heads.map((text) => text()).join(', ');
			return [list, ...tails.map((text) => text())].join(' ');
		},
	};
}
