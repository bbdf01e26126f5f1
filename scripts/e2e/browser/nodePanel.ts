import type { Editor } from './editor';
import { named } from './selectors';

/** The panel of one node (parameters in the middle, input left, output right). */
export class NodePanel {
	constructor(private readonly editor: Editor) {}

	private get page() {
		return this.editor.page;
	}

	/** Opens it from the canvas. */
	async open(node: string): Promise<void> {
		await this.page.dblclick(`${named('canvas-node')}[data-node-name="${node}"]`);
		await this.page.waitForSelector(named('node-execute-button'));
	}

	async close(): Promise<void> {
		await this.page.click(named('ndv-close-button'));
		await this.page.waitForSelector(named('ndv'), { state: 'detached' });
	}

	/** Opens a resource locator's list. @returns the labels that it shows first */
	async openList(parameter: string): Promise<string[]> {
		await this.page.click(`${named(`resource-locator-${parameter}`)} ${named('rlc-input')}`);
		return await this.labels();
	}

	/** Searches the list that is open. @returns the labels that are left */
	async search(text: string): Promise<string[]> {
		await this.page.fill(named('rlc-search'), text);
		// The search waits for more letters before it starts.
		await this.page.waitForTimeout(1_000);
		return await this.labels();
	}

	private async labels(): Promise<string[]> {
		await this.page.locator(named('rlc-item')).first().waitFor();
		return await this.page.locator(named('rlc-item')).allInnerTexts();
	}

	/** Picks an entry of the list that is open. */
	async pick(label: string): Promise<void> {
		await this.page.locator(named('rlc-item')).getByText(label, { exact: true }).click();
	}

	/** Replaces what stands in a code editor (JSON, SQL). */
	async write(parameter: string, text: string): Promise<void> {
		await this.page.click(`${named(`parameter-input-${parameter}`)} .cm-content`);
		await this.page.keyboard.press('ControlOrMeta+A');
		await this.page.keyboard.insertText(text);
		// The editor takes the text over when typing has paused.
		await this.page.waitForTimeout(1_000);
	}

	/** Turns a switch over. */
	async toggle(parameter: string): Promise<void> {
		await this.page.click(`${named(`parameter-input-${parameter}`)} .el-switch`);
	}

	/** Executes the step. @returns whether it succeeded */
	async execute(): Promise<boolean> {
		const { page } = this;
		await this.editor.closeNotices();
		await page.click(named('node-execute-button'));
		// The notice is the editor's word that the run has ended; the output may be an older one's.
		await page.locator('.el-notification').first().waitFor();
		return (await page.locator(named('node-run-status-success')).count()) > 0;
	}

	/** The output as a table: its header and its rows, as far as they are shown. */
	async table(): Promise<{ head: string[]; rows: string[][] }> {
		const panel = this.page.locator(named('output-panel'));
		await panel.locator(named('radio-button-table')).click();
		const cells = async (selector: string) =>
			(await panel.locator(selector).allInnerTexts()).map((text) => text.trim());
		const head = (await cells('table thead th')).filter(Boolean);
		const rows: string[][] = [];
		for (const row of await panel.locator('table tbody tr').all()) {
			const texts = (await row.locator('td').allInnerTexts()).map((text) => text.trim());
			rows.push(texts.slice(0, head.length));
		}
		return { head, rows };
	}

	/** What the output says about a failure. */
	async error(): Promise<string> {
		return await this.page.locator(named('output-panel')).innerText();
	}
}
