/** What the BUILTIN functions ask of tables that the query itself does not name. */
import { unsupported } from '../../refusals';
import { type Sql, identifier } from '../sql';
import type { Translator } from '../translator';

/** DuckDB's name of a table, whose columns are registered as read; undefined when the account lacks one of them. */
export function tableWith(t: Translator, name: string, columns: string[]): string | undefined {
	const present = t.tables.columns(name);
	const missing = columns.some((column) => !present?.some((other) => other.name === column));
	if (missing) return undefined;
	const used = t.used.tables.get(name) ?? new Set<string>();
	t.used.tables.set(name, used);
	for (const column of columns) used.add(column);
	return identifier(name);
}

/** A text literal among the arguments, upper case. Throws NetSuiteRefusal when it is none. */
export function word(arg: Sql | undefined): string {
	if (arg?.literal === undefined) throw unsupported('this argument of a BUILTIN function');
	return arg.literal.toUpperCase();
}

/** The field that a BUILTIN function is about. */
export function field(args: Sql[]): Sql {
	if (args.length === 0) throw unsupported('a BUILTIN function without a field');
	return args[0];
}
