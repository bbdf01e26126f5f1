/**
 * A process of its own that writes rows into a file with our node, so that its memory is the node's
 * alone; then asks for the same pages in a bare loop. Told by its parent where and what.
 */
import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData, IExecuteFunctions, IHttpRequestOptions, INodeType } from 'n8n-workflow';
import type { Account } from './account';
import { signIn } from './ours';

/** What the parent asks for. */
export interface FileTask extends Pick<Account, 'baseUrl' | 'credentials'> {
	parameters: Record<string, unknown>;
}

/** What it gets. */
export interface FileOutcome {
	/** The file on the disk; absent where it is held in memory. */
	file?: string;
	bytes?: number;
	rowCount: number;
	seconds: number;
	/** MB of resident memory at rest before the run, and the most during it. */
	idleMb: number;
	peakMb: number;
	bareSeconds: number;
	bareRows: number;
}

const MB = 1024 * 1024;
const pause = async (ms: number) => await new Promise((done) => setTimeout(done, ms));

/** The most resident memory while something runs: samples, or the process's own record if it broke it. */
async function peakOf<T>(run: () => Promise<T>): Promise<{ result: T; peakMb: number }> {
	const record = process.resourceUsage().maxRSS;
	let most = 0;
	const sample = () => {
		most = Math.max(most, process.memoryUsage.rss());
	};
	const timer = setInterval(sample, 10);
	try {
		const result = await run();
		sample();
		const after = process.resourceUsage().maxRSS;
		return { result, peakMb: Math.max(most, after > record ? after * 1024 : 0) / MB };
	} finally {
		clearInterval(timer);
	}
}

async function work({ parameters, ...account }: FileTask): Promise<FileOutcome> {
	await Container.get(BinaryDataService).init();
	const ours = await signIn(account as Account);
	const { execute } = Object.getPrototypeOf(ours.engine.nodeType('netSuite')) as INodeType;
	const asked: IHttpRequestOptions[] = [];
	ours.instead(async function (this: IExecuteFunctions) {
		const { helpers } = this;
		const send = helpers.httpRequestWithAuthentication;
		helpers.httpRequestWithAuthentication = async function (type, options) {
			asked.push(options);
			return (await send.call(this, type, options)) as unknown;
		};
		return (await execute?.call(this)) ?? [];
	});
	// Once unmeasured, so that everything is loaded.
	await ours.run({ ...parameters, returnAll: false, limit: 2_000 });
	asked.length = 0;
	await pause(1_000);
	const idleMb = process.memoryUsage.rss() / MB;
	const { result, peakMb } = await peakOf(async () => await ours.run(parameters));
	const item = result.items[0];
	const stored = item.binary?.data as IBinaryData;
	const file = stored.id && Container.get(BinaryDataService).getPath(stored.id);

	let bareRows = 0;
	ours.instead(async function (this: IExecuteFunctions) {
		const send = this.helpers.httpRequestWithAuthentication;
		for (const options of asked) {
			const { body } = (await send.call(this, 'netSuiteClientCredentialsApi', options)) as {
				body: string;
			};
			bareRows += (JSON.parse(body) as { items: unknown[] }).items.length;
		}
		return [[]];
	});
	const bare = await ours.run(parameters);
	return {
		file,
		bytes: stored.bytes,
		rowCount: Number(item.json.rowCount),
		seconds: result.seconds,
		idleMb,
		peakMb,
		bareSeconds: bare.seconds,
		bareRows,
	};
}

process.once('message', (task: FileTask) => {
	void work(task).then(
		(outcome) => process.send?.({ outcome }),
		(error: Error) => process.send?.({ error: error.stack }),
	);
});
