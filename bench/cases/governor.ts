import { createGovernor } from '../../suitetalk/client/governor';
import { type Case, check, nothing } from '../contract';

const TASKS = 100_000;

async function measure(): Promise<number> {
	const sleep = async (ms: number) => await new Promise<void>((done) => setTimeout(done, ms));
	const governor = createGovernor({ now: Date.now, random: Math.random, sleep });
	const lane = governor.lane();
	let next = 0;
	const order: number[] = [];
	const turn = { verdict: () => ({ answer: 'good' as const }) };
	const before = process.cpuUsage();
	const results = await Promise.all(
		Array.from({ length: TASKS }, (_, index) =>
			lane.run(async () => {
				order.push(index);
				return (next += 1);
			}, turn),
		),
	);
	const { user, system } = process.cpuUsage(before);
	check(results.length === TASKS && next === TASKS, 'Not every task had its turn');
	check(
		order.every((index, at) => index === at),
		'The tasks were not taken in their order',
	);
	return (user + system) / TASKS;
}

export const governorCase: Case = {
	name: 'governor',
	title: 'the governor alone, 100,000 waiting tasks: µs of CPU a task',
	async run({ runs }) {
		const spent: number[] = [];
		for (let at = 0; at < runs; at += 1) spent.push(await measure());
		const micros = spent.sort((a, b) => a - b)[Math.floor(runs / 2)];
		return [
			{
				...nothing,
				case: 'governor',
				rows: TASKS,
				seconds: (micros * TASKS) / 1e6,
				target: `less than 20 µs of CPU a task (${micros.toFixed(1)} µs)`,
				ok: micros < 20,
			},
		];
	},
};
