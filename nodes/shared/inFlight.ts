/** The requests that have left and are not answered yet. */
export interface InFlight {
	/** Counts a request until it has come to its end; gives it back as it is. */
	track<T>(request: Promise<T>): Promise<T>;
	/** Resolves when none is under way any more. */
	settled(): Promise<void>;
}

/** A node must not end before its requests: what arrives after an error was told would be a surprise. */
export function createInFlight(): InFlight {
	const under = new Set<Promise<unknown>>();
	return {
		track(request) {
			const end = () => under.delete(request);
			under.add(request);
			request.then(end, end);
			return request;
		},
		async settled() {
			while (under.size > 0) await Promise.allSettled(under);
		},
	};
}
