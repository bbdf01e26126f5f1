/** A piece of SQL that matters to the select list: comments, quoted texts, words, single signs. */
const PIECE =
	/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"[^"]*(?:"|$)|[\p{L}_$#][\p{L}\p{N}_$#]*|\S/gu;

/**
 * The column names that a query's select list gives, in lower case as SuiteQL returns them
 * (section_156257796125), without those that only NetSuite could name: `*`, `t.*` and expressions
 * without an alias.
 */
export function selectedColumns(query: string): string[] {
	const pieces = (query.match(PIECE) ?? []).filter(
		(piece) => !piece.startsWith('--') && !piece.startsWith('/*'),
	);
	const start = pieces.findIndex((piece) => piece.toLowerCase() === 'select');
	if (start === -1) return [];
	const columns: string[] = [];
	let column: string[] = [];
	let depth = 0;
	for (const piece of pieces.slice(start + 1)) {
		if (piece === '(') depth += 1;
		if (piece === ')') depth -= 1;
		const ends = depth === 0 && (piece === ',' || piece.toLowerCase() === 'from');
		if (!ends) {
			column.push(piece);
			continue;
		}
		columns.push(...nameOf(column));
		column = [];
		if (piece !== ',') break;
	}
	return columns;
}

const isName = (piece: string | undefined): piece is string =>
	piece !== undefined && (/^[\p{L}_][\p{L}\p{N}_$#]*$/u.test(piece) || /^".+"$/.test(piece));

const LEADING = new Set(['distinct', 'all', 'unique']);

/** The name of one entry of a select list, as a list of none or one. */
function nameOf(pieces: string[]): string[] {
	const entry = LEADING.has(pieces[0]?.toLowerCase()) ? pieces.slice(1) : pieces;
	const last = entry[entry.length - 1];
	if (!isName(last) || last.toLowerCase() === 'end') return [];
	const before = entry[entry.length - 2];
	// `name`, `table.name`, `expression AS name`, `expression name`; a lone sign before it
	// (`a + b`) makes the last word an operand.
	const named =
		before === undefined || before === '.' || before === ')' || /^['"\p{L}\p{N}_]/u.test(before);
	return named ? [last.replace(/^"|"$/g, '').toLowerCase()] : [];
}
