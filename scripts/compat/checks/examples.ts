import { EXAMPLES } from '../../demo/examples';
import { loadExample } from '../../demo/runExample';
import type { Check } from '../check';

/** The example workflows, judged as the demo judges them. */
export const examples: Check[] = EXAMPLES.map((example) => ({
	title: `the example "${example.title}" does its job`,
	async run({ core, credentials, simulator }) {
		const judge = await example.prepare(simulator);
		const run = await core.run(loadExample(example.file), { credentials: credentials() });
		if (run.status !== 'success') {
			const said = [run.error?.message, run.error?.description].filter(Boolean).join(': ');
			throw new Error(`it ended with status ${run.status}: ${said}`);
		}
		const { problems } = await judge(run);
		if (problems.length > 0) throw new Error(problems.slice(0, 5).join('; '));
	},
}));
