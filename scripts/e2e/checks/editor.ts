import { rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../browser/chromium';
import { CredentialDialog } from '../browser/credentialDialog';
import { Editor } from '../browser/editor';
import { NodePanel } from '../browser/nodePanel';
import { Pictures } from '../browser/pictures';
import { must } from '../report';
import type { Context } from './context';
import { checkConnect, checkCredentialDialog } from './editorCredentials';
import { checkCanvas, checkCreate, checkQuery } from './editorNodes';
import { checkTriggerPanel } from './editorTrigger';
import type { Screen } from './screen';

/** Pictures of failed checks; an ignored folder. */
const FAILURES = path.resolve(__dirname, '../../../.n8n-cache/failed');

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
	rmSync(FAILURES, { recursive: true, force: true });
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
		await checkTriggerPanel(context, screen);
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
