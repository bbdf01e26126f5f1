import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredWorkflow } from '../api';
import { must } from '../report';
import { type NodeSpec, TRIGGER, makeWorkflow } from '../workflows';
import type { Context } from './context';

/** n8n takes no schedule below a minute, but several of them: together they poll every four seconds. */
const POLL_TIMES = {
	item: Array.from({ length: 15 }, (_, at) => ({
		mode: 'custom',
		cronExpression: `${at * 4} * * * * *`,
	})),
};

/** ms within which a change has to come: a poll that is missed, and the machine is slow. */
const PATIENCE = 30_000;

function watching({ credentials }: Context, event: string, recordType: string): NodeSpec[] {
	const trigger = {
		name: 'Changed',
		type: TRIGGER,
		parameters: {
			pollTimes: POLL_TIMES,
			event,
			recordType: { __rl: true, mode: 'list', value: recordType },
			options: { delaySeconds: 1 },
		},
		credentials: { netSuiteClientCredentialsApi: credentials.client },
	};
	return [trigger, { name: 'End', type: 'n8n-nodes-base.noOp' }];
}

/** Saves a workflow that a trigger starts. */
const store = async (context: Context, event: string, recordType: string) =>
	await context.stage.api.createWorkflow(
		makeWorkflow(`${event} ${recordType}`, watching(context, event, recordType), [
			['Changed', 'End'],
		]),
	);

/** `107 updated` for each item that any execution of the workflow began with, in order. */
async function given({ stage: { api } }: Context, workflow: StoredWorkflow): Promise<string[]> {
	const items: string[] = [];
	for (const id of await api.executionsOf(workflow.id)) {
		const { status, nodes } = await api.wait(id);
		must(status === 'success', `execution ${id} ended with ${status}`);
		for (const { json } of nodes.Changed.items) items.push(`${json.id} ${json.changeType}`);
	}
	return items;
}

/** How often n8n has polled since the last `resetStats`. */
const polls = ({ stage: { simulator } }: Context): number =>
	simulator.stats.log.filter(({ url }) => url.includes('/serverTime')).length;

async function until(what: string, happened: () => Promise<boolean> | boolean): Promise<void> {
	for (const latest = Date.now() + PATIENCE; !(await happened()); await sleep(250)) {
		must(Date.now() < latest, `after ${PATIENCE / 1000} s ${what}`);
	}
}

/** Waits until so many changes have been given out, and for two more polls: none comes twice. */
async function mustGive(context: Context, workflow: StoredWorkflow, expected: string[]) {
	await until(`not all of ${expected.join(', ')} had come`, async () => {
		return (await given(context, workflow)).length >= expected.length;
	});
	context.stage.simulator.resetStats();
	await until('n8n had not polled twice more', () => polls(context) >= 3);
	const came = await given(context, workflow);
	must(came.join() === expected.join(), `[${expected}] changed, [${came}] came`);
}

/** Changes a customer, as somebody else would. */
function change({ stage: { simulator } }: Context, id: string): void {
	const record = simulator.store.get('customer', id);
	must(record, `NetSuite has no customer ${id}`);
	simulator.store.put({ ...record, modified: simulator.clock.now() });
}

/** The trigger on n8n's own schedule: activation, changes, a restart of n8n, deactivation. */
export async function checkTrigger(context: Context): Promise<void> {
	const { stage, report } = context;
	const { api, simulator } = stage;
	await report.check('Trigger: what cannot be watched is refused', async () => {
		const workflow = await store(context, 'created', 'department');
		const said = await api.activateAndWait(workflow.id);
		must(said !== undefined, 'a workflow that watches new departments was activated');
		must(/shows no date/.test(said), `n8n says only: ${said}`);
		await api.deactivate(workflow.id);
		return 'n8n says why when the workflow is activated';
	});
	const [first, second, third] = [...simulator.store.all('customer')].map(({ id }) => id);
	const workflow = await store(context, 'createdOrUpdated', 'customer');
	await report.check('Trigger: each change comes once', async () => {
		simulator.resetStats();
		const problem = await api.activateAndWait(workflow.id);
		must(problem === undefined, `n8n could not activate it: ${problem}`);
		must(polls(context) > 0, 'n8n did not poll on activation');
		change(context, first);
		await sleep(1_100);
		change(context, second);
		await mustGive(context, workflow, [`${first} updated`, `${second} updated`]);
		return '2 customers changed, 2 items, none again';
	});
	await report.check('Trigger: n8n is stopped and started, polling goes on', async () => {
		change(context, third);
		await stage.restart();
		const all = [first, second, third].map((id) => `${id} updated`);
		await mustGive(context, workflow, all);
		return 'what changed just before came once, nothing came again';
	});
	await report.check('Trigger: no poll after deactivation', async () => {
		await api.deactivate(workflow.id);
		// One may be under way.
		await sleep(1_000);
		simulator.resetStats();
		await sleep(9_000);
		must(simulator.stats.requests === 0, `${simulator.stats.requests} requests came`);
		return 'no request in two intervals';
	});
}
