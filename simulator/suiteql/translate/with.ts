/** WITH: each table is translated anew where it is named. */
import { functionName } from '../parse/parse';
import { type Node, type WithClause, as } from '../parse/tree';
import { unsupported } from '../refusals';
import type { Scope } from './scope';
import type { CommonTable, Query } from './translator';

export type CommonTables = ReadonlyMap<string, CommonTable>;

interface Walker {
	query(node: Node, parent: Scope | undefined, asTable?: boolean): Query;
	within<T>(tables: CommonTables, work: () => T): T;
}

/** The WITH of a query, if it has one. */
export function withClause(node: Node): WithClause | undefined {
	const query =
		as(node, 'select') ?? as(node, 'union') ?? as(node, 'intersect') ?? as(node, 'except');
	const clause = (query as { with?: WithClause | null } | undefined)?.with;
	return clause ?? undefined;
}

/** The tables of a clause together with those around it; each sees those before it. Throws NetSuiteRefusal for recursion. */
export function commonTables(
	{ ctes, recursive }: WithClause,
	walker: Walker,
	outer: CommonTables,
): CommonTables {
	if (recursive) throw unsupported('WITH RECURSIVE');
	let known = outer;
	for (const { alias, this: node, columns = [] } of ctes) {
		const before = known;
		const table: CommonTable = {
			query: () => walker.within(before, () => walker.query(node, undefined, true)),
			columns: columns.map(({ name }) => name.toLowerCase()),
		};
		known = new Map([...before, [functionName(alias.name).toLowerCase(), table]]);
	}
	return known;
}
