/** What is open about asynchronous requests, as settings (docs/limits.md says why each default). */

export interface JobSettings {
	/** ms that a task of an asynchronous request takes. Default 10. */
	taskDuration?: number;
	/** Tasks that run at once in the account ("REST Async Processors"). Default 5. */
	asyncProcessors?: number;
	/** How a 202 answer names its job. Default `absolute`. */
	asyncLocation?: 'absolute' | 'relative';
	/** The task list of a batch: an item for each task, or all links in one item. Default `items`. */
	batchTaskList?: 'items' | 'links';
	/** `progress` of a job that ran to its end with a failed task. Default `succeeded`. */
	failedJobProgress?: 'succeeded' | 'failed';
	/** A batch read without `Prefer: respond-async` is answered at once. Default true. */
	synchronousBatchRead?: boolean;
	/** SuiteQL takes `Prefer: respond-async, transient`. Default false. */
	asyncSuiteql?: boolean;
}

/** What holds where nothing is said. */
export const JOB_DEFAULTS: Required<JobSettings> = {
	taskDuration: 10,
	asyncProcessors: 5,
	asyncLocation: 'absolute',
	batchTaskList: 'items',
	failedJobProgress: 'succeeded',
	synchronousBatchRead: true,
	asyncSuiteql: false,
};

/** `pending` and `processing` are seen while a job runs (netsuite-rest.md 8). */
export type Progress = 'pending' | 'processing' | 'succeeded' | 'failed';

/** What tests see and steer of the jobs. */
export interface JobsHandle {
	/**
	 * From now on no task comes to an end: those that have not begun stay `pending`, or (with
	 * `processing`) begin and stay so. Lasts until `release`.
	 */
	hold(at?: 'pending' | 'processing'): void;
	/** Ends `hold`: everything goes on. */
	release(): void;
	/** All jobs in order of submission; `status` is that of a task's result. */
	list(): Array<{
		id: string;
		progress: Progress;
		tasks: Array<{ id: string; progress: Progress; status?: number }>;
	}>;
}
