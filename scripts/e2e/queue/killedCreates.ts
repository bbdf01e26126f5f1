import type { Simulator } from '../../../simulator/contract';
import { must } from '../report';
import { type Context, MINUTE, allOf, few, highest, traffic } from './context';
import { type Listed, isOver, listExecutions, tally, watch } from './executions';
import { customersOf } from './judge';
import { post } from './load';
import { CONCURRENCY } from './stage';
import { killAndReplace, unfinished } from './workers';

const EXECUTIONS = 80;

/** Records that one execution creates. */
const EACH = 4;

const nameOf = (event: number, place: number) => `PLAIN-${event}-${place}`;

/** Internal ids in NetSuite by company name, of this load alone. */
function stored({ store }: Simulator): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { id, values } of store.all('customer')) {
		const name = String(values.companyName);
		if (name.startsWith('PLAIN-')) found.set(name, [...(found.get(name) ?? []), id]);
	}
	return found;
}

/** What is not right with the records of executions that succeeded, and with everybody's. */
async function judge({ stage }: Context, good: Listed[]): Promise<string[]> {
	const records = stored(stage.simulator);
	const problems = [...records]
		.filter(([, ids]) => ids.length > 1)
		.map(([name, ids]) => `${name} is there ${ids.length} times: ${ids.join(', ')}`);
	for (const { id } of good) {
		const run = await stage.api.wait(id);
		const items = run.nodes.Create?.items ?? [];
		customersOf(run).forEach(({ companyName }, place) => {
			const reported = items[place]?.json.id;
			const [real] = records.get(companyName) ?? [];
			if (real === undefined || reported !== real) {
				problems.push(`${companyName} is ${real}, execution ${id} says ${String(reported)}`);
			}
		});
	}
	return problems;
}

/**
 * A worker dies while records without an external ID are created: no record is there twice, and every
 * execution that says that it succeeded tells the truth. What the dead worker had in hand is there or
 * not; nobody sends it again by itself (issue 7).
 */
export async function checkKilledCreates(context: Context): Promise<void> {
	const { stage, report, workflows } = context;
	const { api, simulator } = stage;
	await report.check('A worker killed among plain creates', async () => {
		const { id: workflow } = workflows.creates;
		const after = highest(await listExecutions(api, workflow));
		const list = () => listExecutions(api, workflow, after);
		const victim = stage.workers[stage.workers.length - 1];
		simulator.resetStats();
		await Promise.all(
			Array.from({ length: EXECUTIONS }, (_, event) => {
				const customers = Array.from({ length: EACH }, (_, place) => ({
					companyName: nameOf(event, place),
				}));
				return post(api, 'new-customers', { customers });
			}),
		);
		const options = { say: report.say, timeout: 2 * MINUTE };
		const inTheMiddle = (executions: Listed[]) =>
			executions.filter(isOver).length >= EXECUTIONS / 4 && unfinished(victim).size > 0;
		await watch(list, inTheMiddle, options);
		const { held } = await killAndReplace(stage, victim, report.say);
		must(held.size > 0, 'nothing was under way in the worker that was killed');
		const executions = await watch(list, allOf(EXECUTIONS), options);
		const good = executions.filter(({ status }) => status === 'success');
		const lost = executions.length - good.length;
		must(lost <= CONCURRENCY, `${lost} lost, a worker has ${CONCURRENCY} at once`);
		const problems = await judge(context, good);
		must(problems.length === 0, few(problems));
		const records = stored(simulator).size;
		must(
			records >= good.length * EACH && records <= EXECUTIONS * EACH,
			`${records} records of ${good.length} executions that succeeded`,
		);
		return `${tally(executions)}; ${held.size} were under way in it; ${records} of ${EXECUTIONS * EACH} records, each once, every success true; ${traffic(stage)}`;
	});
}
