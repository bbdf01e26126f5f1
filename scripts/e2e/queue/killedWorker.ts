import { must } from '../report';
import type { Server } from '../server';
import {
	type Context,
	EACH,
	MINUTE,
	allOf,
	few,
	highest,
	judgeOutputs,
	listBoth,
	traffic,
} from './context';
import { type Listed, isOver, tally, watch } from './executions';
import { customersNow, customersOf, judgeCustomers, startOf } from './judge';
import { type Load, makeLoad, sendAll } from './load';
import { CONCURRENCY } from './stage';
import { begun, killAndReplace, unfinished } from './workers';

/** What happened while a worker was killed and replaced. */
interface Aftermath {
	load: Load;
	before: Map<string, string>;
	executions: Listed[];
	/** Under way in the worker when it died. */
	held: Set<string>;
	replacement: Server;
	seconds: number;
}

/** Sends 200 events, kills the first worker a third of the way, starts another, waits for all. */
async function killInMidRun(
	{ stage, report, workflows }: Context,
	first: Load,
): Promise<Aftermath> {
	const { api, simulator } = stage;
	const after = highest(await listBoth(api, workflows));
	const load = await makeLoad(simulator, 'KILL', EACH, first);
	const before = customersNow(simulator);
	const list = () => listBoth(api, workflows, after);
	const [victim] = stage.workers;
	simulator.resetStats();
	const started = performance.now();
	await sendAll(api, load);
	const third = (executions: Listed[]) =>
		executions.filter(isOver).length >= (2 * EACH) / 3 && unfinished(victim).size > 0;
	const options = { say: report.say, timeout: 2 * MINUTE };
	await watch(list, third, options);
	const { held, replacement } = await killAndReplace(stage, victim, report.say);
	const executions = await watch(list, allOf(2 * EACH), options);
	const seconds = (performance.now() - started) / 1000;
	return { load, before, executions, held, replacement, seconds };
}

/** The events that no execution given was about. */
async function eventsOfOthers(
	{ stage, workflows }: Context,
	{ events, starts }: Load,
	executions: Listed[],
): Promise<Load> {
	const rest = { events: [...events], starts: [...starts] };
	for (const { id, workflowId } of executions) {
		const run = await stage.api.wait(id);
		if (workflowId === workflows.upserts.id) {
			const [{ externalId }] = customersOf(run);
			rest.events = rest.events.filter(([first]) => first.externalId !== externalId);
		} else {
			rest.starts.splice(rest.starts.indexOf(startOf(run)), 1);
		}
	}
	return rest;
}

/**
 * A worker dies: only what it was working on fails, and nothing is doubled. n8n gives up such
 * executions, and its Retry ends in the same error at once; whoever sent the events sends them again,
 * which is safe because the external ID says which customer is meant.
 */
export async function checkKilledWorker(context: Context, first: Load): Promise<void> {
	const { stage, report, workflows } = context;
	const { api, simulator } = stage;
	let seen: Aftermath | undefined;
	let rest: Load = { events: [], starts: [] };
	const ok = await report.check('A worker killed in mid-run', async () => {
		seen = await killInMidRun(context, first);
		const { executions, held, replacement, load, before, seconds } = seen;
		const lost = executions.filter(({ status }) => status !== 'success');
		const living = stage.workers.slice(1).flatMap((worker) => [...begun(worker)]);
		const others = lost.filter(({ id }) => !held.has(id) && living.includes(id));
		must(others.length === 0, `lost in a worker that lives: ${tally(others)}`);
		must(lost.length <= CONCURRENCY, `${lost.length} lost, a worker has ${CONCURRENCY} at once`);
		const good = executions.filter(({ status }) => status === 'success');
		rest = await eventsOfOthers(context, load, good);
		const unsure = new Set(rest.events.flat().map(({ externalId }) => externalId));
		const missing = rest.events.length + rest.starts.length;
		must(missing === lost.length, `${missing} events have no successful execution`);
		const problems = [
			...(await judgeOutputs(context, good)),
			...judgeCustomers(simulator, load, before, unsure),
		];
		must(problems.length === 0, few(problems));
		return `${tally(executions)} in ${seconds.toFixed(1)} s; ${held.size} were under way in it, its replacement did ${begun(replacement).size}; nothing doubled; ${traffic(stage)}`;
	});
	if (!ok || !seen) return;
	const { load, before } = seen;
	await report.check('The lost events, sent again', async () => {
		const count = rest.events.length + rest.starts.length;
		if (count === 0) return 'n8n had lost none';
		const after = highest(await listBoth(api, workflows));
		await sendAll(api, rest);
		const list = () => listBoth(api, workflows, after);
		const executions = await watch(list, allOf(count), { say: report.say, timeout: MINUTE });
		const problems = [
			...(await judgeOutputs(context, executions)),
			...judgeCustomers(simulator, load, before),
		];
		must(problems.length === 0, few(problems));
		return `${count} executions, all successful; ${3 * EACH} customers exact, each once`;
	});
}
