/** BUILTIN.* functions (help page article_161950565221). */
import { unsupported } from '../../refusals';
import { type Sql } from '../sql';
import type { Translator } from '../translator';
import { criteria, displayed, hierarchy, multiselectFilter } from './display';
import { consolidate, currencyCode, currencyConvert } from './money';
import { namedGroup, periods, relative } from './ranges';

type Build = (args: Sql[], t: Translator) => Sql;

const BUILTINS: Record<string, Build> = {
	CF: criteria,
	CONSOLIDATE: consolidate,
	CURRENCY: currencyCode,
	CURRENCY_CONVERT: currencyConvert,
	DF: displayed,
	HIERARCHY: hierarchy,
	MNFILTER: multiselectFilter,
	NAMED_GROUP: namedGroup,
	PERIOD: periods,
	RELATIVE_RANGES: relative,
};

/** Functions that answer a list of ids: they stand after IN, without parentheses. */
export const LISTS = new Set(['PERIOD', 'NAMED_GROUP']);

/** Translates BUILTIN.name(args). Throws NetSuiteRefusal for one that is not there. */
export function builtin(name: string, args: Sql[], t: Translator): Sql {
	const build = BUILTINS[name];
	if (!build) throw unsupported(`BUILTIN.${name}`);
	return build(args, t);
}

/** BUILTIN_RESULT.TYPE_…(value): queries that NetSuite writes itself name the type of each result so; the value stays. */
export function typedResult(name: string, args: Sql[]): Sql {
	if (!name.startsWith('TYPE_') || args.length === 0) throw unsupported(`BUILTIN_RESULT.${name}`);
	return args[0];
}
