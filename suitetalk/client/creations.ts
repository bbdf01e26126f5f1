/** Which records of one account this process has made under which external ID, for a short while. */
export interface Creations {
	/** Runs creates with the same external ID one after the other: only the first can succeed. */
	inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
	/** Notes that a create has been told as the one that made the record. */
	claim(key: string, id: string, now: number): void;
	/** True when another create of this process has been told so. */
	isClaimed(key: string, id: string, now: number): boolean;
}

/** NetSuite dates records by the second, so only creates within a few seconds could be mixed up. */
const KEPT = 60_000;

/** @see Creations */
export function createCreations(): Creations {
	const running = new Map<string, Promise<unknown>>();
	/** In the order of their time. */
	const claims = new Map<string, number>();

	const claimKey = (key: string, id: string) => `${key}\n${id}`;

	function forget(now: number): void {
		for (const [key, at] of claims) {
			if (now - at <= KEPT) return;
			claims.delete(key);
		}
	}

	return {
		async inTurn(key, work) {
			const before = running.get(key) ?? Promise.resolve();
			const own = before.then(work, work);
			running.set(key, own);
			return await own.finally(() => {
				if (running.get(key) === own) running.delete(key);
			});
		},
		claim(key, id, now) {
			forget(now);
			claims.delete(claimKey(key, id));
			claims.set(claimKey(key, id), now);
		},
		isClaimed(key, id, now) {
			forget(now);
			return claims.has(claimKey(key, id));
		},
	};
}
