import {
	ActiveWorkflowTriggers,
	PollContext,
	PollTriggerExecutor,
	TriggersAndPollers,
} from 'n8n-core';
import { Container } from '@n8n/di';
import type { IDataObject, INode, INodeExecutionData, Workflow } from 'n8n-workflow';
import type { CredentialsHelper } from './credentialsHelper';
import { type Engine, makeNode, type StoredCredentials, type WorkflowRun } from './engine';
import { captureLog } from './log';
import { searchSecrets } from './secrets';

type Activation = 'activate' | 'init' | 'update';

/** What one tick did. */
export interface Tick {
	/** JSON of the items that n8n would start an execution with; undefined when none starts. */
	items?: IDataObject[];
	error?: Error & { description?: string | null };
	log: WorkflowRun['log'];
}

/**
 * A workflow with one trigger, polled as n8n polls it: n8n's own activation and tick, with what n8n
 * stores kept as JSON text between them, as in its database.
 */
export class Polling {
	/** What n8n has stored. */
	stored = '{}';

	/** ms that n8n gives a tick. */
	budget = 300_000;

	private workflow?: Workflow;

	constructor(
		private readonly engine: Engine,
		private readonly credentials: StoredCredentials,
		public parameters: INode['parameters'],
		public credentialId = '1',
	) {}

	/** Activates the workflow, or starts n8n again (`init`). A failure is what the user sees then. */
	async activate(activation: Activation = 'activate'): Promise<Tick> {
		this.workflow = undefined;
		const { workflow, node, additionalData, helper } = this.prepare();
		const triggers = Container.get(ActiveWorkflowTriggers);
		return await this.observe(workflow, helper, async (emit) => {
			try {
				await triggers.addAllTriggers(
					'test',
					workflow,
					additionalData,
					'trigger',
					activation,
					undefined as never,
					() => new PollContext(workflow, node, additionalData, 'trigger', activation, emit),
				);
			} finally {
				await triggers.remove('test');
			}
			this.workflow = workflow;
		});
	}

	/** One tick of the schedule. */
	async tick(): Promise<Tick> {
		const { workflow, node, additionalData, helper } = this.prepare(this.workflow);
		this.workflow = workflow;
		const tick = await this.observe(workflow, helper, async (emit, fail) => {
			const context = new PollContext(
				workflow,
				node,
				additionalData,
				'trigger',
				'activate',
				emit,
				fail,
				undefined,
				undefined,
				undefined,
				() => this.budget,
			);
			await Container.get(PollTriggerExecutor).create(workflow, node, context, () => true)();
		});
		return tick;
	}

	/** n8n stops and starts again: only what it stored is left. */
	async restart(): Promise<Tick> {
		return await this.activate('init');
	}

	/** The button in the editor. */
	async test(): Promise<Tick> {
		const { workflow, node, additionalData, helper } = this.prepare();
		return await this.observe(workflow, helper, async (emit) => {
			const context = new PollContext(workflow, node, additionalData, 'manual', 'manual');
			const items = await Container.get(TriggersAndPollers).runPollFunction(
				workflow,
				node,
				context,
			);
			if (items) emit(items);
		});
	}

	/** What the node keeps. */
	get state(): IDataObject | undefined {
		return (JSON.parse(this.stored) as Record<string, IDataObject>)['node:Trigger'];
	}

	private prepare(known?: Workflow) {
		const node = makeNode(
			'Trigger',
			'n8n-nodes-netsuite-suitetalk.netSuiteTrigger',
			this.parameters,
		);
		node.credentials = {
			netSuiteClientCredentialsApi: { id: this.credentialId, name: 'NetSuite' },
			netSuiteOAuth2Api: { id: '2', name: 'NetSuite' },
		};
		const made = this.engine.prepare({ nodes: [node], connections: {} }, this.credentials);
		const workflow = known ?? made.workflow;
		if (!known) workflow.overrideStaticData(JSON.parse(this.stored) as IDataObject);
		workflow.staticData.__dataChanged = false;
		const own = workflow.getNode('Trigger');
		if (!own) throw new Error('The workflow lost its trigger');
		return { workflow, node: own, additionalData: made.additionalData, helper: made.helper };
	}

	private async observe(
		workflow: Workflow,
		helper: Pick<CredentialsHelper, 'everySecret'>,
		run: (
			emit: (data: INodeExecutionData[][]) => void,
			fail: (error: Error) => void,
		) => Promise<void>,
	): Promise<Tick> {
		const tick: Tick = { log: [] };
		const restore = captureLog(tick.log);
		const fail = (error: Error) => {
			tick.error = error;
		};
		try {
			await run(([items]) => {
				tick.items = items.map(({ json }) => json);
			}, fail);
		} catch (error) {
			fail(error as Error);
		} finally {
			restore();
		}
		// n8n writes to its database what an assignment marked as changed.
		if (workflow.staticData.__dataChanged) this.stored = JSON.stringify(workflow.staticData);
		searchSecrets(helper.everySecret(), {}, [tick, this.stored]);
		return tick;
	}
}
