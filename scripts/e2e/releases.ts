/** A version of n8n, and the Node.js that it runs on. */
export interface Release {
	n8n: string;
	node: string;
}

/**
 * The n8n versions that the real-server checks know how to install. Others are taken as given, on
 * the Node.js of `current`: `--n8n 2.40.0` works if that version does.
 * `current`: 2.41.3 is newer, but one of its dependencies cannot be installed.
 */
export const RELEASES: Record<string, Release> = {
	current: { n8n: '2.41.1', node: '24.21.0' },
};

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
