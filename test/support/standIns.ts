import { parse } from 'csv-parse/sync';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';

/**
 * Small doubles of the n8n nodes that the example workflows use around ours: n8n-nodes-base is
 * too large to install for a demo. They do what those nodes do with the parameters used there.
 */
type Run = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/** @param parameters names that the double reads: n8n drops what a description does not list */
function standIn(name: string, run: Run, parameters: string[] = [], trigger = false): INodeType {
	return {
		description: {
			displayName: name,
			name,
			group: [trigger ? 'trigger' : 'transform'],
			version: [1, 1.1, 3.4, 4.2],
			description: '',
			defaults: { name },
			inputs: trigger ? [] : ['main'],
			outputs: ['main'],
			properties: parameters.map((parameter) => ({
				displayName: parameter,
				name: parameter,
				type: 'json',
				default: '',
			})),
		},
		execute: run,
	};
}

const passThrough: Run = async function () {
	return [this.getInputData()];
};

/** Read/Write Files from Disk: one file, its path relative to the working folder; written, its items pass on. */
const readWriteFile: Run = async function () {
	if (this.getNodeParameter('operation', 0) === 'write') return await writeFiles.call(this);
	const items: INodeExecutionData[] = [];
	for (let i = 0; i < this.getInputData().length; i++) {
		const file = this.getNodeParameter('fileSelector', i) as string;
		const { dataPropertyName = 'data' } = this.getNodeParameter('options', i, {}) as {
			dataPropertyName?: string;
		};
		const content = await fs.readFile(path.resolve(file));
		const binary = await this.helpers.prepareBinaryData(content, path.basename(file));
		items.push({ json: {}, binary: { [dataPropertyName]: binary }, pairedItem: { item: i } });
	}
	return [items];
};

const writeFiles: Run = async function () {
	for (let i = 0; i < this.getInputData().length; i++) {
		const file = path.resolve(this.getNodeParameter('fileName', i) as string);
		const property = this.getNodeParameter('dataPropertyName', i) as string;
		const { append = false } = this.getNodeParameter('options', i, {}) as { append?: boolean };
		const content = await this.helpers.getBinaryDataBuffer(i, property);
		await (append ? fs.appendFile(file, content) : fs.writeFile(file, content));
	}
	return [this.getInputData()];
};

/** Edit Fields (Set), manual mapping without the other fields. */
const setFields: Run = async function () {
	const items = this.getInputData().map((_, i): INodeExecutionData => {
		const { assignments } = this.getNodeParameter('assignments', i) as {
			assignments: Array<{ name: string; value: string }>;
		};
		const json = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
		return { json, pairedItem: { item: i } };
	});
	return [items];
};

const csvCell = (value: unknown): string => {
	const text = String(value ?? '');
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Convert to File, operation CSV: all items in one file, with or without a line of names. */
const toCsv: Run = async function () {
	const property = this.getNodeParameter('binaryPropertyName', 0) as string;
	const { headerRow = true } = this.getNodeParameter('options', 0, {}) as { headerRow?: boolean };
	const rows = this.getInputData().map(({ json }) => json);
	const lines = rows.map((row) => Object.values(row).map(csvCell).join(','));
	const text = [...(headerRow ? [Object.keys(rows[0]).join(',')] : []), ...lines, ''].join('\n');
	const binary = await this.helpers.prepareBinaryData(Buffer.from(text), 'file.csv', 'text/csv');
	return [[{ json: {}, binary: { [property]: binary }, pairedItem: { item: 0 } }]];
};

/** HTTP Request: says what it would have sent. */
const httpRequest: Run = async function () {
	const items = this.getInputData().map((_, i): INodeExecutionData => {
		const [method, url] = ['method', 'url'].map((name) => this.getNodeParameter(name, i) as string);
		return { json: { method, url }, pairedItem: { item: i } };
	});
	return [items];
};

/** Extract from File, operation CSV: an item a row, named by the first row, without its empty cells. */
const extractCsv: Run = async function () {
	const items: INodeExecutionData[] = [];
	for (let i = 0; i < this.getInputData().length; i++) {
		const property = this.getNodeParameter('binaryPropertyName', i, 'data') as string;
		const content = await this.helpers.getBinaryDataBuffer(i, property);
		const rows = parse(content, { columns: true, skip_empty_lines: true, bom: true });
		for (const row of rows as Array<Record<string, string>>) {
			const json = Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
			items.push({ json, pairedItem: { item: i } });
		}
	}
	return [items];
};

export const standIns: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': standIn('manualTrigger', passThrough, [], true),
	'n8n-nodes-base.noOp': standIn('noOp', passThrough),
	'n8n-nodes-base.readWriteFile': standIn('readWriteFile', readWriteFile, [
		'operation',
		'fileSelector',
		'fileName',
		'dataPropertyName',
		'options',
	]),
	'n8n-nodes-base.set': standIn('set', setFields, ['assignments', 'options']),
	'n8n-nodes-base.convertToFile': standIn('convertToFile', toCsv, [
		'binaryPropertyName',
		'options',
	]),
	'n8n-nodes-base.httpRequest': standIn('httpRequest', httpRequest, ['method', 'url', 'options']),
	'n8n-nodes-base.extractFromFile': standIn('extractFromFile', extractCsv, ['binaryPropertyName']),
	'n8n-nodes-base.stickyNote': standIn('stickyNote', passThrough),
};
