import { formatDate, isIsoDate } from './dateFormat';
import { filterOperators, findOperator } from './filterOperators';
import type { OperandKind } from './filterOperators';
import { NetSuiteError } from './netSuiteError';

export { filterOperators } from './filterOperators';

export interface Condition {
	field: string;
	operator: string;
	value?: string | number | boolean;
}

const refused = (title: string, remedy: string) =>
	new NetSuiteError({ code: 'FILTER', title, remedy: `${remedy} Nothing was sent.` });

/**
 * The text of `q` (netsuite-rest 5).
 *
 * @param combine Joins the conditions.
 * @param datePattern The account's date format; without it an ISO date is sent as its day, and
 * NetSuite's answer tells the format (dateFormat.ts, patternFromError).
 * @returns `''` when there are no conditions.
 * @throws NetSuiteError `FILTER` for an empty field, an unknown operator or a missing value.
 */
export function buildFilter(
	conditions: readonly Condition[],
	combine: 'AND' | 'OR',
	datePattern?: string,
): string {
	return conditions
		.map((condition, index) => conditionText(condition, index + 1, datePattern))
		.join(` ${combine} `);
}

/** True when a condition compares with an ISO date, whose format the account decides. */
export const hasDateCondition = (conditions: readonly Condition[]): boolean =>
	conditions.some(
		({ operator, value }) =>
			findOperator(operator)?.kind === 'date' && isIsoDate(String(value ?? '')),
	);

function conditionText(condition: Condition, position: number, datePattern?: string): string {
	const field = condition.field.trim();
	if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(field)) {
		throw refused(
			field === ''
				? `Filter condition ${position} has no field`
				: `Filter condition ${position}: "${field}" is no field name`,
			'Enter the name of a body field such as companyName or custentity_tier.',
		);
	}
	const operator = findOperator(condition.operator);
	if (operator === undefined) {
		throw refused(
			`Filter condition ${position} (${field}): "${condition.operator}" is no operator`,
			`Use one of ${filterOperators.map(({ value }) => value).join(', ')}.`,
		);
	}
	if (operator.kind === 'none') return `${field} ${operator.keyword}`;
	const written = String(condition.value ?? '');
	if (written.trim() === '') {
		throw refused(
			`Filter condition ${position} (${field} ${operator.value}) has no value`,
			'Enter a value, or use EMPTY to find records without one.',
		);
	}
	// In a text, spaces at its ends may be meant.
	const value = operator.kind === 'text' ? written : written.trim();
	const operand = operands[operator.kind](value, `${field} ${operator.value}`, datePattern);
	return `${field} ${operator.keyword} ${operand}`;
}

type Operand = (value: string, condition: string, datePattern?: string) => string;

const operands: Record<Exclude<OperandKind, 'none'>, Operand> = {
	// A boolean is written bare, every other text quoted: a bare AND or a bracket would be syntax.
	text: (value) => (/^(?:true|false)$/.test(value) ? value : quote(value)),
	number: (value) => bareOrQuoted(value),
	date: (value, _, pattern) => quote(isIsoDate(value) ? dayText(value, pattern) : value),
	list: (value, condition) => `[${listEntries(value, condition).map(bareOrQuoted).join(', ')}]`,
};

const dayText = (value: string, pattern?: string) =>
	pattern === undefined ? value.slice(0, 10) : formatDate(value, pattern);

const bareOrQuoted = (value: string) => (/^[+-]?\d+(?:\.\d+)?$/.test(value) ? value : quote(value));

/** Text becomes syntax here and nowhere else: `"` and `\` are escaped. */
const quote = (value: string) => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** `1,2`, `[1, 2]` or `"a, b", c` → entries. */
function listEntries(value: string, condition: string): string[] {
	const inner = /^\[([\s\S]*)\]$/.exec(value)?.[1] ?? value;
	const entries = [...inner.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*?))\s*(?:,|$)/g)]
		.map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare)
		.filter((entry) => entry !== '');
	if (entries.length === 0 || (/ BETWEEN(?:_NOT)?$/.test(condition) && entries.length !== 2)) {
		throw refused(
			`The filter ${condition} has ${entries.length} values`,
			'Write a list such as 1,2; BETWEEN takes exactly two values.',
		);
	}
	return entries;
}
