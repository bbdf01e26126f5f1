/** `GET /services/rest/async/v1/job/…`: a job, its tasks and their results (netsuite-rest.md 8). */
import { NetSuiteRefusal } from '../../data/refusal';
import { collection, singular, type Answer } from '../../http/answer';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import { invalidHeader } from '../../http/errors';
import { preferences } from '../../http/prefer';
import { isCompleted, type Job, type Task } from '../../jobs/jobs';
import { JOB_ROOT } from '../../jobs/submit';
import { RECORD_ROOT } from '../../http/service';

/** 404; wording unverified. */
const notThere = (what: string) =>
	new NetSuiteRefusal(404, 'Not Found', [{ detail: what, code: 'NONEXISTENT_ID' }]);

function jobOf({ params }: Exchange, { jobs }: Services): Job {
	const job = jobs.find(params.job);
	if (!job) throw notThere(`Job ${params.job} does not exist.`);
	return job;
}

function taskOf(exchange: Exchange, services: Services): Task {
	const { params } = exchange;
	const task = jobOf(exchange, services).tasks.find(({ id }) => id === params.task);
	if (!task) throw notThere(`Job ${params.job} has no task ${params.task}.`);
	return task;
}

const link = (rel: string, href: string) => ({ rel, href });

/** NetSuite prints whole seconds. */
const time = (ms: number) => new Date(ms).toISOString().replace(/\.\d{3}/, '');

/** Absent until it is known. */
const times = (started: number | undefined, ended: number | undefined) => ({
	...(started !== undefined && { startTime: time(started) }),
	...(ended !== undefined && { endTime: time(ended) }),
});

/** `GET …/job/{id}`. */
export const job: Endpoint = {
	method: 'GET',
	path: `${JOB_ROOT}/:job`,
	handle(exchange, services) {
		const found = jobOf(exchange, services);
		const { id, tasks } = found;
		const url = `${exchange.baseUrl}${JOB_ROOT}/${id}`;
		const completed = tasks.every(isCompleted);
		const known = (at: number | undefined): at is number => at !== undefined;
		const started = tasks.map((task) => task.started).filter(known);
		const ended = tasks.map((task) => task.ended).filter(known);
		return singular({
			links: [link('self', url)],
			completed,
			...times(
				started.length > 0 ? Math.min(...started) : undefined,
				completed ? Math.max(...ended) : undefined,
			),
			id,
			progress: services.jobs.progress(found),
			task: { links: [link('self', `${url}/task`)] },
		});
	},
};

/** `GET …/job/{id}/task`: links only; of a batch an item each, or all in one (a setting). */
export const tasks: Endpoint = {
	method: 'GET',
	path: `${JOB_ROOT}/:job/task`,
	handle(exchange, services) {
		const found = jobOf(exchange, services);
		const url = `${exchange.baseUrl}${JOB_ROOT}/${found.id}/task`;
		const links = found.tasks.map(({ id }) => link('self', `${url}/${id}`));
		const together = found.batch && services.settings.batchTaskList === 'links';
		const items = together ? [{ links }] : links.map((one) => ({ links: [one] }));
		return collection({
			links: [link('self', url)],
			count: items.length,
			hasMore: false,
			items,
			offset: 0,
			totalResults: items.length,
		});
	},
};

/** `GET …/job/{id}/task/{n}`. */
export const task: Endpoint = {
	method: 'GET',
	path: `${JOB_ROOT}/:job/task/:task`,
	handle(exchange, services) {
		const { id, progress, started, ended } = taskOf(exchange, services);
		const url = `${exchange.baseUrl}${JOB_ROOT}/${exchange.params.job}/task/${id}`;
		const completed = isCompleted({ progress });
		return singular({
			links: [...(completed ? [link('related', `${url}/result`)] : []), link('self', url)],
			completed,
			...times(started, ended),
			id,
			progress,
		});
	},
};

/**
 * `GET …/job/{id}/task/{n}/result`: status, headers and body of the synchronous answer. 404 until
 * the task has ended. The result of a query wants `Prefer: transient` again.
 */
export const result: Endpoint = {
	method: 'GET',
	path: `${JOB_ROOT}/:job/task/:task/result`,
	handle(exchange, services): Answer {
		const { id, answer } = taskOf(exchange, services);
		const { path } = jobOf(exchange, services);
		if (!path.startsWith(`${RECORD_ROOT}/`) && !preferences(exchange).has('transient')) {
			throw invalidHeader('Prefer', 'The result of a query needs the header Prefer: transient.');
		}
		if (!answer) throw notThere(`Task ${id} of job ${exchange.params.job} has no result yet.`);
		return answer;
	},
};
