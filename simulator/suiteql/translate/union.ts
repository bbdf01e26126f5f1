/** UNION, INTERSECT and MINUS. */
import { type Node, type SelectNode, type SetNode, as } from '../parse/tree';
import { unsupported } from '../refusals';
import { alike } from './coerce';
import { Scope } from './scope';
import { direction, limitClause, refuseForeign } from './select';
import { type Sql, identifier } from './sql';
import type { Output, Query, Translator } from './translator';

export type SetOperation = 'UNION' | 'INTERSECT' | 'EXCEPT';

/** FETCH and OFFSET after the last SELECT belong to the whole; the parser leaves FETCH in that SELECT. */
function withoutLimit(node: Node): { node: Node; fetch: SelectNode['fetch'] } {
	const last = as(node, 'select');
	if (!last) return { node, fetch: null };
	return { node: { select: { ...last, fetch: null } }, fetch: last.fetch };
}

function converted(query: Query, columns: Sql[], names: string[]): string {
	const list = columns.map(({ text }, at) => `${text} AS ${identifier(names[at])}`);
	return `SELECT ${list.join(', ')} FROM (${query.text}) s`;
}

/** Translates a set operation; the columns are named by the first SELECT. Throws NetSuiteRefusal. */
export function setOperation(
	word: SetOperation,
	node: SetNode,
	parent: Scope | undefined,
	t: Translator,
): Query {
	refuseForeign(node);
	const right = withoutLimit(node.right);
	const queries = [t.query(node.left, parent, true), t.query(right.node, parent, true)] as const;
	const [first, second] = queries;
	if (first.outputs.length !== second.outputs.length) {
		throw unsupported('SELECTs with different numbers of columns');
	}
	const names = first.outputs.map((_, at) => `c${at}`);
	const sides: [Sql[], Sql[]] = [[], []];
	const outputs = first.outputs.map((output, at): Output => {
		const pair = queries.map(({ outputs: list }): Sql => {
			const { type, whole, column } = list[at];
			return { text: `s.${identifier(column)}`, type, whole };
		});
		const { values, type } = alike(pair, t.session);
		sides[0].push(values[0]);
		sides[1].push(values[1]);
		const { display } = output;
		const kept = display && 'names' in display ? { display } : {};
		const whole = pair.every((side) => side.whole === true);
		return { name: output.name, column: names[at], type, whole, sql: names[at], ...kept };
	});
	const scope = new Scope(parent, () => undefined);
	const offset = node.offset && !('this' in node.offset) ? { this: node.offset } : node.offset;
	const limit = limitClause(
		{
			fetch: node.fetch ?? right.fetch,
			offset: (offset as SelectNode['offset']) ?? null,
			top: null,
		},
		scope,
		t,
	);
	const order = node.order_by?.expressions.map((item) => {
		const ordinal = as(item.this, 'literal');
		const name = as(item.this, 'column')?.name.name.toLowerCase();
		const at = ordinal ? Number(ordinal.value) : outputs.map((o) => o.name).indexOf(name ?? '') + 1;
		if (!outputs[at - 1]) throw unsupported('ORDER BY of a UNION takes its columns only');
		return `${at} ${direction(item)}`;
	});
	const body = [
		converted(first, sides[0], names),
		`${word}${node.all ? ' ALL' : ''}`,
		converted(second, sides[1], names),
	].join(' ');
	// The names of the columns go on to whoever selects from this.
	const list = outputs.map(
		({ name }, at) => `${identifier(names[at])} AS ${identifier(unique(outputs, name, at))}`,
	);
	return {
		text: `SELECT ${list.join(', ')} FROM (${body}${order ? ` ORDER BY ${order.join(', ')}` : ''}${limit}) s`,
		outputs: outputs.map((output, at) => ({ ...output, column: unique(outputs, output.name, at) })),
	};
}

function unique(outputs: Output[], name: string, at: number): string {
	return outputs.some((other, later) => later > at && other.name === name) ? `${name}$${at}` : name;
}
