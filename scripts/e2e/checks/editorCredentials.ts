import { clientCredentials } from '../credentials';
import { must } from '../report';
import type { Context } from './context';
import type { Screen } from './screen';

/** Sign-in, nodes panel, credential dialog: a test that fails, then one that succeeds. */
export async function checkCredentialDialog(context: Context, screen: Screen): Promise<void> {
	const { report, stage } = context;
	const { editor, dialog, pictures } = screen;
	await report.check('Editor: the node is found by its name', async () => {
		await editor.newWorkflow();
		await editor.findNode('NetSuite');
		await editor.showAction('Run a SuiteQL query');
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

/** Connecting by the authorize page in a window of its own. */
export async function checkConnect(context: Context, { dialog, pictures }: Screen): Promise<void> {
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
