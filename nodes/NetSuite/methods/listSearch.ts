import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Call } from '../../../suitetalk/client/types';
import { lookupClient } from './lookup';
import { standardRecordTypes } from './recordTypes';

interface Choice {
	name: string;
	value: string;
}

const word = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Shown by its name, else by its ID. What has no ID, as in a broken answer, cannot be chosen. */
function choicesIn(rows: Array<Record<string, unknown>>, idName: string): Choice[] {
	return rows
		.map((row) => ({ name: word(row.name) || word(row[idName]), value: word(row[idName]) }))
		.filter(({ value }) => value !== '');
}

const customTypes: Call = {
	service: 'suiteql',
	method: 'POST',
	path: '',
	json: { q: 'SELECT scriptid, name FROM customrecordtype ORDER BY scriptid' },
	effect: 'read',
};

/** The account's custom record types by script id, which REST takes as record type. */
async function readCustomTypes(context: ILoadOptionsFunctions): Promise<Choice[]> {
	const client = await lookupClient(context);
	const choices: Choice[] = [];
	for await (const { items } of client.pages(customTypes, { offset: 0, pageSize: 1000 })) {
		choices.push(...choicesIn(items, 'scriptid'));
	}
	return choices
		.map(({ name, value }) => ({ name: `${name} (Custom)`, value: value.toLowerCase() }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Record types whose label or REST name contains the filter: the standard ones, then the
 * account's own. The latter are left out when the role may not list them.
 */
export async function searchRecordTypes(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const custom = await readCustomTypes(this).catch(() => []);
	const wanted = filter.trim().toLowerCase();
	const matches = ({ name, value }: Choice) =>
		name.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted);
	return { results: [...standardRecordTypes, ...custom].filter(matches) };
}

const datasets: Call = { service: 'dataset', method: 'GET', path: '', effect: 'read' };

/**
 * The datasets whose name or ID contains the filter, by name.
 *
 * @throws NetSuiteError when the role may not list them, which the editor shows
 */
export async function searchDatasets(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const client = await lookupClient(this);
	const wanted = filter.trim().toLowerCase();
	const results: Choice[] = [];
	for await (const { items } of client.pages(datasets, { offset: 0, pageSize: 1000 })) {
		for (const choice of choicesIn(items, 'id')) {
			if (`${choice.name}\n${choice.value}`.toLowerCase().includes(wanted)) results.push(choice);
		}
	}
	return { results: results.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}
