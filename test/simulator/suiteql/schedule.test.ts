/** Calendars of people: meetings, calls, tasks, time and who is on which project. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

it.each(['calendarevent', 'phonecall', 'task'])(
	'has some dozens of the table %s over two years, each with an active owner, a company and one of its contacts',
	async (table) => {
		const [{ n, first, last }] = await b.rows(
			`SELECT COUNT(*) AS n, TO_CHAR(MIN(a.startdate), 'YYYY-MM') AS first, TO_CHAR(MAX(a.startdate), 'YYYY-MM') AS last
			FROM ${table} a JOIN employee e ON e.id = a.owner AND e.isinactive = 'F'
			JOIN contact c ON c.id = a.contact AND c.company = a.company JOIN customer k ON k.id = a.company WHERE a.title IS NOT NULL`,
		);
		expect(Number(n)).toBeGreaterThan(30);
		expect(first < '2024-09' && last >= '2026-06').toBe(true);
	},
);

it('shows the calls of an employee with their times and statuses', async () => {
	const rows = await b.rows(
		'SELECT starttime, endtime, phone, BUILTIN.DF(status) AS status FROM phonecall ORDER BY startdate',
	);
	expect(rows[0].starttime).toMatch(/^\d+:00 [ap]m$/);
	expect(rows[0].endtime).toMatch(/^\d+:30 [ap]m$/);
	expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['Completed', 'Scheduled']));
});

it('knows meetings that are still to come, which end after they begin', async () => {
	const rows = await b.rows(
		`SELECT TO_CHAR(starttime, 'HH24:MI') AS begins, BUILTIN.DF(organizer) AS organizer FROM calendarevent
		WHERE startdate > SYSDATE AND status <> 'CANCELLED' AND starttime < endtime`,
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { begins, organizer } of rows) {
		expect(begins >= '08:00' && begins < '16:00').toBe(true);
		expect(organizer).toMatch(/\w+ \w+/);
	}
	expect(await b.rows('SELECT id FROM calendarevent WHERE endtime <= starttime')).toEqual([]);
});

it('tells internal time, with and without a service, from the time of customers', async () => {
	const rows = await b.rows(
		`SELECT CASE WHEN customer IS NULL THEN 'internal' ELSE 'customer' END AS kind, COUNT(*) AS n, COUNT(item) AS items,
		SUM(CASE WHEN isbillable = 'T' THEN 1 ELSE 0 END) AS billable FROM timebill
		GROUP BY CASE WHEN customer IS NULL THEN 'internal' ELSE 'customer' END ORDER BY 1`,
	);
	const [customer, internal] = rows.map(({ n, items, billable }) =>
		[n, items, billable].map(Number),
	);
	expect(customer[0]).toBe(customer[1]);
	expect(internal[0] * 3).toBe(customer[0]);
	expect(internal[1] > 0 && internal[1] < internal[0]).toBe(true);
	expect(internal[2]).toBe(0);
});

it('plans resources on projects from the last year into the months to come', async () => {
	const rows = await b.rows(
		`SELECT j.entityid, e.entityid AS resource, r.numberhours, r.percentoftime, r.allocationunit, r.allocationamount,
		TO_CHAR(r.startdate, 'YYYY-MM-DD') AS begins, TO_CHAR(r.enddate, 'YYYY-MM-DD') AS ends FROM resourceallocation r
		JOIN job j ON j.id = r.project JOIN employee e ON e.id = r.allocationresource AND e.isinactive = 'F' ORDER BY r.startdate`,
	);
	expect(rows.length).toBeGreaterThan(20);
	expect(rows[0].begins < '2025-09').toBe(true);
	expect(rows.filter(({ ends }) => ends > '2026-09').length).toBeGreaterThan(3);
	for (const { allocationunit, allocationamount, numberhours, percentoftime } of rows) {
		expect(allocationamount).toBe(allocationunit === 'H' ? numberhours : percentoftime);
	}
});
