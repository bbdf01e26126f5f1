/** A version of n8n, and the Node.js that it runs on. */
export interface Release {
	n8n: string;
	node: string;
	/** Packages that this n8n takes from outside the registry, and the registry's version of them. */
	overrides?: Record<string, string>;
}

/**
 * The n8n versions that the real-server checks know how to install. Others are taken as given, on
 * the Node.js of `current`: `--n8n 2.40.0` works if that version does.
 * `current`: 2.41.3 is newer, but one of its dependencies cannot be installed.
 * `oldest`: the first that the package works in (docs/compatibility.md).
 */
export const RELEASES: Record<string, Release> = {
	current: { n8n: '2.41.1', node: '24.21.0' },
	// Its nodes for spreadsheets want xlsx from a site of its own; the checks use none of them.
	oldest: { n8n: '1.85.4', node: '20.20.2', overrides: { xlsx: '0.18.5' } },
};

/** n8n 1.x: other payloads of its REST interface, another editor, other agents. */
export const isOld = (version: string): boolean => version.startsWith('1.');

/** @param name a name of `RELEASES` or an exact version. @throws Error for anything else */
export function releaseOf(name = 'current'): Release {
	if (Object.hasOwn(RELEASES, name)) return RELEASES[name];
	if (!/^\d+\.\d+\.\d+$/.test(name)) {
		const names = Object.keys(RELEASES).join(', ');
		throw new Error(`n8n "${name}" is unknown: give ${names} or a version such as 2.41.1`);
	}
	return (
		Object.values(RELEASES).find(({ n8n }) => n8n === name) ?? {
			...RELEASES.current,
			n8n: name,
		}
	);
}
