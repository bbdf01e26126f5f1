/** Asynchronous jobs and their tasks, without HTTP paths (netsuite-rest.md 8). */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../http/answer';
import { createProcessors } from './processors';
import type { JobsHandle, JobSettings, Progress } from './settings';

/** A task's work. Refusals are answers too: it must not throw. */
export type Work = () => Promise<Answer>;

export interface Task {
	/** The number in the job, from 1. */
	id: string;
	progress: Progress;
	/** ms UTC by the simulator's clock. */
	started?: number;
	ended?: number;
	/** What the synchronous request would have been answered. */
	answer?: Answer;
}

export interface Job {
	id: string;
	tasks: Task[];
	/** Path of the request that it came from. */
	path: string;
	batch: boolean;
}

export interface NewJob {
	path: string;
	batch: boolean;
	works: Work[];
	/** All tasks at once, as far as there are processors; else one after the other. */
	parallel: boolean;
	/** Whose idempotency keys these are (an integration's client id), and the key. */
	owner: string;
	key?: string;
}

export interface Jobs extends JobsHandle {
	submit(job: NewJob): Job;
	find(id: string): Job | undefined;
	/** The job that an integration submitted with a key. */
	findByKey(owner: string, key: string): Job | undefined;
	progress(job: Job): Progress;
	/** No task begins or works any more. */
	stop(): void;
}

export const isCompleted = ({ progress }: { progress: Progress }) =>
	progress === 'succeeded' || progress === 'failed';

/** `settings.now`: ms UTC. */
export function createJobs(settings: Required<JobSettings> & { now(): number }): Jobs {
	const jobs = new Map<string, Job>();
	const byKey = new Map<string, Job>();
	const processors = createProcessors(() => settings.asyncProcessors);
	let held: 'pending' | 'processing' | undefined;
	let stopped = false;
	let waiting: Array<() => void> = [];

	/** Passes at once, or when what holds at `stage` is released. */
	const gate = async (stage: 'pending' | 'processing') => {
		while (held === stage) await new Promise<void>((go) => void waiting.push(go));
	};

	const perform = async (task: Task, work: Work) => {
		await gate('pending');
		if (stopped) return;
		task.progress = 'processing';
		task.started = settings.now();
		// Must not keep the process alive.
		if (settings.taskDuration > 0) await sleep(settings.taskDuration, undefined, { ref: false });
		await gate('processing');
		if (stopped) return;
		const answer = await work();
		Object.assign(task, {
			answer,
			ended: settings.now(),
			progress: answer.status < 400 ? 'succeeded' : 'failed',
		});
	};

	const progress = ({ tasks }: Job): Progress => {
		if (tasks.every((task) => task.progress === 'pending')) return 'pending';
		if (!tasks.every(isCompleted)) return 'processing';
		const failed = tasks.some((task) => task.progress === 'failed');
		return failed ? settings.failedJobProgress : 'succeeded';
	};

	return {
		submit({ path, batch, works, parallel, owner, key }) {
			const tasks = works.map((_, at): Task => ({ id: String(at + 1), progress: 'pending' }));
			const job = { id: String(jobs.size + 1), tasks, path, batch };
			jobs.set(job.id, job);
			if (key !== undefined) byKey.set(keyOf(owner, key), job);
			const run = (work: Work, at: number) => processors.run(() => perform(tasks[at], work));
			if (parallel) void Promise.all(works.map(run));
			else void works.reduce((last, work, at) => last.then(() => run(work, at)), Promise.resolve());
			return job;
		},
		find: (id) => jobs.get(id),
		findByKey: (owner, key) => byKey.get(keyOf(owner, key)),
		progress,
		hold: (at = 'pending') => void (held = at),
		release() {
			held = undefined;
			const all = waiting;
			waiting = [];
			for (const go of all) go();
		},
		list: () =>
			[...jobs.values()].map((job) => ({
				id: job.id,
				progress: progress(job),
				tasks: job.tasks.map(({ id, progress: at, answer }) => ({
					id,
					progress: at,
					...(answer && { status: answer.status }),
				})),
			})),
		stop: () => void (stopped = true),
	};
}

const keyOf = (owner: string, key: string) => `${owner}\n${key}`;
