/**
 * START WITH … CONNECT BY PRIOR …: a table's rows with their level in its tree, as a recursive query. No help page lists it; public
 * code walks folders and customers with it.
 */
import { type ConnectClause, type Node, type SelectNode, as, conjuncts } from '../parse/tree';
import { unsupported } from '../refusals';
import type { From } from './from';
import { Scope, Source, entryName } from './scope';
import { LEVEL, identifier } from './sql';
import type { Translator } from './translator';

/** Ends a walk in a circle, which NOCYCLE allows. */
const DEEPEST = 100;

/** The CONNECT BY of a SELECT, if it has one. */
export const connectClause = (node: SelectNode): ConnectClause | undefined =>
	(node.connect as ConnectClause | null | undefined) ?? undefined;

/** FROM of such a SELECT; one table only. Throws NetSuiteRefusal. */
export function hierarchical(
	node: SelectNode,
	clause: ConnectClause,
	scope: Scope,
	t: Translator,
): From {
	const [first, ...others] = node.from?.expressions ?? [];
	const table = first && as(first, 'table');
	if (!table || others.length > 0 || node.joins.length > 0) {
		throw unsupported('CONNECT BY over something else than one table');
	}
	const name = table.name.name.toLowerCase();
	const alias = table.alias?.name.toLowerCase() ?? name;
	const single = new Scope(scope.parent, (family) => t.used.families.add(family));
	const source = t.table(table, single);
	const start = clause.start ? t.condition(clause.start, single) : 'TRUE';
	single.prior = new Scope(scope.parent, () => undefined);
	single.prior.add(new Source('$prior', alias, source.columns, '', (name) => source.read(name)));
	const connect = conjuncts(clause.connect).map((test: Node) => t.condition(test, single));
	const [row, prior, level] = [entryName(alias), entryName('$prior'), identifier(LEVEL)];
	const tree = [
		`SELECT ${row}.*, 1 AS ${level} FROM ${source.sql()} WHERE ${start}`,
		`SELECT ${row}.*, ${prior}.${level} + 1 FROM ${source.sql()} JOIN "$tree" AS ${prior} ON ${connect.join(' AND ')} WHERE ${prior}.${level} < ${DEEPEST}`,
	].join(' UNION ALL ');
	const body = `(WITH RECURSIVE "$tree" AS (${tree}) SELECT * FROM "$tree")`;
	const columns = [...source.columns, { name: LEVEL, type: 'number' as const, whole: true }];
	const read = (column: string) => {
		if (column !== LEVEL) source.read(column);
	};
	const walked = new Source(alias, name, columns, body, read);
	scope.add(walked);
	const where = node.where_clause?.this;
	return { rest: where ? conjuncts(where) : [], text: () => walked.sql() };
}
