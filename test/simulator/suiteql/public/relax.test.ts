/** What is left of a query when its comparisons to an author's own values are taken out. */
import { relaxed } from './relax';

it.each([
	['a number', 'SELECT id FROM item WHERE id = 7', 'SELECT id FROM item WHERE 1 = 1'],
	[
		'a list that is excluded',
		`SELECT id FROM transaction t WHERE NOT (t.type IN ('Deposit', 'FxReval')) AND t.entity = 4`,
		'SELECT id FROM transaction t WHERE 1 = 1 AND 1 = 1',
	],
	[
		'what stands behind a comment',
		`SELECT id FROM item WHERE class = 2 --AND id = 3\n/* of 'old' */ AND id=4`,
		'SELECT id FROM item WHERE 1 = 1 AND 1 = 1',
	],
	[
		'a pattern',
		"SELECT id FROM vendor WHERE REGEXP_LIKE(UPPER(entityid), '^A.*(B|C)', 'i') AND isinactive = 'F'",
		'SELECT id FROM vendor WHERE 1 = 1 AND 1 = 1',
	],
	[
		'a pattern with an escape',
		String.raw`SELECT id FROM vendor WHERE LOWER(entityid) LIKE '%1%' ESCAPE '\' AND isinactive = 'F'`,
		'SELECT id FROM vendor WHERE 1 = 1 AND 1 = 1',
	],
	[
		'a join, which stays',
		'SELECT a.id FROM item a JOIN bin b ON b.item = a.id',
		'SELECT a.id FROM item a JOIN bin b ON b.item = a.id',
	],
])('takes out %s', (_what, sql, left) => {
	expect(relaxed(sql).replace(/\s+/g, ' ')).toBe(left);
});
