import { must } from '../report';
import { tally, watch } from './executions';
import { type Context, EACH, MINUTE, allOf, few, judgeOutputs, listBoth, traffic } from './context';
import { customersNow, judgeCustomers } from './judge';
import { type Load, makeLoad, sendAll } from './load';
import { LATENCY, LIMIT, type QueueStage } from './stage';

/** Part of the answers that may be 429 while processes look for their share of the limit (issue 6). */
const MOST_REFUSED = 0.15;

/**
 * How processes that do not know of each other share the account's limit.
 *
 * @param seconds from the first event to the last execution's end
 * @throws WrongError when too many requests were refused
 */
function judgeSharing({ simulator, workers }: QueueStage, seconds: number): string {
	const { requests, answers429 } = simulator.stats;
	const share = answers429 / requests;
	const percent = `${(100 * share).toFixed(1)} %`;
	must(share < MOST_REFUSED, `${percent} of the answers were 429`);
	const limit = ((requests - answers429) * LATENCY) / 1000 / LIMIT;
	return `${workers.length} processes, ${percent} refused, ${(seconds / limit).toFixed(1)} x the time that the limit alone takes (n8n's own work included)`;
}

/** 200 executions at once: none fails, every record and row is as it should be. */
export async function checkAtOnce(context: Context): Promise<Load | undefined> {
	const { stage, report, workflows } = context;
	const { api, simulator } = stage;
	const load = await makeLoad(simulator, 'ONCE', EACH);
	const ok = await report.check(`${2 * EACH} executions at once`, async () => {
		const before = customersNow(simulator);
		simulator.resetStats();
		const started = performance.now();
		await sendAll(api, load);
		const list = () => listBoth(api, workflows);
		const executions = await watch(list, allOf(2 * EACH), { say: report.say, timeout: 2 * MINUTE });
		const seconds = (performance.now() - started) / 1000;
		const seen = traffic(stage);
		const sharing = judgeSharing(stage, seconds);
		const problems = [
			...(await judgeOutputs(context, executions)),
			...judgeCustomers(simulator, load, before),
		];
		must(problems.length === 0, few(problems));
		return `${tally(executions)} in ${seconds.toFixed(1)} s; ${seen}; ${sharing}; ${3 * EACH} customers exact`;
	});
	return ok ? load : undefined;
}
