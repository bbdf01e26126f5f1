/** Following a job by its links, as a client does. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareServer } from './bareServer';

type Json = Record<string, unknown>;

/** A signed-in GET; a path is taken from the server's own origin. */
export const read = (server: BareServer, address: string, headers: Record<string, string> = {}) =>
	fetch(new URL(address, server.url), {
		headers: { authorization: `Bearer ${server.token()}`, ...headers },
	});

/** Waits, at most five seconds, until it is so. */
export async function until(isSo: () => boolean): Promise<void> {
	const deadline = Date.now() + 5_000;
	while (!isSo()) {
		if (Date.now() > deadline) throw new Error('It has not become so in five seconds.');
		await sleep(5);
	}
}

/** The job of a 202, its task list and its first task. */
export async function follow(server: BareServer, response: Response) {
	const url = new URL(response.headers.get('location') ?? '', server.url).href;
	const get = async (address: string) => (await (await read(server, address)).json()) as Json;
	return {
		url,
		job: await get(url),
		tasks: await get(`${url}/task`),
		task: await get(`${url}/task/1`),
	};
}

/** Status, Location and body of every task's result, found by the links alone, when all have ended. */
export async function resultsOf(server: BareServer, response: Response) {
	const id = response.headers.get('location')?.split('/').pop();
	const job = () => server.jobs.list().find((one) => one.id === id);
	await until(() => job()?.tasks.every(({ status }) => status !== undefined) ?? false);
	const { tasks } = await follow(server, response);
	const items = tasks.items as Array<{ links: Array<{ href: string }> }>;
	return Promise.all(
		items
			.flatMap(({ links }) => links)
			.map(async ({ href }) => {
				const result = await read(server, `${href}/result`);
				const text = await result.text();
				return {
					status: result.status,
					id: result.headers.get('location')?.split('/').pop(),
					headers: result.headers,
					body: text === '' ? undefined : (JSON.parse(text) as Json),
				};
			}),
	);
}
