/** What people wrote and to whom: notes, mail, and who was there to read it. */
import { createStore } from '../../../simulator/data/company';
import { type Bench, NOW, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

const count = async (sql: string) => Number(await b.value(`SELECT COUNT(*) AS n FROM ${sql}`));

describe('user notes', () => {
	it('stand on documents, companies and activities, each with an author and a text', async () => {
		const [kinds] = await b.rows(
			`SELECT COUNT(*) AS n, COUNT(DISTINCT id) AS ids, COUNT(title) AS titles, COUNT(note) AS texts, COUNT(transaction) AS documents,
			COUNT(entity) AS parties, COUNT(activity) AS activities, COUNT(item) AS items FROM note`,
		);
		const { n, ids, titles, texts, ...about } = kinds;
		expect([ids, titles, texts]).toEqual([n, n, n]);
		for (const each of Object.values(about)) expect(Number(each)).toBeGreaterThan(0);
		expect(await count('note WHERE BUILTIN.DF(author) IS NULL')).toBe(0);
		expect(await count('usernotes')).toBe(Number(n));
	});

	it('are written after their document, before the company’s last day', async () => {
		const late = `note n JOIN transaction t ON t.id = n.transaction WHERE n.notedate < t.createddate
			OR n.notedate > TO_DATE('2026-06-30', 'YYYY-MM-DD')`;
		expect(await count(late)).toBe(0);
		const [shown] = await b.rows(
			`SELECT BUILTIN.DF(n.notetype) AS kind, BUILTIN.DF(n.direction) AS direction, BUILTIN.DF(n.transaction) AS document, t.tranid
			FROM note n JOIN transaction t ON t.id = n.transaction WHERE t.type = 'SalesOrd' ORDER BY n.id FETCH FIRST 1 ROWS ONLY`,
		);
		expect(['Conference Call', 'E-mail']).toContain(shown.kind);
		expect(['Incoming', 'Outgoing']).toContain(shown.direction);
		expect(shown.document).toBe(`Sales Order #${shown.tranid}`);
	});

	it.each([
		['transactionnote', 'transaction', 'transaction'],
		['entitynote', 'entity', 'entity'],
		['customernote', 'entity', 'customer'],
		['contactnote', 'entity', 'contact'],
		['jobnote', 'entity', 'job'],
		['supportcasenote', 'supportcase', 'supportcase'],
	])('of one kind are in %s', async (table, column, target) => {
		const all = await count(table);
		expect(all).toBeGreaterThan(0);
		expect(await count(`${table} x JOIN ${target} t ON t.id = x.${column}`)).toBe(all);
		expect(await count(`${table} x JOIN note n ON n.id = x.id AND n.title = x.title`)).toBe(all);
	});

	it('are not there on records that somebody saves today', async () => {
		const fresh = await bench({ store: createStore({ seed: 1, transactions: 50, now: NOW }) });
		const before = await fresh.value('SELECT COUNT(*) AS n FROM note');
		const [made] = [...fresh.store.all('customer')];
		for (let n = 0; n < 12; n++) {
			const id = fresh.store.nextId('customer');
			fresh.store.put({ ...made, id, externalId: undefined, created: NOW, modified: NOW });
		}
		expect(await fresh.value('SELECT COUNT(*) AS n FROM note')).toBe(before);
		await fresh.engine.close();
	});
});

describe('messages', () => {
	it('go with documents to the address of their party', async () => {
		const sent = await count('message WHERE transaction IS NOT NULL');
		expect(sent).toBeGreaterThan(20);
		const right = `message m JOIN transaction t ON t.id = m.transaction AND t.entity = m.entity AND m.recipient = m.entity
			JOIN entity e ON e.id = m.entity AND e.email = m.recipientemail
			WHERE m.emailed = 'T' AND m.incoming = 'F' AND m.subject LIKE '%' || t.tranid AND m.messagedate > t.createddate`;
		expect(await count(right)).toBe(sent);
		const template = `SELECT DISTINCT BUILTIN.DF(m.template) AS template FROM message m JOIN transaction t ON t.id = m.transaction
			WHERE t.type = 'SalesOrd'`;
		expect(await b.rows(template)).toEqual([{ template: 'Order Confirmation' }]);
	});

	it('come in with a case and are answered', async () => {
		const rows = await b.rows(
			`SELECT c.id, SUM(CASE WHEN m.incoming = 'T' THEN 1 ELSE 0 END) AS came,
			SUM(CASE WHEN m.incoming = 'F' AND m.author = c.assigned THEN 1 ELSE 0 END) AS went
			FROM message m JOIN supportcase c ON c.id = m.activity GROUP BY c.id`,
		);
		expect(rows.length).toBeGreaterThan(20);
		expect(rows.every(({ came, went }) => came === '1' && went === '1')).toBe(true);
		expect(await count('message')).toBe(await count('(SELECT DISTINCT id FROM message) m'));
	});

	it('that were saved as records are listed by their name', async () => {
		const id = b.store.nextId('message');
		const values = { name: 'Hello', isInactive: false };
		b.store.put({ type: 'message', id, values, lines: {}, created: NOW, modified: NOW });
		const rows = await b.rows("SELECT subject FROM message WHERE name = 'Hello'");
		expect(rows).toEqual([{ subject: 'Hello' }]);
		b.store.remove('message', id);
	});
});

describe('the Login Audit Trail', () => {
	it('has the sign-ins of the last weeks, some of them refused', async () => {
		const rows = await b.rows(
			`SELECT status, COUNT(*) AS n, COUNT(DISTINCT user) AS people, MIN(date) AS first, MAX(date) AS last FROM loginaudit
			WHERE oauthappname IS NULL GROUP BY status ORDER BY status`,
		);
		expect(rows.map(({ status }) => status)).toEqual(['failure', 'success']);
		const [refused, allowed] = rows;
		expect(Number(refused.n)).toBeGreaterThan(3);
		expect(Number(allowed.n)).toBeGreaterThan(Number(refused.n) * 10);
		expect(Number(allowed.people)).toBeGreaterThan(10);
		expect(allowed.last).toMatch(/^6\/30\/2026/);
		const strangers = `loginaudit l LEFT JOIN employee e ON e.id = l.user AND e.giveaccess = 'T' WHERE e.id IS NULL
			AND l.oauthappname IS NULL`;
		expect(await count(strangers)).toBe(0);
	});

	it('has an integration that signs in every night', async () => {
		const rows = await b.rows(
			`SELECT status, detail, BUILTIN.DF(role) AS role, COUNT(*) AS n FROM loginaudit WHERE oauthappname = 'n8n'
			GROUP BY status, detail, role, BUILTIN.DF(role) ORDER BY status`,
		);
		expect(rows).toMatchObject([
			{ status: 'failure', detail: 'TokenExpired', role: 'Integration (REST)' },
			{ status: 'success' },
		]);
		expect(Number(rows[0].n) + Number(rows[1].n)).toBe(90);
	});
});
