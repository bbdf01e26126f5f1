import type { Editor } from './editor';
import { field, named } from './selectors';

/** The dialog of one credential. */
export class CredentialDialog {
	constructor(private readonly editor: Editor) {}

	private get page() {
		return this.editor.page;
	}

	/** Opens it from a node's panel for a new credential. @param mode what the dialog calls it */
	async create(mode: string): Promise<void> {
		await this.page.click(named('node-credentials-select'));
		await this.page.click(named('node-credentials-select-item-new'));
		await this.page.click(named('credential-mode-dropdown-trigger'));
		await this.page.getByRole('menuitem', { name: mode }).click();
	}

	/** Opens it from a node's panel for the credential that is chosen there. */
	async edit(): Promise<void> {
		await this.page.click(named('credential-edit-button'));
		await this.page.waitForSelector(named('credential-edit-dialog'));
	}

	/** Opens it from the list of credentials. */
	async open(id: string): Promise<void> {
		await this.page.goto(`${this.editor.baseUrl}/home/credentials/${id}`);
		await this.page.waitForSelector(named('credential-edit-dialog'));
	}

	async fill(values: Record<string, string>): Promise<void> {
		for (const [name, value] of Object.entries(values)) await this.page.fill(field(name), value);
	}

	/** Saves, which makes n8n test it: after a success the dialog closes by itself. */
	async save(): Promise<void> {
		await this.page.click(named('credential-save-button'));
	}

	/** What the dialog says after a failed test, with its details. */
	async failure(): Promise<string> {
		await this.page.getByText('More details').click();
		const banner = this.page.locator(named('credential-edit-dialog'), { hasText: 'Retry' });
		return await banner.innerText();
	}

	async waitUntilClosed(): Promise<void> {
		await this.page.waitForSelector(named('credential-edit-dialog'), { state: 'detached' });
	}

	/** Waits for the green line of a test that went well. */
	async waitForSuccess(): Promise<void> {
		await this.page.waitForSelector(named('credentials-config-container-test-success'));
	}

	/** Presses Connect and goes through NetSuite's page in the window that opens. */
	async connect(): Promise<void> {
		const [popup] = await Promise.all([
			this.page.waitForEvent('popup'),
			this.page.click(named('quick-connect-button')),
		]);
		await popup.getByRole('button', { name: 'Allow' }).click();
		await this.page.waitForSelector(named('oauth-connect-success-banner'));
	}

	/** Closes it; changes that were not saved are thrown away. */
	async close(): Promise<void> {
		await this.page.click('.el-dialog__headerbtn');
		const question = this.page.getByRole('button', { name: 'Close', exact: true });
		const closed = this.page.waitForSelector(named('credential-edit-dialog'), {
			state: 'detached',
		});
		await Promise.race([closed, question.click()]);
		await closed;
	}
}
