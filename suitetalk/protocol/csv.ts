/** What a spreadsheet takes for a formula (OWASP, CSV injection), full-width signs included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** A number may begin with a sign: it is no formula. */
const NUMBER = /^[-+]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][-+]?\d+)?$/;
const QUOTED = /[",\r\n]/;

/**
 * One line of a CSV file with its line end (RFC 4180). null and undefined are empty, objects are
 * written as JSON. A line never is empty, which many readers would skip.
 *
 * @param escapeFormulas puts `'` before a text that a spreadsheet would run as a formula
 */
export function csvLine(cells: readonly unknown[], escapeFormulas: boolean): string {
	const line = cells.map((cell) => csvCell(cell, escapeFormulas)).join(',');
	return line === '' ? '""\r\n' : `${line}\r\n`;
}

function csvCell(value: unknown, escapeFormulas: boolean): string {
	if (value === null || value === undefined) return '';
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	const isFormula = escapeFormulas && FORMULA.test(text) && !NUMBER.test(text);
	const safe = isFormula ? `'${text}` : text;
	return QUOTED.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
