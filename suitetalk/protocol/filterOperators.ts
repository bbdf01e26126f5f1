export type OperandKind = 'none' | 'text' | 'number' | 'list' | 'date';

export interface FilterOperator {
	/** The name in a saved workflow. */
	value: string;
	/** What NetSuite reads: it writes ENDWITH, but END_WITH_NOT (netsuite-rest 5). */
	keyword: string;
	kind: OperandKind;
}

const positive: Array<[string, OperandKind]> = [
	['EMPTY', 'none'],
	['IS', 'text'],
	['CONTAIN', 'text'],
	['START_WITH', 'text'],
	['END_WITH', 'text'],
	['ANY_OF', 'list'],
	['BETWEEN', 'list'],
	['WITHIN', 'list'],
	['EQUAL', 'number'],
	['GREATER', 'number'],
	['GREATER_OR_EQUAL', 'number'],
	['LESS', 'number'],
	['LESS_OR_EQUAL', 'number'],
	['AFTER', 'date'],
	['BEFORE', 'date'],
	['ON', 'date'],
	['ON_OR_AFTER', 'date'],
	['ON_OR_BEFORE', 'date'],
];

/** Every operator of `q` with its negative twin (netsuite-rest 5). */
export const filterOperators: readonly FilterOperator[] = positive.flatMap(([value, kind]) => [
	{ value, keyword: value === 'END_WITH' ? 'ENDWITH' : value, kind },
	{ value: `${value}_NOT`, keyword: `${value}_NOT`, kind },
]);

/** Finds an operator by name in any case; both spellings of END_WITH are known. */
export function findOperator(name: string): FilterOperator | undefined {
	const plain = name
		.trim()
		.toUpperCase()
		.replace(/^ENDWITH/, 'END_WITH');
	return filterOperators.find((operator) => operator.value === plain);
}
