/** What a page of documentation tells its reader to open or to type. */
export interface Mentions {
	/** Files and folders, from the root or from a place that the sentence names. */
	paths: string[];
	/** Scripts of package.json. */
	scripts: string[];
	/** Paths in commands, which must be right as they stand. */
	arguments: string[];
	/** Targets of links within the repository. */
	links: string[];
}

/** Starts like a file or folder of the repository, and holds nothing that a path has not. */
const PATH = /^(?:[\w.<>-]+\/)+[\w.<>-]*$|^[\w.<>-]+\.(?:json|md|ts|mjs|js|csv|yml|txt)$/;

/** Words in code that look like paths and are none: packages, headers, hosts of n8n. */
const NO_PATH = /^(?:@|https?:|node:|n8n-nodes-base\/)/;

/** Reads the code spans, code blocks and links of a Markdown text. */
export function mentionsOf(markdown: string): Mentions {
	const found: Mentions = { paths: [], scripts: [], arguments: [], links: [] };
	const blocks = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, text]) =>
		text.split('\n'),
	);
	const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
	const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text);
	for (const code of [...spans, ...blocks.map((line) => line.trim())]) {
		if (/^(npm|npx) /.test(code)) readCommand(code, found);
		else if (PATH.test(code) && !NO_PATH.test(code)) found.paths.push(code);
	}
	for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
		if (!/^(?:https?:|mailto:|#)/.test(target)) found.links.push(target.split('#')[0]);
	}
	return found;
}

/** `npm run x -- args`, `npm test`, `npx jest path`; a comment at the end is not part of it. */
function readCommand(command: string, found: Mentions): void {
	for (const part of command.split(/\s+#\s/)[0].split('&&')) {
		const words = part.trim().split(/\s+/);
		const [program, verb] = words;
		if (program === 'npm' && verb === 'run') {
			const script = words.slice(2).find((word) => !word.startsWith('-'));
			if (script) found.scripts.push(script);
		} else if (program === 'npm' && (verb === 'test' || verb === 'start')) {
			found.scripts.push(verb);
		} else if (program === 'npx') {
			found.arguments.push(...words.slice(2).filter((word) => word.includes('/')));
		}
	}
}
