/** LISTAGG: the texts of many rows as one. */
import { type Kinds, type Node, type OrderItem, as } from '../parse/tree';
import { unsupported } from '../refusals';
import { toText } from './coerce';
import type { Scope } from './scope';
import { type Sql, varchar } from './sql';
import type { Translator } from './translator';

/** The texts in order; of equal ones the first alone, when they are to be distinct. `list`: DuckDB's text of the list. */
const joined = (list: string, separator: string): Sql =>
	varchar(`nullif(array_to_string(${list}, coalesce(${separator}, '')), '')`);

function listAgg(
	{ this: inner, separator, distinct }: Kinds['list_agg'],
	order: OrderItem[],
	over: string,
	scope: Scope,
	t: Translator,
): Sql {
	if (!t.session.listAgg) throw unsupported('LISTAGG is not SuiteQL');
	const { text } = toText(t.expression(inner, scope), t.session);
	const between = separator ? toText(t.expression(separator, scope), t.session).text : "''";
	const by = order.map((item) => t.order(item, scope)).join(', ');
	const sorted = by === '' ? '' : ` ORDER BY ${by}`;
	const all = `list(${text}${sorted}) FILTER (WHERE ${text} IS NOT NULL)${over}`;
	if (!distinct) return joined(all, between);
	// DuckDB's own DISTINCT takes no other order than that of the texts themselves.
	const firsts = `list_filter(${all}, lambda v, i: list_position(${all}, v) = i)`;
	return joined(firsts, between);
}

/** LISTAGG as it stands in a query: alone, or with WITHIN GROUP around it; `over` is OVER (…), or nothing. */
export function listAggCall(
	node: Node,
	over: string,
	scope: Scope,
	t: Translator,
): Sql | undefined {
	const group = as(node, 'within_group');
	const call = as(group?.this ?? node, 'list_agg');
	if (call) return listAgg(call, group?.order_by ?? [], over, scope, t);
	if (group) throw unsupported('WITHIN GROUP after something that is not LISTAGG');
	return undefined;
}
