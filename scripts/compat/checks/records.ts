import { type Check, same, says, type Scene } from '../check';

const customer = { resource: 'record', recordType: 'customer' };

const ids = ({ simulator }: Scene, count: number) =>
	[...simulator.store.all('customer')].slice(0, count).map(({ id }) => ({ id }));

/**
 * The record resource: many items, one record's life, and what a failed item does. The first check
 * is the first in its process: no token has been asked for yet.
 */
export const records: Check[] = [
	{
		title: '40 items keep their order and pairing, on one token',
		async run(scene) {
			const input = ids(scene, 40);
			const get = { ...customer, operation: 'get', recordId: '={{ $json.id }}' };
			const run = await scene.core.runNode(get, { input, credentials: scene.credentials() });
			same('the error', run.error?.message, undefined);
			const paired = run.items.map(({ json, pairedItem }) => [json.id, pairedItem]);
			const expected = input.map(({ id }, item) => [id, { item }]);
			same('the ids and pairs', paired, expected);
			same('the requests for a token', scene.simulator.stats.tokenRequests, 1);
		},
	},
	{
		title: 'a record is created, read, changed, upserted and deleted',
		async run({ rows, simulator }) {
			const { store } = simulator;
			const values = { companyName: 'Compat Ltd', subsidiary: { id: '1' } };
			const create = { ...customer, operation: 'create', payload: JSON.stringify(values) };
			const [{ id }] = await rows(create);
			const recordId = String(id);
			const [read] = await rows({ ...customer, operation: 'get', recordId });
			same('the name that was read', read.companyName, 'Compat Ltd');
			await rows({ ...customer, operation: 'update', recordId, payload: '{"phone": "555"}' });
			same('the phone in NetSuite', store.get('customer', recordId)?.values.phone, '555');
			const upsert = { ...customer, operation: 'upsert', externalId: 'COMPAT-1' };
			for (const email of ['a@example.com', 'b@example.com']) {
				const payload = JSON.stringify({ ...values, companyName: 'Upserted Ltd', email });
				await rows({ ...upsert, payload });
				const stored = store.byExternalId('customer', 'COMPAT-1')?.values.email;
				same('the email in NetSuite', stored, email);
			}
			await rows({ ...customer, operation: 'delete', recordId });
			same('the deleted record', store.get('customer', recordId), undefined);
		},
	},
	{
		title: 'On Error: Continue gives an error item for the failed item alone',
		async run(scene) {
			const input = [...ids(scene, 2), { id: '99999999' }];
			const get = { ...customer, operation: 'get', recordId: '={{ $json.id }}' };
			const node = { onError: 'continueRegularOutput' as const };
			const run = await scene.core.runNode(get, {
				input,
				node,
				credentials: scene.credentials(),
			});
			same(
				'the pairs',
				run.items.map(({ pairedItem }) => pairedItem),
				[{ item: 0 }, { item: 1 }, { item: 2 }],
			);
			same(
				'the items with an error',
				run.items.map(({ json }) => 'error' in json),
				[false, false, true],
			);
		},
	},
	{
		title: 'On Error: Continue (using error output) sends the failed item there',
		async run(scene) {
			const input = [...ids(scene, 1), { id: '99999999' }];
			const get = { ...customer, operation: 'get', recordId: '={{ $json.id }}' };
			const node = { onError: 'continueErrorOutput' as const };
			const run = await scene.core.runNode(get, {
				input,
				node,
				credentials: scene.credentials(),
			});
			same(
				'the items of both outputs',
				run.outputs.map(({ length }) => length),
				[1, 1],
			);
			says('the error item', run.outputs[1][0].json.error, /99999999|could not find/);
		},
	},
	{
		title: "a failed item ends the node with NetSuite's own words and the item's number",
		async run(scene) {
			const input = [...ids(scene, 1), { id: 'x' }];
			const payload = '{"companyNam": "No Such Field"}';
			const update = { ...customer, operation: 'update', recordId: '={{ $json.id }}', payload };
			const credentials = scene.credentials();
			const { error } = await scene.core.runNode(update, { input, credentials });
			says('the error', `${error?.message} ${error?.description}`, /companyNam/);
			same("the item's number", error?.context?.itemIndex, 0);
		},
	},
	{
		title: 'a list of references is paged and filtered',
		async run({ rows, simulator }) {
			const list = { ...customer, operation: 'getMany', returnAll: true };
			const all = await rows({ ...list, options: { pageSize: 100 } });
			same('the records listed', all.length, simulator.store.count('customer'));
			const [{ id }] = all;
			const filters = { conditions: [{ field: 'id', operator: 'EQUAL', value: id }] };
			const [found, ...others] = await rows({ ...list, filterMode: 'builder', filters });
			same('the record found', [found.id, others.length], [id, 0]);
		},
	},
];
