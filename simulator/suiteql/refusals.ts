/** The sentences in which NetSuite refuses a query (netsuite-rest.md 6.5). */
import { NetSuiteRefusal, invalidParameter } from '../data/refusal';

const OPENING = 'Invalid search query. Detailed unprocessed description follows. ';

/** 400 INVALID_PARAMETER on `q`; `sentence` without the opening. `reason` is for a developer's debugger only: NetSuite does not tell. */
export function queryRefusal(sentence: string, reason?: string): NetSuiteRefusal {
	const refusal = invalidParameter(OPENING + sentence, 'q');
	if (reason !== undefined) refusal.cause = reason;
	return refusal;
}

/** What NetSuite does not support and does not name: WITH, unknown functions, broken syntax. */
export function unsupported(reason: string): NetSuiteRefusal {
	return queryRefusal('Search error occurred: Invalid or unsupported search.', reason);
}

/** A table that does not exist, as the query spells it. */
export function unknownTable(name: string): NetSuiteRefusal {
	return queryRefusal(`Invalid search type: ${name}.`);
}

/** A table that is there but not for the actor's role, as the query spells it. */
export function hiddenTable(name: string): NetSuiteRefusal {
	return queryRefusal(`Search error occurred: Record '${name}' was not found.`);
}

/** A column or alias that does not exist; `available` are the aliases in reach with their tables. */
export function unknownIdentifier(
	name: string,
	available: Array<{ alias: string; table: string }>,
): NetSuiteRefusal {
	const list = available.map(({ alias, table }) => `${alias}=${table}`).join(', ');
	return queryRefusal(
		`Search error occurred: Unknown identifier '${name}'. Available identifiers are: {${list}}.`,
	);
}

/** A text that is no date in the user's format; the pattern is written as Java writes it (`M/d/yy`). */
export function unreadableDate(
	text: string,
	dateFormat: string,
	timeZone: string,
): NetSuiteRefusal {
	const pattern = dateFormat
		.replace(/YYYY/, 'yy')
		.replace(/D/g, 'd')
		.replace(/MONTH|Mon/, 'MMM');
	return queryRefusal(
		`Search error occurred: Parse of date/time "${text}" failed with date format "${pattern}" in time zone ${timeZone}`,
	);
}
