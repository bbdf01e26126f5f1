/** OVER (…) and KEEP (…). */
import { functionRule } from '../functions';
import { functionName } from '../parse/parse';
import { type FrameBound, type Kinds, type Over, as } from '../parse/tree';
import { unsupported } from '../refusals';
import { argumentsOf } from './expression';
import { listAggCall } from './listAgg';
import type { Scope } from './scope';
import { type Sql, number } from './sql';
import type { Translator } from './translator';

const EDGES: Record<string, string> = {
	CurrentRow: 'CURRENT ROW',
	UnboundedPreceding: 'UNBOUNDED PRECEDING',
	UnboundedFollowing: 'UNBOUNDED FOLLOWING',
};

function edge(bound: string | FrameBound): string {
	if (typeof bound === 'string') {
		if (!EDGES[bound]) throw unsupported(`window edge ${bound}`);
		return EDGES[bound];
	}
	const [word, node] = bound.Preceding
		? (['PRECEDING', bound.Preceding] as const)
		: (['FOLLOWING', bound.Following] as const);
	const count = node && as(node, 'literal')?.value;
	if (count === undefined || !/^\d+$/.test(count)) throw unsupported('this window edge');
	return `${count} ${word}`;
}

function windowText(over: Over, scope: Scope, t: Translator): string {
	if (over.window_name) throw unsupported('named windows');
	const parts: string[] = [];
	if (over.partition_by.length > 0) {
		const list = over.partition_by.map((node) => t.expression(node, scope).text);
		parts.push(`PARTITION BY ${list.join(', ')}`);
	}
	if (over.order_by.length > 0) {
		parts.push(`ORDER BY ${over.order_by.map((item) => t.order(item, scope)).join(', ')}`);
	}
	if (over.frame) {
		const { kind, start, end } = over.frame;
		const range = end === null ? edge(start) : `BETWEEN ${edge(start)} AND ${edge(end)}`;
		parts.push(`${kind === 'Rows' ? 'ROWS' : 'RANGE'} ${range}`);
	}
	return parts.join(' ');
}

/** MAX(x) KEEP (DENSE_RANK LAST ORDER BY y): x of the row with the greatest y. */
function kept(
	value: Sql,
	keep: NonNullable<Kinds['window_function']['keep']>,
	scope: Scope,
	t: Translator,
): Sql {
	if (keep.order_by.length !== 1) throw unsupported('KEEP with several ORDER BY columns');
	const [item] = keep.order_by;
	const last = keep.first === item.desc;
	const by = t.expression(item.this, scope).text;
	return { ...value, text: `${last ? 'arg_max' : 'arg_min'}(${value.text}, ${by})` };
}

/** A call with OVER or KEEP. Throws NetSuiteRefusal for a function that takes neither. */
export function windowCall(node: Kinds['window_function'], scope: Scope, t: Translator): Sql {
	const over = windowText(node.over, scope, t);
	const list = listAggCall(node.this, ` OVER (${over})`, scope, t);
	if (list) return list;
	const call = as(node.this, 'function');
	if (!call) throw unsupported('OVER after something that is no function');
	const name = functionName(call.name);
	if (name === 'RATIO_TO_REPORT') {
		const [value] = argumentsOf(call.args, scope, t);
		return number(`(CAST(${value.text} AS DOUBLE) / nullif(sum(${value.text}) OVER (${over}), 0))`);
	}
	const rule = functionRule(name, call.args.length);
	if (rule.kind === 'scalar') throw unsupported(`${name} with OVER`);
	const args = argumentsOf(call.args, scope, t);
	if (node.keep) {
		if (name !== 'MAX' && name !== 'MIN') throw unsupported(`KEEP after ${name}`);
		return kept(args[0], node.keep, scope, t);
	}
	const window = ` OVER (${over})`;
	const sql = rule.build(args, t.session, { distinct: call.distinct === true, over: window });
	return rule.placesOver ? sql : { ...sql, text: `${sql.text}${window}` };
}
