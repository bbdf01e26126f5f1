import { sleep } from 'n8n-workflow';

/** Tells everything that is under way that nothing more shall be sent, and wakes who sleeps. */
export interface Brake {
	isOn(): boolean;
	/** True when the user cancelled the execution. */
	isCancelled(): boolean;
	pull(): void;
	/** Resolves when it is pulled. */
	pulled: Promise<void>;
	/** Sleeps so many ms, or until the brake is pulled. */
	sleep(ms: number): Promise<void>;
	/** Stops listening to the execution, which lives on. */
	release(): void;
}

/** @param cancelled the execution's own signal: cancelling it pulls the brake */
export function createBrake(cancelled: AbortSignal | undefined): Brake {
	const controller = new AbortController();
	const { signal } = controller;
	const pull = () => controller.abort();
	const pulled = new Promise<void>((resolve) => {
		signal.addEventListener('abort', () => resolve(), { once: true });
	});
	if (cancelled?.aborted) pull();
	cancelled?.addEventListener('abort', pull, { once: true });
	return {
		isOn: () => signal.aborted,
		isCancelled: () => cancelled?.aborted === true,
		pull,
		pulled,
		sleep: async (ms) => await Promise.race([sleep(ms), pulled]),
		release: () => cancelled?.removeEventListener('abort', pull),
	};
}
