/** SuiteQL → DuckDB SQL. */
import { parseSuiteql } from '../parse/parse';
import { type Kinds, type Node, type OrderItem, as } from '../parse/tree';
import { unsupported } from '../refusals';
import { expression } from './expression';
import { tableSource } from './from';
import { type Scope } from './scope';
import { direction, select } from './select';
import type { Session } from './session';
import type { CommonTable, Query, Tables, Translator } from './translator';
import { type SetOperation, setOperation } from './union';
import { type CommonTables, commonTables, withClause } from './with';

export interface Translation extends Query {
	/** SuiteQL tables and columns that the query reads, and families of records whose names it shows. */
	tables: Map<string, Set<string>>;
	families: Set<string>;
}

class Walker implements Translator {
	readonly used = { tables: new Map<string, Set<string>>(), families: new Set<string>() };

	private commonTables: CommonTables = new Map();

	constructor(
		readonly session: Session,
		readonly tables: Tables,
	) {}

	expression(node: Node, scope: Scope) {
		return expression(node, scope, this);
	}

	condition(node: Node, scope: Scope): string {
		const { text, type } = this.expression(node, scope);
		if (type !== 'condition') throw unsupported('a value where a condition is needed');
		return text;
	}

	table(node: Kinds['table'], scope: Scope) {
		return tableSource(node, scope, this);
	}

	common(name: string): CommonTable | undefined {
		return this.commonTables.get(name);
	}

	/** Translates a query; the tables of its WITH are in reach only inside. */
	query(node: Node, parent: Scope | undefined, asTable = false): Query {
		const clause = withClause(node);
		if (!clause) return this.bare(node, parent, asTable);
		if (!this.session.commonTableExpressions) throw unsupported('WITH is not SuiteQL');
		return this.within(commonTables(clause, this, this.commonTables), () =>
			this.bare(node, parent, asTable),
		);
	}

	/** Does some work with these tables of WITH in reach. */
	within<T>(tables: CommonTables, work: () => T): T {
		const outer = this.commonTables;
		this.commonTables = tables;
		try {
			return work();
		} finally {
			this.commonTables = outer;
		}
	}

	private bare(node: Node, parent: Scope | undefined, asTable: boolean): Query {
		const single = as(node, 'select');
		if (single) return select(single, parent, this, asTable);
		const operations: Array<[SetOperation, 'union' | 'intersect' | 'except']> = [
			['UNION', 'union'],
			['INTERSECT', 'intersect'],
			['EXCEPT', 'except'],
		];
		for (const [word, kind] of operations) {
			const operation = as(node, kind);
			if (operation) return setOperation(word, operation, parent, this);
		}
		const inner = as(node, 'subquery');
		if (!inner) throw unsupported('not a query');
		return this.query(inner.this, parent, asTable);
	}

	order(item: OrderItem, scope: Scope): string {
		return `${this.expression(item.this, scope).text} ${direction(item)}`;
	}
}

/** Translates a whole query. Throws NetSuiteRefusal for whatever NetSuite would refuse. */
export function translate(sql: string, session: Session, tables: Tables): Translation {
	const walker = new Walker(session, tables);
	const query = walker.query(parseSuiteql(sql, session.params.length), undefined);
	return { ...query, ...walker.used };
}
