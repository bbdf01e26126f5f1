/** A version of n8n, and whether the package works in it. */
export interface Version {
	/** As users see it. */
	n8n: string;
	/** The n8n-core that this n8n is made of; it brings its own n8n-workflow. */
	core: string;
	/** What it stands for. */
	role: string;
	/** Set when the package cannot work there: what n8n says, and why in our words. */
	fails?: { says: RegExp; why: string };
}

/** The oldest n8n that the package works in; `npm run e2e -- --n8n oldest` runs it as a server. */
export const OLDEST = '1.85.4';

/**
 * The matrix of docs/compatibility.md (issue 4). One version that is too old is in it, so that the
 * reason is a fact that is checked too.
 */
export const VERSIONS: Version[] = [
	{
		n8n: '1.82.3',
		core: '1.81.1',
		role: 'too old',
		fails: {
			says: /reading 'Main'/,
			why: 'n8n-workflow has had NodeConnectionTypes, which the description of a node must use, since 1.83 (n8n 1.85)',
		},
	},
	{ n8n: OLDEST, core: '1.84.0', role: 'oldest' },
	{ n8n: '1.123.81', core: '1.122.48', role: 'last 1.x' },
	{ n8n: '2.0.3', core: '2.0.2', role: 'first 2.x' },
	{ n8n: '2.41.1', core: '2.41.1', role: 'current' },
];

/** @throws Error for a version that is not in the matrix */
export function versionsNamed(names: string[]): Version[] {
	if (names.length === 0) return VERSIONS;
	return names.map((name) => {
		const found = VERSIONS.find(({ n8n, role }) => n8n === name || role === name);
		if (found) return found;
		const known = VERSIONS.map(({ n8n, role }) => `${n8n} (${role})`).join(', ');
		throw new Error(`n8n ${name} is not in the matrix: ${known}`);
	});
}
