import type { INodeProperties } from 'n8n-workflow';
import { onPartialBatch } from './keep';

/** Options of every batch. */
export const batchOptions: INodeProperties[] = [
	{
		displayName: 'Batch Size',
		name: 'batchSize',
		type: 'number',
		default: 100,
		typeOptions: { minValue: 1, maxValue: 100 },
		description: 'How many records one request carries. NetSuite takes 100 at most.',
	},
	onPartialBatch,
	{
		displayName: 'Parallel',
		name: 'parallel',
		type: 'boolean',
		default: false,
		description:
			'Whether NetSuite may work on several records of a batch at once instead of one after the other',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		default: 300000,
		typeOptions: { minValue: 0 },
		description:
			'Milliseconds to wait for NetSuite to finish. What is not known then is returned as pending, with its job ID.',
	},
	{
		displayName: 'Wait for Completion',
		name: 'waitForCompletion',
		type: 'boolean',
		default: true,
		description:
			'Whether to wait for the outcome of each record. Otherwise the jobs are returned, and Get Job reads them later.',
	},
];
