/** Why NetSuite refuses a public query too, as far as Oracle's pages or the query itself tell. */
import type { Outcome } from './harness';

/** Words that are tables of other products, of other databases, or only of an example's author. */
const NO_TABLES =
	`table tables list items customers vendors employees package large_table vendor_records tenants
	domain_knowledge_chunks table_mapping_config field_mapping_config l customscript systemnotes systemnode
	rolepermission inventoryitemlocation routing nothing dummy custom_reconciliation_view campaign_activity_history
	open_opportunity_view support_case_history project_profitability netsuite_sales_order_lines netsuite_work_order_lines
	sowo po un`.split(/\s+/);

/** Columns that NetSuite's table of that name does not have, though another table does. */
const NO_COLUMNS: Record<string, string> = {
	customer: 'name memo amount type status tenant_id scriptid',
	contact: 'name',
	vendor: 'billaddress',
	account: 'type yesterday',
	item: 'type baseprice',
	transaction: 'datecreated modifiedby',
	transactionline: 'tranid total posting date_closed',
	transactionaccountingline: 'subsidiary',
};

/** The statement without its texts and comments. */
const bare = (sql: string): string =>
	sql.replace(/'(?:[^']|'')*'/g, "''").replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');

/** After these another SELECT goes on with the same statement. */
const SET_OPERATOR = /\b(?:UNION(?:\s+ALL)?|INTERSECT|MINUS|EXCEPT)\b/gi;

const REASONS: Array<[reason: string, test: (outcome: Required<Outcome>) => boolean]> = [
	['LIMIT is not SuiteQL', ({ sql }) => /\bLIMIT\s+(?:\d+|\?)/i.test(sql)],
	['tables of SuiteAnalytics Connect', ({ refusal }) => /type: oa_\w+/i.test(refusal)],
	['dates in the format of another user', ({ refusal }) => refusal.includes('Parse of date/time')],
	['date literals', ({ sql }) => /\bDATE\s+'/.test(sql)],
	['a placeholder that only its program fills', ({ sql }) => /'__[A-Z_]+__'/.test(sql)],
	['a parameter that is not given', ({ sql }) => /(?<![:\w]):[a-z_]\w*/i.test(bare(sql))],
	['no format of a date', ({ sql }) => /\bTO_CHAR\(\s*[\w.]+\s*,\s*'\d+'\s*\)/i.test(sql)],
	[
		'two statements in one',
		({ sql }) => /^\s*SELECT\b[\s\S]*[^\s(]\s+SELECT\b/i.test(bare(sql).replace(SET_OPERATOR, '(')),
	],
	// Oracle's comparison conditions: =, !=, ^=, <>, >, <, >=, <= (SQL Language Reference, "Comparison Conditions").
	['`=>` compares nothing', ({ sql }) => bare(sql).includes('=>')],
	['a number compared with a word', ({ sql }) => /\bid\s+IN\s*\(\s*'[a-z]+'\s*\)/i.test(sql)],
	['ODBC escapes', ({ sql }) => /\{ts\s/.test(sql)],
	[
		'no such table in NetSuite',
		({ refusal }) => {
			const [, table] = /Invalid search type: (\w+)\.$/.exec(refusal) ?? [];
			return table !== undefined && NO_TABLES.includes(table.toLowerCase());
		},
	],
	[
		'no such column in NetSuite',
		({ refusal }) => {
			const [, name, list] = /Unknown identifier '(\w+)'.*\{(.*)\}/.exec(refusal) ?? [];
			if (name === undefined) return false;
			const tables = list.split(', ').map((entry) => entry.split('=')[1]);
			return tables.some((table) =>
				(NO_COLUMNS[table] ?? '').split(' ').includes(name.toLowerCase()),
			);
		},
	],
];

/** The reason; undefined when NetSuite may take the query, for all we know. */
export function reasonOf(outcome: Outcome): string | undefined {
	const { refusal } = outcome;
	if (refusal === undefined) return undefined;
	return REASONS.find(([, test]) => test({ ...outcome, refusal }))?.[0];
}
