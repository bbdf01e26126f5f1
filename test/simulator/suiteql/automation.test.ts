/** What administrators set up: saved searches, workflows, scripts and their runs, as reviews of an account list them. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 50 });
});
afterAll(() => b.engine.close());

it.each(['savedsearch', 'usrsavedsearch'])(
	'lists in %s the searches that somebody saved, with owner, type and last run',
	async (table) => {
		const rows = await b.rows(
			`SELECT s.id, s.title, s.scriptid, s.recordtype, s.access, s.lastrunon, e.entityid AS owner
			FROM ${table} s JOIN employee e ON e.id = s.owner WHERE s.isinactive = 'F' AND s.ispublic = 'T'`,
		);
		expect(rows.length).toBeGreaterThan(3);
		for (const row of rows) {
			expect(row).toMatchObject({
				title: expect.stringMatching(/\w/),
				scriptid: expect.stringMatching(/^customsearch_/),
				recordtype: expect.stringMatching(/\w/),
				lastrunon: expect.stringMatching(/2026/),
				access: 'Public',
			});
		}
	},
);

it('finds the searches that nobody has run for a year', async () => {
	const sql = `SELECT title FROM usrsavedsearch WHERE lastrunon < TO_DATE('2025-06-30', 'YYYY-MM-DD')`;
	expect(await b.rows(sql)).toEqual([{ title: 'Duplicate Contacts (old)' }]);
});

it('lists workflows with the record type that they are for and whether they are released', async () => {
	const rows = await b.rows(
		`SELECT w.name, w.scriptid, w.recordtypes, w.releasestatus, e.entityid FROM workflow w
		JOIN employee e ON e.id = w.owner WHERE w.isinactive = 'F' ORDER BY w.id`,
	);
	expect(rows[0]).toMatchObject({
		name: 'Sales Order Approval',
		scriptid: 'CUSTOMWORKFLOW_SO_APPROVAL',
		recordtypes: 'SALESORDER',
		releasestatus: 'RELEASED',
	});
	expect(rows.map(({ releasestatus }) => releasestatus)).toContain('TESTING');
});

it.each([
	['datasets', `SELECT name, scriptid FROM usrdsdataset WHERE scriptid LIKE 'custdataset%'`],
	['print templates', `SELECT name, scriptid FROM advancedpdftemplate WHERE inactive = 'F'`],
	['integrations', `SELECT name, state FROM integration WHERE state = 'ENABLED'`],
	['bundles', 'SELECT id, name, version, datelastupdate FROM bundle'],
	['client scripts', 'SELECT name, scriptfile FROM clientscript'],
	['portlets', 'SELECT name FROM portlet'],
	['mass updates', 'SELECT name FROM massupdatescript'],
	['scripts of workflow actions', 'SELECT name FROM workflowactionscript'],
])('lists %s', async (_what, sql) => {
	expect((await b.rows(sql)).length).toBeGreaterThan(0);
});

it('tells of a map/reduce script’s runs each stage, in their order', async () => {
	const rows = await b.rows(
		`SELECT i.taskid, i.mapreducestage AS stage, BUILTIN.DF(i.mapreducestage) AS shown, d.title, s.scripttype
		FROM scheduledscriptinstance i JOIN scriptdeployment d ON d.primarykey = i.scriptdeployment
		JOIN script s ON s.id = i.script WHERE i.mapreducestage IS NOT NULL ORDER BY i.taskid, i.startdate`,
	);
	const runs = new Map<string, string[]>();
	for (const { taskid, stage } of rows) runs.set(taskid, [...(runs.get(taskid) ?? []), stage]);
	expect(runs.size).toBeGreaterThan(1);
	for (const run of runs.values()) {
		expect(run).toEqual(['GET_INPUT', 'MAP', 'SHUFFLE', 'REDUCE', 'SUMMARIZE']);
	}
	expect(rows[0]).toMatchObject({
		shown: 'Get Input',
		title: 'Stock Feed',
		scripttype: 'MAPREDUCE',
	});
});

it('shows a changed log’s map/reduce run once', async () => {
	const sql = 'SELECT COUNT(*) FROM scheduledscriptinstance';
	const before = await b.value(sql);
	const [log] = [...b.store.all('customrecord_sync_log')].filter(
		({ values }) => values.custrecord_sync_source === 'Warehouse',
	);
	b.store.put({ ...log, values: { ...log.values, custrecord_sync_rows: 7 } });
	expect(await b.value(sql)).toBe(before);
});
