import { must } from '../report';
import { tally, watch } from './executions';
import { type Context, EACH, MINUTE, allOf, few, judgeOutputs, listBoth, traffic } from './context';
import { customersNow, judgeCustomers } from './judge';
import { type Load, makeLoad, sendAll } from './load';

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
		const problems = [
			...(await judgeOutputs(context, executions)),
			...judgeCustomers(simulator, load, before),
		];
		must(problems.length === 0, few(problems));
		return `${tally(executions)} in ${seconds.toFixed(1)} s; ${seen}; ${3 * EACH} customers exact`;
	});
	return ok ? load : undefined;
}
