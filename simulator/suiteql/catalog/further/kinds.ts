/** What a column holds, told by its name: no more than names is known of these columns. */
import type { ColumnKind } from '../table';

const BY_NAME: Array<[kind: ColumnKind, name: RegExp]> = [
	[
		'datetime',
		/^(?:lastmodifieddate|createddate|datecreated|datelastmodified|modified|created|timestampcreated)$/,
	],
	['date', /^datetime$|date$|^date(?!last)|^(?:startson|endson)$/],
	[
		'flag',
		/^(?:is|has|include|exclude|default(?:billing|shipping)|override|no(?!te)|allow|apply|auto|use)[a-z]*$|inactive$/,
	],
	['currency', /amount|amt$|cost$|price$|rate$|total|balance|fee$|discount$|budget$/],
	['float', /quantity|qty|percent|hours|weight|count$|days$|ratio|pct$|maxcount|mincount/],
	[
		'id',
		/^(?:id|internalid|nkey|key)$|_key$|^(?:item|transaction|entity|customer|vendor|employee|contact|account|location|department|class|subsidiary|currency|parent|owner|role|project|job|addressbookaddress|subscription|pricelevel|billingschedule|accountingbook|postingperiod)$/,
	],
];

/** The kind of a column; text, which compares with anything, when the name tells nothing. */
export const kindByName = (name: string): ColumnKind =>
	BY_NAME.find(([, pattern]) => pattern.test(name))?.[0] ?? 'text';
