import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
	type Browser,
	type BrowserContext,
	type Locator,
	type Page,
	chromium,
} from 'playwright-core';
import { OWNER } from '../api';
import { must } from '../report';
import { named } from './selectors';

/** ms that the editor has for a reaction; long, because machines are slow and n8n's bundle is large. */
const PATIENCE = 30_000;

const NOTICE = '.el-notification';

/** n8n's editor in a browser that reaches nothing but this machine. */
export class Editor {
	/** Faults of the page's own scripts since the start. */
	readonly pageErrors: string[] = [];

	private constructor(
		private readonly browser: Browser,
		private readonly context: BrowserContext,
		readonly page: Page,
		readonly baseUrl: string,
	) {
		page.on('pageerror', ({ message }) => this.pageErrors.push(message));
	}

	/** @param executable path of Chromium. @param baseUrl of n8n */
	static async open(executable: string, baseUrl: string): Promise<Editor> {
		const browser = await chromium.launch({
			executablePath: executable,
			args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
		});
		const context = await browser.newContext({
			viewport: { width: 1200, height: 800 },
			locale: 'en-US',
			timezoneId: 'America/Los_Angeles',
			reducedMotion: 'reduce',
		});
		// Without this, n8n's calls to its own services would each wait for a timeout offline.
		await context.route('**/*', async (route) => {
			const { hostname } = new URL(route.request().url());
			const local = ['', 'localhost', '127.0.0.1'].includes(hostname);
			await (local ? route.continue() : route.abort());
		});
		context.setDefaultTimeout(PATIENCE);
		return new Editor(browser, context, await context.newPage(), baseUrl);
	}

	async close(): Promise<void> {
		await this.context.close();
		await this.browser.close();
	}

	/** Signs in by the form. */
	async signIn({ email, password } = OWNER): Promise<void> {
		const { page } = this;
		await page.goto(`${this.baseUrl}/signin`);
		await page.fill('input[type=email]', email);
		await page.fill('input[type=password]', password);
		await page.click(named('form-submit-button'));
		await page.waitForURL(({ pathname }) => !pathname.includes('signin'));
	}

	/** An empty workflow with the nodes panel open. */
	async newWorkflow(): Promise<void> {
		await this.page.goto(`${this.baseUrl}/workflow/new`);
		await this.page.click(named('canvas-plus-button'));
	}

	/** Searches the nodes panel, opens what it found and shows its actions. */
	async findNode(name: string): Promise<void> {
		await this.page.fill(`${named('node-creator-search-bar')}`, name);
		await this.page
			.locator(named('node-creator-item-name'))
			.getByText(name, { exact: true })
			.click();
		// On an empty canvas n8n opens the triggers of a package and folds its actions.
		const actions = this.page.getByText(/^\s*Actions \(\d+\)\s*$/).first();
		await actions.waitFor();
		if ((await this.action('Create a record').count()) === 0) await actions.click();
	}

	/** Unfolds the triggers of the node that is open in the nodes panel. @returns their names */
	async showTriggers(): Promise<string[]> {
		const items = this.page.locator(named('node-creator-item-name'));
		const triggers = this.page.getByText(/^\s*Triggers \(\d+\)\s*$/).first();
		await triggers.waitFor();
		const shown = async () =>
			(await items.allInnerTexts()).map((text) => text.trim()).filter((text) => /^On /.test(text));
		if ((await shown()).length === 0) {
			await triggers.click();
			await items
				.getByText(/^\s*On /)
				.first()
				.waitFor();
		}
		return await shown();
	}

	private action(name: string): Locator {
		return this.page.locator(named('node-creator-item-name')).getByText(name, { exact: true });
	}

	/** Scrolls the open nodes panel to an action. */
	async showAction(name: string): Promise<void> {
		await this.action(name).scrollIntoViewIfNeeded();
	}

	/** Picks an action of the node that is open in the nodes panel: its panel opens. */
	async addAction(name: string): Promise<void> {
		await this.action(name).click();
		await this.page.waitForSelector(named('node-execute-button'));
	}

	/** Opens a workflow with its canvas. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.baseUrl}/workflow/${id}`);
		await this.page.waitForSelector(named('canvas-node'));
	}

	/** Runs the workflow that is open. @returns how many of its nodes succeeded */
	async runWorkflow(): Promise<number> {
		const { page } = this;
		await page.locator(named('execute-workflow-button')).first().click();
		await page.locator(NOTICE).first().waitFor();
		return await page.locator(named('canvas-node-status-success')).count();
	}

	/** @throws WrongError with its text when an error notice is in view */
	async mustShowNoError(): Promise<void> {
		const errors = this.page.locator(`${NOTICE}:has(.el-notification--error)`);
		const said = (await errors.allInnerTexts()).join('; ').replace(/\s+/g, ' ');
		must(said === '', `the editor showed: ${said}`);
	}

	/** Closes the notices in the corner. */
	async closeNotices(): Promise<void> {
		const notices = this.page.locator(NOTICE);
		for (const latest = Date.now() + PATIENCE; (await notices.count()) > 0;) {
			must(Date.now() < latest, `notices stay: ${(await notices.allInnerTexts()).join('; ')}`);
			// One that goes by itself meanwhile is as good.
			await notices
				.first()
				.getByRole('img')
				.last()
				.click({ timeout: 500 })
				.catch(() => undefined);
			await this.page.waitForTimeout(200);
		}
	}

	/** Keeps what is on the screen, to see why a check failed. */
	async keepScreen(file: string): Promise<void> {
		mkdirSync(path.dirname(file), { recursive: true });
		await this.page.screenshot({ path: file, animations: 'disabled' });
	}
}
