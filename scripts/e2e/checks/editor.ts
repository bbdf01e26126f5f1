import path from 'node:path';
import { CredentialDialog } from '../browser/credentialDialog';
import { findChromium } from '../browser/chromium';
import { Editor } from '../browser/editor';
import { NodePanel } from '../browser/nodePanel';
import { Pictures } from '../browser/pictures';
import { clientCredentials } from '../credentials';
import { must } from '../report';
import { readExample, withCredential } from '../workflows';
import type { Context } from './context';

/** What a person has on the screen while the checks go on. */
interface Screen {
	editor: Editor;
	panel: NodePanel;
	dialog: CredentialDialog;
	pictures: Pictures;
}

/** Pictures of failed checks; an ignored folder. */
const FAILURES = path.resolve(__dirname, '../../../.n8n-cache/failed');

const CUSTOMER = {
	companyName: 'Blue Heron Café GmbH',
	email: 'office@blueheron.example',
	subsidiary: { id: '1' },
};

const QUERY = `SELECT id, companyname, email, balance
FROM customer
WHERE isperson = 'F' AND balance > 0
ORDER BY balance DESC, id`;

/** Sign-in, nodes panel, credential dialog: a test that fails, then one that succeeds. */
async function checkCredentialDialog(context: Context, screen: Screen): Promise<void> {
	const { report, stage } = context;
	const { editor, dialog, pictures } = screen;
	await report.check('Editor: the node is found by its name', async () => {
		await editor.newWorkflow();
		await editor.findNode('NetSuite');
		await pictures.take('add-node');
		await editor.addAction('Create a record');
		return 'added from the nodes panel';
	});
	await report.check('Editor: a wrong certificate ID is explained', async () => {
		const { data } = clientCredentials(stage.simulator);
		await dialog.create('Client Credentials (Recommended)');
		await dialog.fill({ ...(data as Record<string, string>), certificateId: 'wrong' });
		await dialog.save();
		const said = await dialog.failure();
		must(/Certificate ID.*Login Audit Trail/s.test(said), `the dialog says only: ${said}`);
		await pictures.take('credential-refused');
		return 'likely causes and the audit trail are named';
	});
	await report.check('Editor: the corrected credential works', async () => {
		const { certificateId } = stage.simulator;
		await dialog.fill({ certificateId });
		await dialog.save();
		await dialog.waitUntilClosed();
		await dialog.edit();
		await dialog.waitForSuccess();
		await pictures.take('credential-tested');
		await dialog.close();
		return 'tested successfully';
	});
}

/** Record type from the list, payload, run, output. */
async function checkCreate(context: Context, { panel, pictures }: Screen): Promise<void> {
	const { report, stage } = context;
	await report.check('Editor: a record type is picked from the list', async () => {
		const all = await panel.openList('recordType');
		const labels = await panel.search('customer');
		must(labels.includes('Customer'), `searching "customer" shows ${labels.join(', ')}`);
		must(all.length > labels.length, `all ${all.length} types, ${labels.length} after searching`);
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
async function checkQuery(context: Context, { editor, panel, pictures }: Screen): Promise<void> {
	const { report, stage } = context;
	await report.check('Editor: a query fills the table', async () => {
		await editor.newWorkflow();
		await editor.findNode('NetSuite');
		await editor.addAction('Run a SuiteQL query');
		await panel.write('query', QUERY);
		must(await panel.execute(), `the step failed: ${await panel.error()}`);
		const { head, rows } = await panel.table();
		const expected = (await stage.simulator.query(QUERY)).slice(0, rows.length);
		must(head.join() === 'id,companyname,email,balance', `the columns are ${head.join()}`);
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

/** Connecting by the authorize page in a window of its own. */
async function checkConnect(context: Context, { dialog, pictures }: Screen): Promise<void> {
	await context.report.check('Editor: connect an account by OAuth2', async () => {
		const { api, simulator } = context.stage;
		const { accountId, clientId, clientSecret, baseUrl } = simulator;
		const id = await api.createCredential({
			name: 'NetSuite of Olivia',
			type: 'netSuiteOAuth2Api',
			data: { accountId, clientId, clientSecret, baseUrl },
		});
		await dialog.open(id);
		await dialog.connect();
		await pictures.take('oauth2-connected');
		await dialog.close();
		return 'allowed on the authorize page, account connected';
	});
}

/** An example on the canvas, run from there. */
async function checkCanvas(context: Context, { editor, pictures }: Screen): Promise<void> {
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

/**
 * Opens the editor in a browser, as a person would.
 * @param keepPictures writes them to docs/images
 */
export async function checkEditor(context: Context, keepPictures: boolean): Promise<void> {
	const { report, stage } = context;
	let executable = '';
	const found = await report.check('Editor: a browser is here', async () => {
		executable = await findChromium(report.say);
		return executable;
	});
	if (!found) return;
	const editor = await Editor.open(executable, stage.server.baseUrl);
	const screen: Screen = {
		editor,
		panel: new NodePanel(editor),
		dialog: new CredentialDialog(editor),
		pictures: new Pictures(editor, keepPictures),
	};
	report.onFailure = async (name) => {
		const file = path.join(FAILURES, `${name.replace(/\W+/g, '-')}.png`);
		await editor.keepScreen(file);
		return `The screen at that moment: ${path.relative(process.cwd(), file)}`;
	};
	try {
		const signedIn = await report.check('Editor: sign in', async () => {
			await editor.signIn();
			return 'by the form';
		});
		if (!signedIn) return;
		await checkCredentialDialog(context, screen);
		await checkCreate(context, screen);
		await checkQuery(context, screen);
		await checkConnect(context, screen);
		await checkCanvas(context, screen);
		await report.check('Editor: no script of the page failed', async () => {
			must(editor.pageErrors.length === 0, editor.pageErrors.join(' | '));
			return 'no error in the console';
		});
	} finally {
		report.onFailure = undefined;
		await editor.close();
	}
}
