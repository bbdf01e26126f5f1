/** BUILTIN.DF, CF, HIERARCHY and MNFILTER: what a field shows, and what it holds (help pages article_1029114623, 1029114633). */
import { unsupported } from '../../refusals';
import { toText } from '../coerce';
import { namesTable } from '../scope';
import { type Sql, identifier, number, quoted, varchar } from '../sql';
import type { Translator } from '../translator';
import { field, tableWith, word } from './need';

/** The display text: of a reference the record's name, of a code its label, else the value itself. */
export function displayed(args: Sql[], t: Translator): Sql {
	const value = field(args);
	if (args.length > 1) throw unsupported('BUILTIN.DF takes one field');
	return value.column?.display ? varchar(value.column.displayText()) : toText(value, t.session);
}

/** The value as criteria want it: a status with its type (`SalesOrd:B`). */
export function criteria(args: Sql[]): Sql {
	const value = field(args);
	if (args.length > 1) throw unsupported('BUILTIN.CF takes one field');
	return value.column?.qualified ? varchar(value.column.qualified()) : value;
}

/** What each expansion makes of the steps from the top (`n` largest) down to the value (`n` = 0). */
const EXPANSIONS: Record<string, string> = {
	DISPLAY: `string_agg(name, ' : ' ORDER BY n DESC)`,
	DISPLAY_JOINED: `string_agg(name, ' : ' ORDER BY n DESC)`,
	DISPLAY_SEPARATED: `string_agg(name, chr(5) ORDER BY n DESC)`,
	IDENTIFIER: 'CAST(max(self) AS VARCHAR)',
	IDENTIFIER_SEPARATED: `string_agg(CAST(id AS VARCHAR), chr(5) ORDER BY n DESC)`,
	LEVEL: 'max(n) + 1',
	SELF_DISPLAY: 'max(name) FILTER (n = 0)',
	SELF_IDENTIFIER: 'CAST(max(self) AS VARCHAR)',
};

/** The path from the top of a hierarchy to the record that a field names; of a field without hierarchy, the record itself. */
export function hierarchy(args: Sql[], t: Translator): Sql {
	const value = field(args);
	const wanted = word(args[1]);
	// Oracle's own generated queries append the type of the ids (DISPLAY_JOINED_INTEGER).
	const expansion = EXPANSIONS[wanted.replace(/_(INTEGER|STRING)$/, '')];
	if (!expansion) throw unsupported(`BUILTIN.HIERARCHY as '${wanted}'`);
	const display = value.column?.display;
	const family = display && 'names' in display ? display.names : undefined;
	const table = family && tableWith(t, family, ['id', 'parent']);
	if (family === undefined || table === undefined) {
		if (wanted === 'LEVEL') return number(`CASE WHEN ${value.text} IS NOT NULL THEN 1 END`, true);
		return wanted.includes('IDENTIFIER') ? toText(value, t.session) : displayed([value], t);
	}
	t.used.families.add(family);
	const steps = `WITH RECURSIVE up AS (SELECT id AS self, id, parent, 0 AS n FROM ${table}
		UNION ALL SELECT up.self, p.id, p.parent, up.n + 1 FROM up JOIN ${table} p ON p.id = up.parent WHERE up.n < 20)
		SELECT up.self, up.id, up.n, regexp_replace(names.name, '^.* : ', '') AS name
		FROM up LEFT JOIN ${identifier(namesTable(family))} names ON names.id = up.id`;
	const text = `(SELECT ${expansion} FROM (${steps}) WHERE self = ${value.text})`;
	return wanted === 'LEVEL' ? number(text, true) : varchar(text);
}

/** Conditions on the list of chosen values `have` and the list of wanted ones `want`. */
const FILTERS: Record<string, string> = {
	MN_INCLUDE: 'list_has_any(have, want)',
	MN_INCLUDE_ALL: 'list_has_all(have, want)',
	MN_INCLUDE_EXACTLY: 'list_has_all(have, want) AND list_has_all(want, have)',
	MN_EXCLUDE: 'NOT list_has_any(have, want)',
	MN_EXCLUDE_ALL: 'NOT list_has_all(have, want)',
	MN_EXCLUDE_EXACTLY: 'NOT (list_has_all(have, want) AND list_has_all(want, have))',
};

/** MNFILTER(field, operator, 'DF' or '', case sensitive, value …) = 'T' when the multiselect field fits. */
export function multiselectFilter(args: Sql[], t: Translator): Sql {
	const [value, operator, context, sensitive, ...wanted] = args;
	if (wanted.length === 0) throw unsupported('BUILTIN.MNFILTER takes five arguments');
	const test = FILTERS[word(operator)];
	if (!test) throw unsupported(`BUILTIN.MNFILTER with '${word(operator)}'`);
	const shown = context.literal?.toUpperCase() === 'DF';
	const text = shown ? displayed([value], t).text : toText(value, t.session).text;
	const fold = sensitive.literal?.toUpperCase() === 'TRUE' ? '' : 'lower';
	const have = `string_split(${fold}(coalesce(${text}, '')), ', ')`;
	const want = wanted.map((entry) => `${fold}(${toText(entry, t.session).text})`).join(', ');
	const filled = test.replace(/have/g, have).replace(/want/g, `[${want}]`);
	return varchar(`CASE WHEN ${filled} THEN ${quoted('T')} ELSE ${quoted('F')} END`);
}
