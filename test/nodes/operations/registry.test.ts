import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { operations, properties } from '../../../nodes/NetSuite/operations/registry';

const folder = path.resolve(__dirname, '../../../nodes/NetSuite/operations');

/** Files beside operations that hold none. */
const helpers = [
	'batch/fields.ts',
	'batch/keep.ts',
	'batch/outcomes.ts',
	'batch/proof.ts',
	'batch/records.ts',
	'batch/run.ts',
	'rawRequest/body.ts',
	'rawRequest/fields.ts',
	'rawRequest/pages.ts',
	'record/body.ts',
	'record/filterFields.ts',
	'record/inputFields.ts',
	'record/relation.ts',
	'record/reading.ts',
	'record/written.ts',
	'restlet/payload.ts',
	'suiteql/selectList.ts',
];

const filesOfOperations = () =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap((entry) =>
			readdirSync(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`),
		);

const all = properties();
const menus = all.filter(({ name }) => name === 'resource' || name === 'operation');

/** Every list of choices, however deep, but those that NetSuite is asked for. */
function choices(fields: INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) => {
		const inner = (field.options ?? []) as Array<INodeProperties & { values?: INodeProperties[] }>;
		if (field.type === 'collection') return choices(inner);
		if (field.type === 'fixedCollection')
			return choices(inner.flatMap(({ values = [] }) => values));
		const isMenu = field.type === 'options' || field.type === 'multiOptions';
		return isMenu && field.typeOptions?.loadOptionsMethod === undefined ? [field] : [];
	});
}

it('has every file of an operation in the registry, and no other', () => {
	const registered = operations.map(({ resource, value }) => `${resource}/${value}.ts`);
	expect([...registered, ...helpers].sort()).toEqual(filesOfOperations().sort());
});

it('offers the names that saved workflows hold (interface.md)', () => {
	expect(operations.map(({ resource, value }) => `${resource} ${value}`).sort()).toEqual([
		'batch create',
		'batch delete',
		'batch get',
		'batch getJob',
		'batch update',
		'batch upsert',
		'dataset getMany',
		'dataset run',
		'metadata getRecordTypes',
		'metadata getSchema',
		'rawRequest send',
		'record attach',
		'record create',
		'record delete',
		'record detach',
		'record get',
		'record getMany',
		'record getSelectOptions',
		'record runAction',
		'record transform',
		'record update',
		'record upsert',
		'restlet call',
		'suiteql query',
		'system getGovernanceLimits',
		'system getServerTime',
	]);
});

it.each(choices(all).map((field) => [field.displayName, field] as const))(
	'has a default of %s that is one of its options',
	(_, field) => {
		const values = (field.options as INodePropertyOptions[]).map(({ value }) => value);
		for (const value of [field.default].flat()) expect(values).toContain(value);
	},
);

it('lists every operation in the menu of its resource', () => {
	for (const { resource, value } of operations) {
		const menu = menus.find((entry) => entry.displayOptions?.show?.resource?.[0] === resource);
		const values = (menu?.options as INodePropertyOptions[]).map((option) => option.value);
		expect(values).toContain(value);
	}
});

it('shows every field for exactly one operation', () => {
	for (const field of all.filter((entry) => !menus.includes(entry))) {
		const { resource, operation } = field.displayOptions?.show ?? {};
		expect([field.name, resource?.length, operation?.length]).toEqual([field.name, 1, 1]);
	}
});

it('offers debug on every operation', () => {
	for (const { fields } of operations) {
		const options = fields.find(({ name }) => name === 'options')?.options as INodeProperties[];
		expect(options.map(({ name }) => name)).toContain('debug');
	}
});

describe.each(operations.map((entry) => [`${entry.resource} ${entry.value}`, entry] as const))(
	'the engine tests of %s',
	(_, { resource, value, fields }) => {
		const engine = path.resolve(__dirname, '../../engine');
		const text = readdirSync(engine)
			.filter((file) => file.startsWith(`${resource}.${value}.`))
			.map((file) => readFileSync(path.join(engine, file), 'utf8'))
			.join('\n');
		const members = fields.flatMap((field) =>
			field.type === 'collection' ? (field.options as INodeProperties[]) : [field],
		);
		// Debug belongs to the mechanism: test/engine/laws.everyOperation.test.ts tries it with every operation.
		const names = members.map(({ name }) => name).filter((name) => name !== 'debug');

		it('exist', () => expect(text).not.toBe(''));

		for (const name of new Set(names)) {
			it(`use the parameter ${name}`, () => {
				expect(text).toMatch(new RegExp(`\\b${name}\\b`));
			});
		}
	},
);
