import type { INodeProperties } from 'n8n-workflow';
import type { Params } from '../../shared/params';

export interface Pair {
	name: string;
	value: string;
}

/** The entries of a name-value parameter. */
export const readPairs = (params: Params, name: string): Pair[] =>
	params.entries(name, 'values', ['name', 'value']);

/** A list of names and values, `{ values: [{ name, value }] }`. */
export function pairs(
	texts: Pick<INodeProperties, 'displayName' | 'name' | 'displayOptions' | 'description'> & {
		entry: string;
		valueName: string;
		valuePlaceholder?: string;
	},
): INodeProperties {
	const { entry, valueName, valuePlaceholder, ...rest } = texts;
	return {
		...rest,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${entry}`,
		default: {},
		options: [
			{
				displayName: entry,
				name: 'values',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '' },
					{
						displayName: valueName,
						name: 'value',
						type: 'string',
						default: '',
						placeholder: valuePlaceholder,
					},
				],
			},
		],
	};
}

export const queryParameters = pairs({
	displayName: 'Query Parameters',
	name: 'queryParameters',
	entry: 'Parameter',
	valueName: 'Value',
});
