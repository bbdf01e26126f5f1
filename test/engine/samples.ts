import type { NodeRun, RunOptions } from '../support/engine';

/** What of a scene the samples need. */
export interface SampleScene {
	ids(recordType: string): string[];
	run(
		parameters: Record<string, unknown>,
		options?: RunOptions,
	): Promise<Pick<NodeRun, 'items' | 'error'>>;
}

/** How to use an operation: parameters that read from the input item, an item that works, and one that cannot. */
export interface Sample {
	parameters: Record<string, unknown>;
	/** An item that works; `n` from 0, each only once. */
	good(n: number): Record<string, unknown>;
	/** Absent for operations that read nothing: they fail when NetSuite refuses. */
	bad?: Record<string, unknown>;
}

/** A sample of every operation, by resource and operation. */
export async function makeSamples(scene: SampleScene): Promise<Record<string, Sample>> {
	const ids = {
		customer: scene.ids('customer'),
		contact: scene.ids('contact'),
		invoice: scene.ids('invoice'),
	};
	const noId = { id: ' ' };
	const company = (name: string) => ({ companyName: name, subsidiary: { id: '1' } });
	const customer = { recordType: 'customer', recordId: '={{ $json.id }}' };
	const customers = (from: number) => (n: number) => ({ id: ids.customer[from + n] });
	const contact = { attachedType: 'contact', attachedId: ids.contact[0] };

	const attached = await scene.run(
		{ ...customer, ...contact, resource: 'record', operation: 'attach' },
		{ input: Array.from({ length: 9 }, (_, n) => customers(100)(n)) },
	);
	if (attached.error) throw attached.error;
	const job = await scene.run({
		resource: 'batch',
		operation: 'create',
		recordType: 'customer',
		payload: JSON.stringify(company('Job of the samples')),
	});
	if (job.error) throw job.error;

	const line = { item: { id: scene.ids('inventoryItem')[0] }, quantity: 1 };
	const quote = { entity: { id: ids.customer[0] }, item: { items: [line] } };
	const quoted = await scene.run(
		{
			resource: 'batch',
			operation: 'create',
			recordType: 'estimate',
			payload: JSON.stringify(quote),
		},
		{ input: Array.from({ length: 9 }, () => ({})) },
	);
	if (quoted.error) throw quoted.error;
	const quotes = quoted.items.map(({ json }) => json.id);

	return {
		'record create': {
			parameters: { recordType: 'customer', payload: '={{ $json.body }}' },
			good: (n) => ({ body: company(`Sample ${n}`) }),
			bad: { body: '{' },
		},
		'record get': { parameters: customer, good: customers(0), bad: noId },
		'record getMany': {
			parameters: { recordType: '={{ $json.type }}', limit: 2 },
			good: () => ({ type: 'customer' }),
			bad: { type: 'no type' },
		},
		'record update': {
			parameters: { ...customer, payload: '{"fax": "1"}' },
			good: customers(10),
			bad: noId,
		},
		'record upsert': {
			parameters: {
				recordType: 'customer',
				externalId: '={{ $json.own }}',
				payload: '={{ $json.body }}',
			},
			good: (n) => ({ own: `SAMPLE-${n}`, body: company(`Upserted sample ${n}`) }),
			bad: { own: ' ' },
		},
		'record delete': {
			parameters: { recordType: 'contact', recordId: '={{ $json.id }}' },
			good: (n) => ({ id: ids.contact[10 + n] }),
			bad: noId,
		},
		'record transform': {
			parameters: {
				sourceRecordType: 'estimate',
				recordId: '={{ $json.id }}',
				targetRecordType: 'salesOrder',
			},
			good: (n) => ({ id: quotes[n] }),
			bad: noId,
		},
		'record attach': { parameters: { ...customer, ...contact }, good: customers(20), bad: noId },
		'record detach': { parameters: { ...customer, ...contact }, good: customers(100), bad: noId },
		'record runAction': {
			parameters: {
				recordType: 'invoice',
				recordId: '={{ $json.id }}',
				action: 'markforgrouping',
			},
			good: (n) => ({ id: ids.invoice[n] }),
			bad: noId,
		},
		'record getSelectOptions': {
			parameters: { recordType: 'customer', fieldName: '={{ $json.field }}', limit: 2 },
			good: () => ({ field: 'subsidiary' }),
			bad: { field: ' ' },
		},
		'batch create': {
			parameters: { recordType: 'customer', payload: '={{ $json.body }}' },
			good: (n) => ({ body: company(`Batched sample ${n}`) }),
			bad: { body: '{' },
		},
		'batch update': {
			parameters: { ...customer, payload: '{"fax": "1"}' },
			good: customers(40),
			bad: noId,
		},
		'batch upsert': {
			parameters: {
				recordType: 'customer',
				externalId: '={{ $json.own }}',
				payload: '={{ $json.body }}',
			},
			good: (n) => ({ own: `BATCHED-${n}`, body: company(`Batched upsert ${n}`) }),
			bad: { own: ' ' },
		},
		'batch delete': {
			parameters: { recordType: 'contact', recordId: '={{ $json.id }}' },
			good: (n) => ({ id: ids.contact[30 + n] }),
			bad: noId,
		},
		'batch get': { parameters: customer, good: customers(50), bad: noId },
		'batch getJob': {
			parameters: { jobId: '={{ $json.job }}', includeResults: true },
			good: () => ({ job: job.items[0].json.jobId }),
			bad: { job: ' ' },
		},
		'suiteql query': {
			parameters: { query: '={{ $json.sql }}', limit: 2 },
			good: () => ({ sql: 'SELECT id FROM customer ORDER BY id' }),
			bad: { sql: ' ' },
		},
		'dataset getMany': {
			parameters: { limit: '={{ $json.count }}' },
			good: () => ({ count: 2 }),
			bad: { count: 0 },
		},
		'dataset run': {
			parameters: { datasetId: '={{ $json.dataset }}', limit: 2 },
			good: () => ({ dataset: 'custdataset_employees' }),
			bad: { dataset: ' ' },
		},
		'restlet call': {
			parameters: { scriptId: '={{ $json.script }}', deployId: 'customdeploy_echo' },
			good: () => ({ script: 'customscript_echo' }),
			bad: { script: ' ' },
		},
		'metadata getRecordTypes': { parameters: {}, good: () => ({}) },
		'metadata getSchema': {
			parameters: { recordType: '={{ $json.type }}' },
			good: () => ({ type: 'term' }),
			bad: { type: 'no type' },
		},
		'system getServerTime': { parameters: {}, good: () => ({}) },
		'system getGovernanceLimits': { parameters: {}, good: () => ({}) },
		'rawRequest send': {
			parameters: { url: '={{ $json.path }}' },
			good: (n) => ({ path: `/customer/${ids.customer[60 + n]}` }),
			bad: { path: 'https://example.com/customer' },
		},
	};
}
