/** SELECT, with ROWNUM and the row limits of both dialects. */
import { type Node, type OrderItem, type SelectNode, as, findAll, unwrapped } from '../parse/tree';
import { unsupported } from '../refusals';
import { functionName } from '../parse/parse';
import { ownName } from './expression';
import { type From, from } from './from';
import { connectClause, hierarchical } from './hierarchical';
import { Scope, displayColumn } from './scope';
import { LEVEL, type Sql, identifier } from './sql';
import type { Output, Query, Translator } from './translator';

/** Clauses of other dialects that the parser knows and SuiteQL does not. */
const FOREIGN = [
	'locks',
	'limit',
	'qualify',
	'sample',
	'windows',
	'into',
	'distinct_on',
	'lateral_views',
	'distribute_by',
	'cluster_by',
	'sort_by',
	'for_xml',
];

const isSet = (value: unknown): boolean =>
	Array.isArray(value)
		? value.length > 0
		: value !== undefined && value !== null && value !== false;

/** Throws NetSuite's refusal when a clause that SuiteQL lacks is there. */
export function refuseForeign(node: Record<string, unknown>): void {
	const clause = FOREIGN.find((name) => isSet(node[name]));
	if (clause) throw unsupported(`${clause.toUpperCase()} is not SuiteQL`);
}

function outputOf(name: string, sql: Sql): Output {
	if (sql.type === 'condition' || sql.type === 'tuple') {
		throw unsupported('a condition in the SELECT list');
	}
	const display = sql.column?.display;
	const { type, whole, text } = sql;
	return { name, column: name, type, whole, sql: text, ...(display ? { display } : {}) };
}

/** The SELECT list, `*` spelled out; unnamed expressions are `expr1`, `expr2` … */
function selectList(
	nodes: Node[],
	scope: Scope,
	t: Translator,
): { outputs: Output[]; values: Sql[] } {
	const outputs: Output[] = [];
	const values: Sql[] = [];
	let unnamed = 0;
	const put = (name: string, sql: Sql) => {
		outputs.push(outputOf(name, sql));
		values.push(sql);
	};
	for (const node of nodes) {
		const star = as(node, 'star');
		const alias = as(node, 'alias');
		if (star) {
			const wanted = star.table?.name.toLowerCase();
			const sources = scope.sources.filter(
				({ alias: name, table }) => wanted === undefined || name === wanted || table === wanted,
			);
			if (sources.length === 0 && star.table) scope.resolve({ name: '*' }, star.table);
			for (const source of sources) {
				for (const { name } of source.columns)
					if (name !== LEVEL) put(name, scope.use(source, name));
			}
		} else if (alias) {
			put(alias.alias.name.toLowerCase(), t.expression(alias.this, scope));
		} else {
			const sql = t.expression(node, scope);
			const name = ownName(unwrapped(node));
			if (name === undefined) unnamed += 1;
			put(name ?? `expr${unnamed}`, sql);
		}
	}
	return { outputs, values };
}

/** Gives each output a name of its own: of several with one name, the last has it (netsuite-rest.md 6.2). */
function named(outputs: Output[]): Output[] {
	return outputs.map((output, at) => {
		const later = outputs.some(({ name }, other) => other > at && name === output.name);
		return { ...output, column: later ? `${output.name}$${at}` : output.name };
	});
}

/** A number of rows: a literal or a bound parameter. */
export function rowCount(node: Node, scope: Scope, t: Translator): string {
	const { literal } = t.expression(node, scope);
	if (literal === undefined || !/^\d+$/.test(literal)) throw unsupported('this number of rows');
	return literal;
}

/** FETCH FIRST, OFFSET and TOP as DuckDB's LIMIT. */
export function limitClause(
	{ fetch, offset, top }: Pick<SelectNode, 'fetch' | 'offset' | 'top'>,
	scope: Scope,
	t: Translator,
): string {
	if (fetch?.percent || fetch?.with_ties || top?.percent || top?.with_ties) {
		throw unsupported('PERCENT and WITH TIES');
	}
	const count = top?.this ?? fetch?.count ?? undefined;
	const parts: string[] = [];
	if (count) parts.push(`LIMIT ${rowCount(count, scope, t)}`);
	else if (fetch) parts.push('LIMIT 1');
	if (offset) parts.push(`OFFSET ${rowCount(offset.this, scope, t)}`);
	return parts.length > 0 ? ` ${parts.join(' ')}` : '';
}

/** Oracle's order: NULLs last going up, first going down. */
export function direction(item: OrderItem): string {
	const first = item.nulls_first ?? item.desc;
	return `${item.desc ? 'DESC' : 'ASC'} NULLS ${first ? 'FIRST' : 'LAST'}`;
}

/** ORDER BY position, alias or expression. */
function orderBy(
	items: OrderItem[],
	list: Output[],
	values: Sql[],
	scope: Scope,
	t: Translator,
): string {
	scope.aliases = new Map(list.map(({ name }, at) => [name, values[at]]));
	const texts = items.map((item) => {
		const node = unwrapped(item.this);
		const ordinal = as(node, 'literal');
		if (ordinal?.literal_type === 'number') {
			const at = Number(ordinal.value);
			if (!list[at - 1]) throw unsupported(`ORDER BY ${ordinal.value}`);
			return `${at} ${direction(item)}`;
		}
		const column = as(node, 'column');
		const alias = column && !column.table ? column.name.name.toLowerCase() : undefined;
		const byAlias = list.map(({ name }) => name).lastIndexOf(alias ?? '');
		if (byAlias >= 0) return `${byAlias + 1} ${direction(item)}`;
		const { text } = t.expression(item.this, scope);
		const same = list.findIndex(({ sql }) => sql === text);
		return `${same >= 0 ? same + 1 : text} ${direction(item)}`;
	});
	scope.aliases = undefined;
	return ` ORDER BY ${texts.join(', ')}`;
}

function grouping(node: Node, scope: Scope, t: Translator): string {
	const call = as(node, 'function');
	const name = call && functionName(call.name);
	if (call && name && /^(ROLLUP|CUBE|GROUPING SETS)$/.test(name)) {
		return `${name} (${call.args.map((arg) => grouping(arg, scope, t)).join(', ')})`;
	}
	const tuple = as(node, 'tuple');
	if (tuple) return `(${tuple.expressions.map((part) => grouping(part, scope, t)).join(', ')})`;
	const sql = t.expression(node, scope);
	// A bare number would be taken for a position, as in DuckDB, and not for a value, as in Oracle.
	return sql.literal === undefined ? sql.text : `CAST(${sql.text} AS VARCHAR)`;
}

/** A column's display text depends on the column alone: grouping by the one allows to select the other. */
function displayGroups(groups: string[], scope: Scope): string[] {
	const texts = groups.map((group) => scope.displayed.get(group));
	return texts.filter((text): text is string => text !== undefined && !groups.includes(text));
}

/** Conditions on ROWNUM that no row can meet: the first row fails them, so there is never a second one. */
function unreachable(node: Node): boolean {
	const inner = unwrapped(node);
	const test = as(inner, 'gt') ?? as(inner, 'gte') ?? as(inner, 'eq');
	if (!test || as(test.left, 'pseudocolumn')?.kind !== 'Rownum') return false;
	const value = Number(as(unwrapped(test.right), 'literal')?.value ?? Number.NaN);
	return as(inner, 'gt') ? value >= 1 : value > 1;
}

const usesRowNumber = (node: unknown): boolean =>
	findAll(node, 'pseudocolumn').some(({ kind }) => kind === 'Rownum');

/** A SELECT without FROM has one row, like one from `dual`. */
const NO_TABLE: From = { rest: [], text: () => '(SELECT 1) AS "$none"' };

/** Translates one SELECT. `asTable`: it stands in FROM, so that stored display texts go along. */
export function select(
	node: SelectNode,
	parent: Scope | undefined,
	t: Translator,
	asTable: boolean,
): Query {
	refuseForeign(node);
	if (!node.from && (node.where_clause || !t.session.selectWithoutFrom))
		throw unsupported('SELECT without FROM');
	const scope = new Scope(parent, (family) => t.used.families.add(family));
	const connect = connectClause(node);
	const source = connect
		? hierarchical(node, connect, scope, t)
		: node.from
			? from(node.from.expressions, node.joins, node.where_clause?.this, scope, t)
			: NO_TABLE;
	const { expressions, having, group_by: groups, order_by: order } = node;
	const numbered = usesRowNumber([expressions, source.rest, having, groups, order]);
	const tests = source.rest.filter((test) => !usesRowNumber(test));
	const where = tests.map((test) => t.condition(test, scope));
	scope.afterRows = numbered;
	const rowTests = source.rest
		.filter(usesRowNumber)
		.map((test) => (unreachable(test) ? 'FALSE' : t.condition(test, scope)));
	const { outputs, values } = selectList(expressions, scope, t);
	const list = named(outputs);
	const groupList = groups?.expressions.map((group) => grouping(group, scope, t)) ?? [];
	const havingText = having ? ` HAVING ${t.condition(having.this, scope)}` : '';
	const orderText = order ? orderBy(order.expressions, list, values, scope, t) : '';
	groupList.push(...displayGroups(groupList, scope));
	const carried = asTable && groupList.length === 0 && !node.distinct ? stored(list, values) : [];
	const limit = limitClause(node, scope, t);
	const columns = [...list.map(({ sql, column }) => `${sql} AS ${identifier(column)}`), ...carried];
	const clause = (word: string, parts: string[], glue: string) =>
		parts.length > 0 ? ` ${word} ${parts.join(glue)}` : '';
	const rows = `FROM ${source.text()}${clause('WHERE', where, ' AND ')}`;
	const body = numbered
		? `FROM ${scope.numberedRows(rows)}${clause('WHERE', rowTests, ' AND ')}`
		: rows;
	return {
		text: `SELECT ${node.distinct ? 'DISTINCT ' : ''}${columns.join(', ')} ${body}${clause('GROUP BY', groupList, ', ')}${havingText}${orderText}${limit}`,
		outputs: list.map((item, at) => {
			const { display, ...rest } = item;
			const lost = display && 'stored' in display && carried.length === 0;
			return display && !lost && values[at].column ? { ...rest, display } : rest;
		}),
	};
}

/** The companion columns of those in the list that have one. */
function stored(list: Output[], values: Sql[]): string[] {
	return list.flatMap(({ display, column }, at) =>
		display && 'stored' in display && values[at].column
			? [`${values[at].column.displayText()} AS ${identifier(displayColumn(column))}`]
			: [],
	);
}
