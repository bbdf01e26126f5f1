/** A query without its comparisons to fixed values: what is empty for an author's ids and dates alone has rows then. */
const NUMBER_OR_TEXT = String.raw`(?:'(?:[^']|'')*'|-?\d+(?:\.\d+)?|\?)`;
const ARGUMENTS = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
const CALL = String.raw`(?:BUILTIN\s*\.\s*)?\w+\s*${ARGUMENTS}`;
const NAME = String.raw`[A-Za-z_"][\w."]*(?:\s*\.\s*\w+)?`;
const LEFT = String.raw`(?:${CALL}|${NAME})`;
const FIXED = String.raw`(?:${NUMBER_OR_TEXT}|(?:TO_DATE|TO_TIMESTAMP|UPPER|LOWER|TRUNC|ADD_MONTHS|LAST_DAY|BUILTIN\s*\.\s*RELATIVE_RANGES)\s*${ARGUMENTS}|SYSDATE|CURRENT_DATE)(?:\s*[-+*/]\s*\d+)?`;

/** A condition, whatever clause it stands in; CASE keeps its own. */
const CONDITIONS = [
	String.raw`${LEFT}\s+(?:NOT\s+)?BETWEEN\s+${FIXED}\s+AND\s+${FIXED}`,
	String.raw`${LEFT}\s+(?:NOT\s+)?IN\s*\(\s*${NUMBER_OR_TEXT}(?:\s*,\s*${NUMBER_OR_TEXT})*\s*\)`,
	String.raw`${LEFT}\s+(?:NOT\s+)?LIKE\s+${FIXED}(?:\s*\|\|\s*${NUMBER_OR_TEXT})*(?:\s+ESCAPE\s+${NUMBER_OR_TEXT})?`,
	String.raw`${LEFT}\s*(?:<>|!=|<=|>=|=|<|>)\s*${FIXED}`,
	String.raw`(?:NOT\s+)?REGEXP_LIKE\s*\(\s*${LEFT}\s*,\s*${NUMBER_OR_TEXT}(?:\s*,\s*${NUMBER_OR_TEXT})?\s*\)`,
];

const CONDITION = new RegExp(
	String.raw`(?<=\b(?:WHERE|AND|OR|ON|NOT|WITH|HAVING)\s*\(*\s*|\(\s*\(*\s*)(?:${CONDITIONS.join('|')})`,
	'gi',
);

/** A text, kept; or a comment, which could end a condition too early. */
const TEXT_OR_COMMENT = /('(?:[^']|'')*')|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** What is excluded by fixed values alone is not excluded without them. */
const EXCLUDED = /\bNOT\s*\(\s*1 = 1\s*\)/gi;

/** The query with `1 = 1` in place of each; without comments, and without parameters, which stood in these alone. */
export const relaxed = (sql: string): string =>
	sql
		.replace(TEXT_OR_COMMENT, (_all, text?: string) => text ?? ' ')
		.replace(CONDITION, '1 = 1')
		.replace(EXCLUDED, '1 = 1');
