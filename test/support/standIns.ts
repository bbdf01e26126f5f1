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
			version: [1, 1.1],
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

/** Read/Write Files from Disk: one file, its path relative to the working folder. */
const readFile: Run = async function () {
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
	'n8n-nodes-base.readWriteFile': standIn('readWriteFile', readFile, ['fileSelector', 'options']),
	'n8n-nodes-base.extractFromFile': standIn('extractFromFile', extractCsv, ['binaryPropertyName']),
	'n8n-nodes-base.stickyNote': standIn('stickyNote', passThrough),
};
