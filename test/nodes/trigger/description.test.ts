import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { NetSuite } from '../../../nodes/NetSuite/NetSuite.node';
import { NetSuiteTrigger } from '../../../nodes/NetSuiteTrigger/NetSuiteTrigger.node';

const { description, methods } = new NetSuiteTrigger();
const field = (name: string) => description.properties.find((one) => one.name === name);
const valuesOf = (property?: INodeProperties) =>
	property?.options?.map((option) => ('value' in option ? option.value : option.name));

it('is a polling trigger without inputs', () => {
	expect(description).toMatchObject({
		name: 'netSuiteTrigger',
		polling: true,
		group: ['trigger'],
		inputs: [],
		outputs: ['main'],
	});
	expect(description.usableAsTool).toBeUndefined();
});

it('signs in as the other node does', () => {
	const node = new NetSuite().description;
	expect(description.credentials).toEqual(node.credentials);
	expect(field('authentication')).toEqual(
		node.properties.find(({ name }) => name === 'authentication'),
	);
	expect(description.icon).toEqual(node.icon);
});

describe('what saved workflows hold never changes', () => {
	it('names and values', () => {
		expect(description.properties.map(({ name }) => name)).toEqual([
			'authentication',
			'event',
			'recordType',
			'output',
			'query',
			'cursorColumn',
			'keyColumn',
			'options',
		]);
		expect(valuesOf(field('event'))).toEqual([
			'created',
			'createdOrUpdated',
			'deleted',
			'updated',
			'suiteql',
		]);
		expect(valuesOf(field('output'))).toEqual(['reference', 'record']);
		expect(valuesOf(field('options'))).toEqual([
			'debug',
			'delaySeconds',
			'expandSubResources',
			'filter',
			'lookBack',
			'maxPerPoll',
			'overlapMinutes',
		]);
	});

	it('defaults', () => {
		const options = (field('options')?.options ?? []) as INodeProperties[];
		const defaults = Object.fromEntries(options.map(({ name, default: value }) => [name, value]));
		expect(field('event')?.default).toBe('createdOrUpdated');
		expect(field('output')?.default).toBe('reference');
		expect(defaults).toMatchObject({ maxPerPoll: 1_000, overlapMinutes: 5, delaySeconds: 60 });
	});
});

it('finds record types with the method that its field names', () => {
	const list = field('recordType')?.modes?.find(({ name }) => name === 'list');
	const method = list?.typeOptions?.searchListMethod ?? '';
	expect(Object.keys(methods.listSearch)).toContain(method);
});

it('has words of its own for the nodes panel, where n8n would write "On suite ql query"', () => {
	const options = (field('event')?.options ?? []) as INodePropertyOptions[];
	expect(options.map(({ action }) => action)).toEqual([
		'On record created',
		'On record created or updated',
		'On record deleted',
		'On record updated',
		'On new rows of a SuiteQL query',
	]);
});
