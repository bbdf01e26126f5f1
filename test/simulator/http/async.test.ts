import { randomUUID } from 'node:crypto';
import { refusalOf, startRecordServer, type RecordServer } from './recordServer';
import { follow, read, until } from './jobs';

let server: RecordServer;
beforeEach(async () => {
	server = await startRecordServer();
	server.settings.taskDuration = 0;
});
afterEach(() => server.close());

const ASYNC = { prefer: 'respond-async' };

const customer = (name: string = randomUUID()) => ({ companyName: name, subsidiary: { id: '1' } });

const submit = (method: string, path: string, body?: unknown, headers = {}) =>
	server.call(method, path, body, { ...ASYNC, ...headers });

describe('a request with Prefer: respond-async', () => {
	it('is answered 202 with the place of its job and no body', async () => {
		const response = await submit('POST', '/customer', customer());
		expect(response.status).toBe(202);
		expect(response.headers.get('preference-applied')).toBe('respond-async');
		expect(response.headers.get('location')).toBe(`${server.url}/services/rest/async/v1/job/1`);
		expect(await response.text()).toBe('');
	});

	it('names its job by a path alone where the setting says so', async () => {
		server.settings.asyncLocation = 'relative';
		const response = await submit('POST', '/customer', customer());
		expect(response.headers.get('location')).toBe('/services/rest/async/v1/job/1');
	});

	it.each([
		['in any case', 'Respond-Async'],
		['among others', 'wait=10, respond-async;strict'],
	])('is recognised %s', async (_title, prefer) => {
		expect((await submit('GET', '/customer', undefined, { prefer })).status).toBe(202);
	});

	it('is refused at once without a good token', async () => {
		const headers = { authorization: 'Bearer none' };
		expect((await submit('POST', '/customer', customer(), headers)).status).toBe(401);
		expect(server.jobs.list()).toEqual([]);
	});

	it('is refused at once on a path that does not exist', async () => {
		expect((await submit('PATCH', '/customer/1/addressBook', {})).status).toBe(405);
		expect(server.jobs.list()).toEqual([]);
	});
});

describe('a job', () => {
	it('is pending before its task begins, without times', async () => {
		server.jobs.hold();
		const response = await submit('POST', '/customer', customer());
		const { url, job, tasks, task } = await follow(server, response);
		expect(job).toEqual({
			links: [{ rel: 'self', href: url }],
			completed: false,
			id: '1',
			progress: 'pending',
			task: { links: [{ rel: 'self', href: `${url}/task` }] },
		});
		expect(tasks).toMatchObject({
			links: [{ rel: 'self', href: `${url}/task` }],
			count: 1,
			items: [{ links: [{ rel: 'self', href: `${url}/task/1` }] }],
		});
		expect(task).toEqual({
			links: [{ rel: 'self', href: `${url}/task/1` }],
			completed: false,
			id: '1',
			progress: 'pending',
		});
	});

	it('is processing while its task runs, by the clock of the simulator', async () => {
		server.jobs.hold('processing');
		const before = Date.now();
		server.advance(86_400_000);
		const response = await submit('POST', '/customer', customer());
		await until(() => server.jobs.list()[0].progress === 'processing');
		const { job, task } = await follow(server, response);
		expect(job).toMatchObject({ completed: false, progress: 'processing' });
		expect(task).toMatchObject({ completed: false, progress: 'processing' });
		expect(task).not.toHaveProperty('endTime');
		expect(task.startTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		const ahead = Date.parse(String(task.startTime)) - before;
		expect(ahead).toBeGreaterThan(86_390_000);
		expect(ahead).toBeLessThan(86_430_000);
	});

	it('is succeeded with its times and a link to the result when its task has ended', async () => {
		const response = await submit('POST', '/customer', customer());
		await until(() => server.jobs.list()[0].progress === 'succeeded');
		const { url, job, task } = await follow(server, response);
		const times = { startTime: expect.any(String), endTime: expect.any(String) };
		expect(job).toMatchObject({ completed: true, progress: 'succeeded', ...times });
		expect(task).toEqual({
			links: [
				{ rel: 'related', href: `${url}/task/1/result` },
				{ rel: 'self', href: `${url}/task/1` },
			],
			completed: true,
			id: '1',
			progress: 'succeeded',
			...times,
		});
	});

	it('has changed nothing before its task ends', async () => {
		const before = server.store.count('customer');
		server.jobs.hold('processing');
		await submit('POST', '/customer', customer());
		await until(() => server.jobs.list()[0].progress === 'processing');
		expect(server.store.count('customer')).toBe(before);
		server.jobs.release();
		await until(() => server.jobs.list()[0].progress === 'succeeded');
		expect(server.store.count('customer')).toBe(before + 1);
	});

	it('takes as long as the setting says', async () => {
		server.settings.taskDuration = 150;
		const started = Date.now();
		await submit('POST', '/customer', customer());
		await until(() => server.jobs.list()[0].progress === 'succeeded');
		expect(Date.now() - started).toBeGreaterThanOrEqual(145);
	});

	it('waits while all processors are busy', async () => {
		server.settings.asyncProcessors = 1;
		server.jobs.hold('processing');
		await submit('GET', '/customer');
		await submit('GET', '/customer');
		await until(() => server.jobs.list()[0].progress === 'processing');
		expect(server.jobs.list().map(({ progress }) => progress)).toEqual(['processing', 'pending']);
		server.jobs.release();
		await until(() => server.jobs.list().every(({ progress }) => progress === 'succeeded'));
	});
});

describe('the result of a task', () => {
	const resultOf = async (response: Response) => {
		await until(() => server.jobs.list().every(({ tasks }) => tasks[0].status !== undefined));
		return read(server, `${response.headers.get('location')}/task/1/result`);
	};

	it('of a creation is 204 and the Location of the record', async () => {
		const result = await resultOf(await submit('POST', '/customer', customer('Async Ltd')));
		expect(result.status).toBe(204);
		const id = result.headers.get('location')?.split('/').pop() ?? '';
		expect(server.store.get('customer', id)?.values.companyName).toBe('Async Ltd');
	});

	it('of a read is the record, as the synchronous request has it', async () => {
		const [{ id }] = server.store.all('customer');
		const path = `/customer/${id}?fields=companyName,email`;
		const result = await resultOf(await submit('GET', path));
		const direct = await server.call('GET', path);
		expect(result.status).toBe(200);
		expect(result.headers.get('content-type')).toBe(direct.headers.get('content-type'));
		expect(await result.json()).toEqual(await direct.json());
	});

	it('of an update, a deletion and a transform is that of the synchronous request', async () => {
		const created = await server.call('POST', '/customer', customer());
		const id = created.headers.get('location')?.split('/').pop() ?? '';
		expect(
			(await resultOf(await submit('PATCH', `/customer/${id}`, { email: 'a@b.co' }))).status,
		).toBe(204);
		expect(server.store.get('customer', id)?.values.email).toBe('a@b.co');
		expect((await resultOf(await submit('DELETE', `/customer/${id}`))).status).toBe(204);
		expect(server.store.get('customer', id)).toBeUndefined();
		const [{ id: order }] = server.store.all('salesOrder');
		const path = `/salesOrder/${order}/!transform/nothing`;
		const refused = await resultOf(await submit('POST', path, {}));
		expect(refused.status).toBe((await server.call('POST', path, {})).status);
	});

	it('of a refused request is its error, and the task has failed while the job has succeeded', async () => {
		const response = await submit('POST', '/customer', { companyName: 'No subsidiary' });
		const result = await resultOf(response);
		expect(result.headers.get('content-type')).toBe(
			'application/vnd.oracle.resource+json; type=error',
		);
		expect(await refusalOf(result)).toMatchObject({ status: 400, code: 'USER_ERROR' });
		const { job, task } = await follow(server, response);
		expect(task).toMatchObject({ completed: true, progress: 'failed' });
		expect(job).toMatchObject({ completed: true, progress: 'succeeded' });
		server.settings.failedJobProgress = 'failed';
		expect((await follow(server, response)).job).toMatchObject({ progress: 'failed' });
	});

	it('is what the role of the request may do', async () => {
		server.authority.roles.add({ id: '7', otherRecords: 'view' });
		const authorization = `Bearer ${server.token({ roleId: '7' })}`;
		const response = await submit('POST', '/customer', customer(), { authorization });
		expect(await refusalOf(await resultOf(response))).toMatchObject({
			status: 403,
			code: 'INSUFFICIENT_PERMISSION',
		});
	});

	it('is 404 until the task has ended', async () => {
		server.jobs.hold();
		const response = await submit('GET', '/customer');
		const path = `${response.headers.get('location')}/task/1/result`;
		expect((await read(server, path)).status).toBe(404);
	});
});

it.each(['/9', '/9/task', '/1/task/2', '/1/task/2/result', '/9/task/1/result'])(
	'a job or task that does not exist is 404: %s',
	async (path) => {
		await submit('GET', '/customer');
		const refusal = await refusalOf(await read(server, `/services/rest/async/v1/job${path}`));
		expect(refusal).toMatchObject({ status: 404, code: 'NONEXISTENT_ID' });
	},
);

describe('an idempotency key', () => {
	const KEY = 'X-NetSuite-Idempotency-Key';

	it('that was used before is refused with the place of the first job, and nothing is done twice', async () => {
		const headers = { [KEY]: randomUUID() };
		const first = await submit('POST', '/customer', customer('Once'), headers);
		const again = { [KEY.toLowerCase()]: headers[KEY] };
		const second = await submit('POST', '/customer', customer('Twice'), again);
		expect(second.status).toBe(400);
		expect(second.headers.get('location')).toBe(first.headers.get('location'));
		expect(await second.json()).toEqual({
			type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10.4.10',
			title: 'Conflict',
			status: 400,
			'o:errorDetails': [
				{
					detail:
						'A request with the same idempotency key is already submitted. See the "Location" header for a link to the previously submitted job',
					'o:errorCode': 'IDEMPOTENCY_ERROR',
				},
			],
		});
		expect(server.jobs.list()).toHaveLength(1);
	});

	it('counts for each integration alone', async () => {
		const headers = { [KEY]: randomUUID() };
		await submit('GET', '/customer', undefined, headers);
		const authorization = `Bearer ${server.token({ clientId: 'another' })}`;
		const other = await submit('GET', '/customer', undefined, { ...headers, authorization });
		expect(other.status).toBe(202);
	});

	it('is passed over in synchronous requests', async () => {
		const headers = { [KEY]: randomUUID() };
		for (const expected of [204, 204]) {
			expect((await server.call('POST', '/customer', customer(), headers)).status).toBe(expected);
		}
		expect((await submit('GET', '/customer', undefined, headers)).status).toBe(202);
	});
});

it('does not count a job against the concurrency limit, but each poll', async () => {
	const small = await startRecordServer({ concurrency: 1 });
	small.jobs.hold('processing');
	await small.call('GET', '/customer', undefined, ASYNC);
	await small.call('GET', '/customer', undefined, ASYNC);
	await until(() => small.jobs.list().every(({ progress }) => progress === 'processing'));
	expect((await small.call('GET', '/customer?limit=1')).status).toBe(200);
	const before = small.traffic.stats.requests;
	await read(small, '/services/rest/async/v1/job/1');
	expect(small.traffic.stats.requests).toBe(before + 1);
	await small.close();
});
