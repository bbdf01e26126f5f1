/**
 * n8n's own REST interface, as its editor uses it.
 *
 *   const api = new N8nApi(server.baseUrl);
 *   await api.setUpOwner();                     // once for a new home; signs in too
 *   await api.login();                          // after a restart
 *   const id = await api.createCredential({ name, type, data });
 *   await api.testCredential(id);               // { status: 'OK' | 'Error', message }
 *   await signIn(api, id);                      // authorization-code flow, see signIn.ts
 *   const workflow = await api.createWorkflow({ name, nodes, connections });
 *   const run = await api.run(workflow, { timeout });   // start + wait; never rejects for a failed run
 *   const execution = await api.start(workflow); await api.wait(execution);   // the same in two steps
 *   await api.activate(workflow); await api.deactivate(workflow);
 *
 * Every method throws `ApiError` with what n8n answered when it refuses a request.
 */
import { parse } from 'flatted';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ExecutionData, type N8nRun, readRun } from './executions';
import { isOld } from './releases';

export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Olivia',
	lastName: 'Owner',
	password: 'Simulated-1',
};

export interface CredentialInput {
	/** A fixed id is not possible over REST: n8n gives one. */
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** How a node refers to a credential. */
export interface StoredCredential {
	id: string;
	name: string;
}

/** A workflow as the editor exports it. */
export interface WorkflowFile {
	name?: string;
	nodes: Array<Record<string, unknown> & { name: string; type: string }>;
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	pinData?: Record<string, unknown>;
}

export interface StoredWorkflow extends WorkflowFile {
	id: string;
	versionId: string;
	active: boolean;
	staticData?: Record<string, unknown> | null;
}

interface Publication {
	status: string;
	triggers: Array<{ status: string; errorMessage?: string | null }>;
}

export interface StartOptions {
	/** Node to start from. Default: the first trigger. */
	trigger?: string;
}

export class ApiError extends Error {
	constructor(
		what: string,
		readonly status: number,
		readonly answer: string,
	) {
		super(`${what}: n8n answered ${status}: ${answer.slice(0, 600)}`);
	}
}

export class N8nApi {
	private cookie = '';

	/** One browser for the whole session: n8n ties the cookie to it. */
	private readonly browserId = randomUUID();

	/** @param version of n8n: 1.x wants other payloads here and there */
	constructor(
		readonly baseUrl: string,
		version = '2',
	) {
		this.isOld = isOld(version);
	}

	private readonly isOld: boolean;

	/** Any call of n8n's REST interface. @returns `data` of the answer, or the answer without it */
	async call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
		const answer = await fetch(`${this.baseUrl}${path}`, {
			method,
			headers: {
				'browser-id': this.browserId,
				...(this.cookie ? { cookie: this.cookie } : {}),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
			redirect: 'manual',
		});
		const auth = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('n8n-auth='));
		if (auth) this.cookie = auth.split(';')[0];
		const text = await answer.text();
		if (!answer.ok) throw new ApiError(`${method} ${path}`, answer.status, text);
		const json = (text === '' ? {} : JSON.parse(text)) as { data?: unknown };
		return ('data' in json ? json.data : json) as T;
	}

	/** n8n 1.x says that it is ready before it serves its REST interface. */
	private async served(): Promise<void> {
		for (let tries = 1; tries < 150; tries += 1) {
			const { status } = await fetch(`${this.baseUrl}/rest/settings`);
			if (status !== 404) return;
			await sleep(200);
		}
	}

	async setUpOwner(owner = OWNER): Promise<void> {
		await this.served();
		await this.call('POST', '/rest/owner/setup', owner);
		await this.login(owner);
	}

	async login({ email, password } = OWNER): Promise<void> {
		await this.served();
		await this.call('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	async createCredential(credential: CredentialInput): Promise<string> {
		return (await this.call<{ id: string }>('POST', '/rest/credentials', credential)).id;
	}

	/** Presses the Test button of a stored credential. */
	async testCredential(id: string): Promise<{ status: string; message: string }> {
		const { name, type, data } = await this.call<CredentialInput>(
			'GET',
			`/rest/credentials/${id}?includeData=true`,
		);
		return await this.call('POST', '/rest/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	/** Where n8n sends the browser that presses "Connect my account". */
	async authorizeUrl(id: string): Promise<URL> {
		return new URL(await this.call<string>('GET', `/rest/oauth2-credential/auth?id=${id}`));
	}

	/** Follows a redirect back to n8n with the session's cookie. @returns n8n's page */
	async callback(url: string): Promise<{ status: number; page: string }> {
		const answer = await fetch(url, {
			headers: { cookie: this.cookie, 'browser-id': this.browserId },
			redirect: 'manual',
		});
		return { status: answer.status, page: await answer.text() };
	}

	async createWorkflow(workflow: WorkflowFile): Promise<StoredWorkflow> {
		const { name = 'Workflow', nodes, connections, settings, pinData } = workflow;
		return await this.call('POST', '/rest/workflows', {
			name,
			nodes,
			connections,
			settings: settings ?? { executionOrder: 'v1' },
			pinData: pinData ?? {},
			active: false,
		});
	}

	async workflow(id: string): Promise<StoredWorkflow> {
		return await this.call('GET', `/rest/workflows/${id}`);
	}

	async activate(id: string): Promise<void> {
		const { versionId } = await this.workflow(id);
		await (this.isOld
			? this.call('PATCH', `/rest/workflows/${id}`, { active: true, versionId })
			: this.call('POST', `/rest/workflows/${id}/activate`, { versionId }));
	}

	/**
	 * Activates a workflow and waits until its triggers have started: newer versions of n8n answer
	 * before that. @returns why one could not start, in n8n's words
	 */
	async activateAndWait(id: string, timeout = 30_000): Promise<string | undefined> {
		try {
			await this.activate(id);
		} catch (error) {
			if (error instanceof ApiError) return error.answer;
			throw error;
		}
		for (const latest = Date.now() + timeout; Date.now() < latest; await sleep(100)) {
			const { status, triggers } = await this.publication(id);
			const failed = triggers.find((trigger) => trigger.status === 'failed');
			if (failed) return failed.errorMessage ?? status;
			if (status === 'published') return undefined;
		}
		return `the triggers had not started after ${timeout / 1000} s`;
	}

	/** n8n without this path has started the triggers when it answers. */
	private async publication(id: string): Promise<Publication> {
		return await this.call<Publication>('GET', `/rest/workflows/${id}/publication-status`).catch(
			(error: unknown) => {
				if (error instanceof ApiError && error.status === 404) {
					return { status: 'published', triggers: [] };
				}
				throw error;
			},
		);
	}

	async deactivate(id: string): Promise<void> {
		await (this.isOld
			? this.call('PATCH', `/rest/workflows/${id}`, { active: false })
			: this.call('POST', `/rest/workflows/${id}/deactivate`, {}));
	}

	/** Starts a manual run. @returns the execution's id */
	async start(workflow: StoredWorkflow, options: StartOptions = {}): Promise<string> {
		const trigger =
			options.trigger ?? workflow.nodes.find(({ type }) => /trigger/i.test(type))?.name;
		const start = trigger === undefined ? {} : { triggerToStartFrom: { name: trigger } };
		const { executionId } = await this.call<{ executionId: string }>(
			'POST',
			`/rest/workflows/${workflow.id}/run`,
			this.isOld ? { workflowData: workflow, ...start } : start,
		);
		return executionId;
	}

	/** Waits until an execution has ended, well or not. @throws Error after `timeout` ms */
	async wait(executionId: string, timeout = 120_000): Promise<N8nRun> {
		const latest = Date.now() + timeout;
		for (let pause = 50; Date.now() < latest; pause = Math.min(500, pause * 1.5)) {
			const execution = await this.execution(executionId);
			if (!['new', 'running', 'waiting'].includes(execution.status)) {
				return readRun(execution.status, parse(execution.data) as ExecutionData);
			}
			await sleep(pause);
		}
		throw new Error(`Execution ${executionId} was still running after ${timeout / 1000} s`);
	}

	async execution(id: string): Promise<{ status: string; data: string; workflowId: string }> {
		return await this.call('GET', `/rest/executions/${id}`);
	}

	/** Ids of the executions of a workflow, oldest first. */
	async executionsOf(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.call<{ results: Array<{ id: string }> }>(
			'GET',
			`/rest/executions?filter=${filter}&limit=100`,
		);
		return results.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
	}

	async run(
		workflow: StoredWorkflow,
		{ timeout, ...options }: StartOptions & { timeout?: number } = {},
	): Promise<N8nRun> {
		return await this.wait(await this.start(workflow, options), timeout);
	}
}
