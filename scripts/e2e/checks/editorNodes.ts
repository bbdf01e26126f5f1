import { must } from '../report';
import { readExample, withCredential } from '../workflows';
import type { Context } from './context';
import type { Screen } from './screen';

const CUSTOMER = {
	companyName: 'Blue Heron Café GmbH',
	email: 'office@blueheron.example',
	subsidiary: { id: '1' },
};

const QUERY = `SELECT id, companyname, balance
FROM customer
WHERE isperson = 'F' AND balance > 0
ORDER BY balance DESC, id`;

/** Record type from the list, payload, run, output. */
export async function checkCreate(context: Context, { panel, pictures }: Screen): Promise<void> {
	const { report, stage } = context;
	await report.check('Editor: a record type is picked from the list', async () => {
		const all = await panel.openList('recordType');
		const labels = await panel.search('customer');
		must(labels.includes('Customer'), `searching "customer" shows ${labels.join(', ')}`);
		must(all.length > labels.length, `all ${all.length} types, ${labels.length} after searching`);
		await panel.pick('Customer');
		// n8n draws a credential that was made just now over its icon until the panel is opened again.
		await panel.close();
		await panel.open('Create a record');
		await panel.openList('recordType');
		await panel.search('customer');
		await pictures.take('record-type');
		await panel.pick('Customer');
		return `${labels.length} types for "customer": ${labels.slice(0, 3).join(', ')} …`;
	});
	await report.check('Editor: a record is created', async () => {
		await panel.write('payload', JSON.stringify(CUSTOMER, null, 2));
		must(await panel.execute(), `the step failed: ${await panel.error()}`);
		const { head, rows } = await panel.table();
		must(head.slice(0, 2).join() === 'id,recordType', `the table's columns are ${head.join()}`);
		const [id] = rows[0];
		const made = stage.simulator.store.get('customer', id);
		must(made?.values.companyName === CUSTOMER.companyName, `customer ${id} is not in NetSuite`);
		await pictures.take('create-record');
		await panel.close();
		return `customer ${id}, seen in the output table`;
	});
}

/** A query, its rows in the table, and a query that NetSuite refuses. */
export async function checkQuery(
	context: Context,
	{ editor, panel, pictures }: Screen,
): Promise<void> {
	const { report, stage } = context;
	await report.check('Editor: a query fills the table', async () => {
		await editor.newWorkflow();
		await editor.findNode('NetSuite');
		await editor.addAction('Run a SuiteQL query');
		await panel.toggle('returnAll');
		await panel.write('query', QUERY);
		must(await panel.execute(), `the step failed: ${await panel.error()}`);
		const { head, rows } = await panel.table();
		const expected = (await stage.simulator.query(QUERY)).slice(0, rows.length);
		must(head.join() === 'id,companyname,balance', `the columns are ${head.join()}`);
		must(rows.length > 10, `only ${rows.length} rows are in the table`);
		expected.forEach((row, i) =>
			must(
				rows[i][0] === row.id && rows[i][1] === row.companyname,
				`row ${i} of the table is ${rows[i].join()}, not ${row.id}, ${row.companyname}`,
			),
		);
		await pictures.take('suiteql-table');
		return `${rows.length} rows equal NetSuite's`;
	});
	await report.check('Editor: a refused query is explained', async () => {
		await panel.write('query', 'SELECT id, companyname, rank FROM customer');
		must(!(await panel.execute()), 'a query with an unknown column succeeded');
		const said = await panel.error();
		must(/rank/.test(said), `the output does not name the column: ${said}`);
		await editor.closeNotices();
		await pictures.take('query-refused');
		await panel.close();
		return said.replace(/\s+/g, ' ').slice(0, 160);
	});
}

/** An example on the canvas, run from there. */
export async function checkCanvas(context: Context, { editor, pictures }: Screen): Promise<void> {
	const { report, stage, credentials } = context;
	await report.check('Editor: an example runs on the canvas', async () => {
		const workflow = await stage.api.createWorkflow(
			withCredential(
				readExample('order-to-invoice.json'),
				'netSuiteClientCredentialsApi',
				credentials.client,
			),
		);
		await editor.openWorkflow(workflow.id);
		const succeeded = await editor.runWorkflow();
		const expected = workflow.nodes.filter(({ type }) => !/stickyNote/.test(type)).length;
		must(succeeded === expected, `${succeeded} of ${expected} nodes succeeded`);
		await pictures.take('example-order-to-invoice');
		return `${succeeded} nodes succeeded`;
	});
}
