import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import UPNG from 'upng-js';
import { must } from '../report';
import type { Editor } from './editor';

/** Largest picture in bytes: the README shows several of them. */
const LIMIT = 150_000;

/** Where `npm run screenshots` keeps its pictures. */
const FOLDER = path.resolve(__dirname, '../../../docs/images');

/** A PNG with 256 colours at most: an editor's picture loses nothing, and a third of it is left. */
function shrink(png: Buffer): Buffer {
	const picture = UPNG.decode(new Uint8Array(png).buffer);
	const small = UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 256);
	return Buffer.from(small);
}

/** Takes the pictures of the documentation; without `keep` it looks only whether one can be taken. */
export class Pictures {
	constructor(
		private readonly editor: Editor,
		private readonly keep: boolean,
	) {}

	/** @param name file name without ending @throws WrongError when an error notice is in view */
	async take(name: string): Promise<void> {
		const { page } = this.editor;
		await this.editor.mustShowNoError();
		await this.editor.closeNotices();
		await page.mouse.move(0, 0);
		await page.evaluate('document.fonts.ready.then(() => undefined)');
		await page.waitForTimeout(300);
		const picture = shrink(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
		must(picture.length < LIMIT, `${name}.png is ${picture.length} bytes, over ${LIMIT}`);
		if (!this.keep) return;
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(path.join(FOLDER, `${name}.png`), picture);
	}
}
