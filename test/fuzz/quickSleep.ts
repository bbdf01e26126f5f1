/**
 * Waiting that takes no time, and a clock that has moved all the same. A test puts
 * `jest.mock('n8n-workflow', () => jest.requireActual('./quickSleep').mocked())` in place of n8n's.
 */
let slept = 0;

/** `n8n-workflow` with a `sleep` that returns at once. */
export function mocked(): Record<string, unknown> {
	const actual: Record<string, unknown> = jest.requireActual('n8n-workflow');
	const sleep = async (ms: number) => {
		slept += ms;
		await new Promise<void>((resolve) => setImmediate(resolve));
	};
	return { ...actual, sleep };
}

/** Lets `Date.now` pass with the waiting. @param start ms UTC; left out: the real time goes on */
export function moveClock(start?: number): void {
	const real = Date.now;
	jest.spyOn(Date, 'now').mockImplementation(() => (start ?? real()) + slept);
}

/** Nobody has waited yet. */
export function resetClock(): void {
	slept = 0;
}
