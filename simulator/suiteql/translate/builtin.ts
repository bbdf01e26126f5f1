/** BUILTIN.* functions. */
import { unsupported } from '../refusals';
import type { Session } from './session';
import { type Sql, varchar } from './sql';
import { toText } from './coerce';

type Build = (args: Sql[], session: Session) => Sql;

const single = (args: Sql[]): Sql => {
	if (args.length !== 1) throw unsupported('this BUILTIN function takes one field');
	return args[0];
};

const BUILTINS: Record<string, Build> = {
	/** The display text: of a reference the record's name, of a code its label, else the value itself. */
	DF: (args, session) => {
		const value = single(args);
		return value.column?.display ? varchar(value.column.displayText()) : toText(value, session);
	},
	/** The value as criteria want it: a status with its type (`SalesOrd:B`). */
	CF: (args) => {
		const value = single(args);
		return value.column?.qualified ? varchar(value.column.qualified()) : value;
	},
};

/** Translates BUILTIN.name(args). Throws NetSuiteRefusal for one that is not there. */
export function builtin(name: string, args: Sql[], session: Session): Sql {
	const build = BUILTINS[name];
	if (!build) throw unsupported(`BUILTIN.${name}`);
	return build(args, session);
}
