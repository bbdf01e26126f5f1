import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type INode, type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';
import { readCustomers } from '../../scripts/demo/examples/customers';
import { Engine, type WorkflowJson } from '../support/engine';

const folder = path.resolve(__dirname, '../../examples');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const NETSUITE = 'n8n-nodes-netsuite-suitetalk.netSuite';

/** Newest versions of n8n's own nodes in n8n 2.41 (n8n-nodes-base 2.41.2). */
const versions: Record<string, number> = {
	[NETSUITE]: 1,
	'n8n-nodes-base.manualTrigger': 1,
	'n8n-nodes-base.stickyNote': 1,
	'n8n-nodes-base.noOp': 1,
	'n8n-nodes-base.readWriteFile': 1.1,
	'n8n-nodes-base.extractFromFile': 1.1,
};

const load = (file: string) =>
	JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as WorkflowJson;

const netSuiteNodes = files.flatMap((file) =>
	load(file)
		.nodes.filter(({ type }) => type === NETSUITE)
		.map((node): [string, string, INode] => [file, node.name, node]),
);

describe('the example workflows', () => {
	let description: INodeTypeDescription;

	beforeAll(async () => {
		({ description } = (await Engine.load()).nodeType('netSuite'));
	});

	it.each(files)(
		'%s has connections between nodes that exist, and names each node once',
		(file) => {
			const { nodes, connections } = load(file);
			const names = nodes.map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
			expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
			const targets = Object.values(connections).flatMap(({ main }) => main.flat());
			for (const target of targets) expect(names).toContain(target?.node);
			expect(names).toEqual(expect.arrayContaining(Object.keys(connections)));
		},
	);

	it.each(files)('%s uses node types in the versions of n8n 2.41', (file) => {
		for (const { type, typeVersion } of load(file).nodes) {
			expect({ type, typeVersion }).toEqual({ type, typeVersion: versions[type] });
		}
	});

	it.each(files)('%s explains itself in a sticky note', (file) => {
		const notes = load(file).nodes.filter(({ type }) => type.endsWith('.stickyNote'));
		expect(notes.map(({ parameters }) => String(parameters.content)).join()).toMatch(/^## \w/);
	});

	it.each(netSuiteNodes)(
		'%s, "%s": the node has each parameter that is set',
		(_file, _name, node) => {
			const shown = NodeHelpers.getNodeParameters(
				description.properties,
				node.parameters,
				true,
				false,
				node,
				description,
			);
			expect(shown).toMatchObject(node.parameters);
		},
	);

	it.each(netSuiteNodes)('%s, "%s": nothing that must be set is missing', (_file, _name, node) => {
		expect(
			NodeHelpers.getNodeParametersIssues(description.properties, node, description),
		).toBeNull();
	});

	it.each(netSuiteNodes)('%s, "%s" names the credential of the simulator', (_file, _name, node) => {
		expect(node.credentials).toEqual({
			netSuiteClientCredentialsApi: { id: 'netSuiteSimulator', name: 'NetSuite (simulator)' },
		});
	});
});

describe('customers.csv', () => {
	const rows = readCustomers();

	it('has the columns that the workflow reads', () => {
		const columns = Object.keys(rows[0]);
		const node = load('customers-from-csv.json').nodes.find(
			({ name }) => name === 'Create or update',
		);
		const used = JSON.stringify(node?.parameters).matchAll(/\$json\.(\w+)/g);
		expect([...new Set([...used].map(([, name]) => name))].sort()).toEqual(columns.sort());
	});

	it('names each customer once, with an external ID that NetSuite takes in an address', () => {
		const ids = rows.map(({ externalId }) => externalId);
		expect(new Set(ids).size).toBe(rows.length);
		for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
	});

	it('has the letters and quotes that break careless code', () => {
		const names = rows.map(({ companyName }) => companyName).join('\n');
		for (const mark of ["O'Neil", 'ü', '"', ', ', '&']) expect(names).toContain(mark);
	});
});
