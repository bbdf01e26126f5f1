import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { INode, INodeProperties } from 'n8n-workflow';
import { enterHomeFolder } from '../../scripts/demo/home';
import type { Simulator } from '../../simulator/contract';
import { startSimulator } from '../../simulator/index';
import { Engine, type WorkflowJson } from '../support/engine';

/**
 * Workflows as users of an earlier version saved them. They are never edited: what a saved
 * workflow stores may not be renamed (interface.md), and these would notice.
 */
const saved = readdirSync(__dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.flatMap(({ name: version }) =>
		readdirSync(path.join(__dirname, version))
			.filter((file) => file.endsWith('.json'))
			.map((file) => ({ version, file })),
	);

const read = (version: string, file: string) => readFileSync(path.join(__dirname, version, file));

let simulator: Simulator;
let engine: Engine;

beforeAll(async () => {
	engine = await Engine.load();
});

beforeEach(async () => {
	simulator = await startSimulator();
});

afterEach(async () => await simulator.stop());

type Parameters = INode['parameters'];

/** Names stored in a node that its operation does not know now, members of a collection too. */
function forgottenNames(parameters: Parameters, properties: INodeProperties[]): string[] {
	const shown = properties.filter(({ displayOptions }) =>
		['resource', 'operation'].every((menu) => {
			const values = displayOptions?.show?.[menu];
			return values === undefined || values.includes(parameters[menu] as string);
		}),
	);
	const unknown = (values: Parameters, fields: INodeProperties[]): string[] =>
		Object.entries(values).flatMap(([name, value]) => {
			const field = fields.find((candidate) => candidate.name === name);
			if (field?.type !== 'collection') return field === undefined ? [name] : [];
			return unknown(value as Parameters, (field.options ?? []) as INodeProperties[]);
		});
	return unknown(parameters, shown);
}

describe.each(saved)('$file of version $version', ({ version, file }) => {
	const workflow = JSON.parse(read(version, file).toString()) as WorkflowJson;

	it('is as it was saved then', () => {
		const sums = read(version, 'SHA256SUMS').toString();
		const sum = createHash('sha256').update(read(version, file)).digest('hex');
		expect(sums).toContain(`${sum}  ${file}\n`);
	});

	it('stores no name that the node has forgotten', () => {
		const { properties } = engine.nodeType('netSuite').description;
		const forgotten = workflow.nodes
			.filter(({ type }) => type.endsWith('.netSuite'))
			.flatMap(({ parameters }) => forgottenNames(parameters, properties));
		expect(forgotten).toEqual([]);
	});

	it('runs to its end, with items from every NetSuite node and none refused', async () => {
		const leave = enterHomeFolder(path.join(__dirname, version, 'customers.csv'));
		const { accountId, clientId, certificateId, privateKey, baseUrl } = simulator;
		const credentials = {
			netSuiteClientCredentialsApi: { accountId, clientId, certificateId, privateKey, baseUrl },
		};
		const run = await engine.run(workflow, { credentials }).finally(leave);
		expect([run.status, run.error?.message]).toEqual(['success', undefined]);
		const ours = workflow.nodes.filter(({ type }) => type.endsWith('.netSuite'));
		const given = ours.map(({ name }) => {
			const [items = [], refused = []] = run.nodes[name]?.outputs ?? [];
			return { name, hasItems: items.length > 0, refused: refused.length };
		});
		expect(given).toEqual(ours.map(({ name }) => ({ name, hasItems: true, refused: 0 })));
	});
});
