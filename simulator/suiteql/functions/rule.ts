/** How SuiteQL's functions are described to the translator. */
import type { Session } from '../translate/session';
import type { Sql } from '../translate/sql';

export interface Rule {
	name: string;
	/** Fewest and most arguments. */
	arity: readonly [number, number];
	/** Analytic ones need OVER; aggregates may have it. */
	kind: 'scalar' | 'aggregate' | 'analytic';
	/** Translates a call; throws NetSuiteRefusal for arguments NetSuite would refuse. */
	build(args: Sql[], session: Session, call: { distinct: boolean; over?: string }): Sql;
	/** Puts `over` where it belongs itself, having several aggregates in one. */
	placesOver?: true;
}

type Build = (args: Sql[], session: Session) => Sql;

/** A function of one row. */
export const scalar = (name: string, arity: readonly [number, number], build: Build): Rule => ({
	name,
	arity,
	kind: 'scalar',
	build,
});

/** A function of one row with a fixed number of arguments. */
export const exactly = (name: string, count: number, build: Build): Rule =>
	scalar(name, [count, count], build);

export const ANY_NUMBER = 1000;
