import { parseArgs } from 'node:util';

export interface Options {
	/** A name of `RELEASES` or an exact version of n8n. */
	version?: string;
	/** Takes the pictures of the documentation anew. */
	screenshots: boolean;
	/** Opens the editor in a browser too. */
	browser: boolean;
}

/** @throws Error for an argument that is unknown */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			n8n: { type: 'string' },
			screenshots: { type: 'boolean', default: false },
			'no-browser': { type: 'boolean', default: false },
		},
	});
	const { n8n: version, screenshots } = values;
	return { version, screenshots, browser: !values['no-browser'] };
}
