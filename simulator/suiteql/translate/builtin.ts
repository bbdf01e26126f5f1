/** BUILTIN.* functions. */
import { unsupported } from '../refusals';
import type { Session } from './session';
import { toText } from './coerce';
import { relativeRange } from './relativeRange';
import { type Sql, day, varchar } from './sql';

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
	/** First or last day of a range that moves with the clock. The third argument says how a date-time is seen. */
	RELATIVE_RANGES: ([id, edge], { now, timeZone }) => {
		const side = edge?.literal?.toUpperCase();
		if (id?.literal === undefined || (side !== 'START' && side !== 'END')) {
			throw unsupported('BUILTIN.RELATIVE_RANGES takes a range and START or END');
		}
		return day(`DATE '${relativeRange(id.literal, side, now, timeZone)}'`);
	},
};

/** Translates BUILTIN.name(args). Throws NetSuiteRefusal for one that is not there. */
export function builtin(name: string, args: Sql[], session: Session): Sql {
	const build = BUILTINS[name];
	if (!build) throw unsupported(`BUILTIN.${name}`);
	return build(args, session);
}
