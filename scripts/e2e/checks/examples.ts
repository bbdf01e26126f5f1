import { EXAMPLES } from '../../demo/examples';
import type { WorkflowRun } from '../../../test/support/engine';
import { type N8nRun, explain } from '../executions';
import { must } from '../report';
import { exampleFiles, readExample, withCredential } from '../workflows';
import type { Context } from './context';

/** The run as the in-process engine would have given it. */
function asEngineRun({ status, nodes }: N8nRun): WorkflowRun {
	const entries = Object.entries(nodes).map(([name, { outputs, items }]) => [
		name,
		{ outputs, items, hints: [] },
	]);
	return { status, nodes: Object.fromEntries(entries), credentials: {}, log: [] };
}

/** Imports and runs every workflow of `examples/`; the demo's judges look at what the server did. */
export async function checkExamples({
	stage,
	report,
	credentials,
}: {
	stage: Pick<Context['stage'], 'api' | 'simulator' | 'home'>;
	report: Context['report'];
	credentials: Pick<Context['credentials'], 'client'>;
}): Promise<void> {
	const { api, simulator, home } = stage;
	for (const file of exampleFiles()) {
		await report.check(`Example ${file}`, async () => {
			const example = EXAMPLES.find((candidate) => candidate.file === file);
			must(example, 'nothing knows what this example should do: add it to scripts/demo/examples');
			const workflow = await api.createWorkflow(
				withCredential(readExample(file), 'netSuiteClientCredentialsApi', credentials.client),
			);
			const judge = await example.prepare(simulator, home.folder);
			const run = await api.run(workflow);
			must(run.status === 'success', explain(run));
			const { problems, outcome, records } = await judge(asEngineRun(run));
			must(problems.length === 0, problems.join('; '));
			return `${records} records: ${outcome}`;
		});
	}
}
