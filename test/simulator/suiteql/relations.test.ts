/** What is below what, and whom the company knows beside customers and vendors. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

const count = async (sql: string) => Number(await b.value(`SELECT COUNT(*) AS n FROM ${sql}`));

describe('hierarchies', () => {
	it('have sub-accounts of the type of the account above, called after it', async () => {
		const rows = await b.rows(
			`SELECT a.acctnumber, a.fullname, a.displaynamewithhierarchy AS shown, a.accttype, p.accttype AS above, p.fullname AS parent
			FROM account a JOIN account p ON p.id = a.parent ORDER BY a.acctnumber`,
		);
		expect(rows.length).toBeGreaterThan(8);
		for (const { fullname, parent, accttype, above, shown, acctnumber } of rows) {
			expect(fullname.startsWith(`${parent} : `)).toBe(true);
			expect([accttype, shown]).toEqual([above, `${acctnumber} ${fullname}`]);
		}
		expect(rows.map(({ fullname }) => fullname)).toContain('Travel : Lodging and Meals : Meals');
	});

	it.each(['department', 'classification', 'location'])('has a %s below another', async (table) => {
		const rows = await b.rows(
			`SELECT c.name, c.fullname, p.name AS parent FROM ${table} c JOIN ${table} p ON p.id = c.parent`,
		);
		expect(rows.length).toBeGreaterThan(0);
		for (const { name, fullname, parent } of rows) expect(fullname).toBe(`${parent} : ${name}`);
	});
});

it('says of an account what is booked on it', async () => {
	const rows = await b.rows(
		`SELECT a.id, a.balance, COALESCE(SUM(l.amount), 0) AS booked FROM account a
		LEFT JOIN transactionaccountingline l ON l.account = a.id GROUP BY a.id, a.balance`,
	);
	expect(rows.filter(({ booked }) => Number(booked) !== 0).length).toBeGreaterThan(8);
	for (const { balance, booked } of rows) expect(Number(balance)).toBeCloseTo(Number(booked), 2);
});

describe('partners', () => {
	it('brought customers, whose documents name them', async () => {
		expect(await count('partner')).toBe(5);
		const brought = await count('customer WHERE partner IS NOT NULL');
		expect(brought).toBeGreaterThan(10);
		const same = 'customer c JOIN partner p ON p.id = c.partner AND p.subsidiary = c.subsidiary';
		expect(await count(same)).toBe(brought);
		const named = await count('transaction WHERE partner IS NOT NULL');
		expect(named).toBeGreaterThan(10);
		const theirs = 'transaction t JOIN customer c ON c.id = t.entity AND c.partner = t.partner';
		expect(await count(theirs)).toBe(named);
	});

	it('are entities, as projects, groups and other names are', async () => {
		const rows = await b.rows(
			`SELECT type, BUILTIN.DF(type) AS shown, COUNT(partner) AS partners, COUNT(othername) AS names, COUNT(project) AS projects,
			COUNT(group) AS groups, COUNT(*) AS n FROM entity WHERE type IN ('Partner', 'OtherName', 'Job', 'Group')
			GROUP BY type, BUILTIN.DF(type) ORDER BY type`,
		);
		expect(rows).toMatchObject([
			{ type: 'Group', shown: 'Group', groups: '4', n: '4' },
			{ type: 'Job', shown: 'Project', projects: '8', n: '8' },
			{ type: 'OtherName', shown: 'Other Name', names: '3', n: '3' },
			{ type: 'Partner', shown: 'Partner', partners: '5', n: '5' },
		]);
		expect(await count('entity WHERE entityid IS NULL OR entitytitle IS NULL')).toBe(0);
	});

	it('are shown by the record service with their fields', () => {
		const [partner] = [...b.store.all('partner')];
		const known = b.store.schema('partner')?.fields.map(({ name }) => name);
		expect(known).toEqual(expect.arrayContaining(Object.keys(partner.values)));
	});
});

describe('groups', () => {
	it('have members of the kind that they are for', async () => {
		const rows = await b.rows(
			`SELECT g.groupname, g.grouptype, e.type, COUNT(*) AS n FROM entitygroup g JOIN entitygroupmember m ON m.group = g.id
			JOIN entity e ON e.id = m.member GROUP BY g.groupname, g.grouptype, e.type ORDER BY g.groupname`,
		);
		expect(rows).toHaveLength(4);
		for (const { grouptype, type, n } of rows) {
			expect(type).toBe(grouptype);
			expect(Number(n)).toBeGreaterThan(3);
		}
	});
});

describe('contacts', () => {
	it('have a primary one in each company, above the others', async () => {
		const primary = await count("contact WHERE BUILTIN.DF(contactrole) = 'Primary Contact'");
		expect(primary).toBe(await count('(SELECT DISTINCT company FROM contact) c'));
		const other = await count('contact WHERE supervisor IS NOT NULL');
		expect(primary + other).toBe(await count('contact'));
		const above = 'contact c JOIN contact s ON s.id = c.supervisor AND s.company = c.company';
		expect(await count(above)).toBe(other);
		const related = "companycontactrelationship WHERE BUILTIN.DF(role) = 'Primary Contact'";
		expect(await count(related)).toBe(primary);
	});

	it('have in part the number of another program, and a second name', async () => {
		const [{ n, ids, names }] = await b.rows(
			'SELECT COUNT(*) AS n, COUNT(externalid) AS ids, COUNT(middlename) AS names FROM contact',
		);
		for (const some of [ids, names]) {
			expect(Number(some)).toBeGreaterThan(50);
			expect(Number(some)).toBeLessThan(Number(n));
		}
		const crm = await b.value("SELECT id FROM contact WHERE externalid = 'CRM-1001'");
		expect(b.store.byExternalId('contact', 'CRM-1001')?.id).toBe(crm);
	});
});

it.each([
	['transaction', "type = 'SalesOrd'", 'Standard Sales Order'],
	['invoice', 'id > 0', 'Standard Product Invoice'],
	['customer', 'id > 0', 'Standard Customer Form'],
	['item', "itemtype = 'InvtPart'", 'Standard Inventory Part Form'],
	['entity', "type = 'Vendor'", 'Standard Vendor Form'],
])('says with which form a row of %s where %s was saved', async (table, which, form) => {
	const rows = await b.rows(
		`SELECT DISTINCT BUILTIN.DF(customform) AS form FROM ${table} WHERE ${which}`,
	);
	expect(rows).toEqual([{ form }]);
});

it('lists the open invoices, and what they come to by customer and currency', async () => {
	const open = await count("transaction WHERE type = 'CustInvc' AND foreignamountunpaid > 0");
	expect(await count('receivables')).toBe(open);
	const owed =
		'customercurrencybalance x JOIN customer c ON c.id = x.customer AND c.currency = x.currency';
	expect(await count(`${owed} AND c.balancesearch = x.balance`)).toBe(await count('customer'));
	expect(await count('vendorcurrencybalance')).toBe(await count('vendor'));
});

it('has an address of every party in one table', async () => {
	const parts = ['customer', 'vendor', 'employee', 'contact'].map((type) =>
		count(`${type}addressbook`),
	);
	const sum = (await Promise.all(parts)).reduce((all, one) => all + one, 0);
	expect(await count('addressbook')).toBe(sum);
});

it('asks the customer about a project', async () => {
	const same =
		'job j JOIN customer c ON c.id = j.customer AND c.email = j.email AND c.phone = j.phone';
	expect(await count(same)).toBe(await count('job'));
});

it('describes roles, and some files and folders', async () => {
	expect(await count('role WHERE description IS NULL')).toBe(0);
	for (const table of ['file', 'mediaitemfolder']) {
		expect(await count(`${table} WHERE description IS NOT NULL`)).toBeGreaterThan(2);
	}
});

it('adds the time of a week up to a timesheet', async () => {
	const rows = await b.rows(
		`SELECT s.id, s.totalhours, SUM(t.hours) AS hours FROM timesheet s JOIN timebill t ON t.timesheet = s.id
		AND t.employee = s.employee AND t.trandate BETWEEN s.startdate AND s.enddate GROUP BY s.id, s.totalhours`,
	);
	expect(rows).toHaveLength(await count('timesheet'));
	expect(await count('timebill WHERE timesheet IS NULL')).toBe(0);
	for (const { totalhours, hours } of rows) {
		const [whole, minutes] = totalhours.split(':').map(Number);
		expect(whole + minutes / 60).toBeCloseTo(Number(hours), 6);
	}
});

it('tells the limits and taxes of a customer by subsidiary', async () => {
	const same = `customersubsidiaryrelationship r JOIN customer c ON c.id = r.entity WHERE r.creditlimit = c.creditlimit
		AND r.taxitem = c.taxitem AND r.currency = c.currency AND r.unbilledorders = c.unbilledorderssearch`;
	expect(await count(same)).toBeGreaterThan(20);
});

it('has pages of a third of the vendors, and says what custom fields, records and lists are for', async () => {
	expect(await count("vendor WHERE url LIKE 'https://www.%.example'")).toBe(27);
	for (const table of ['customfield', 'customrecordtype', 'customlist']) {
		expect(await count(`${table} WHERE description IS NULL`)).toBe(0);
	}
});

it.each(['payrollitem', 'resourcegroup', 'othernamecategory'])(
	'has entries in %s',
	async (table) => {
		expect(await count(`${table} WHERE name IS NOT NULL`)).toBeGreaterThan(1);
	},
);

it('has other names by category, competitors, issues of goods, and replies to campaigns', async () => {
	const others = "othername o WHERE BUILTIN.DF(o.category) IN ('Authority', 'Charity')";
	expect(await count(others)).toBe(3);
	expect(await count('competitor WHERE strategy IS NOT NULL')).toBe(3);
	const issues = 'issue i JOIN employee e ON e.id = i.assigned JOIN item g ON g.id = i.item';
	expect(await count(issues)).toBe(5);
	const replies =
		'campaignresponse r JOIN contact c ON c.id = r.entity JOIN campaign k ON k.id = r.campaign';
	expect(await count(replies)).toBe(30);
});
