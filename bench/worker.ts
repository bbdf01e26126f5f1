/** A process of its own that reads records with our node: told by its parent what and when. */
import type { Account } from './account';
import { signIn } from './ours';

const told = async () => await new Promise<unknown>((resolve) => process.once('message', resolve));

async function main(): Promise<void> {
	const { ids, ...account } = (await told()) as Account & { ids: string[] };
	const ours = await signIn(account);
	process.send?.({ ready: true });
	await told();
	const read = { resource: 'record', operation: 'get', recordType: 'customer' };
	const input = ids.map((id) => ({ id }));
	await ours.run({ ...read, recordId: '={{ $json.id }}' }, input).then(
		({ rows }) => process.send?.({ rows: rows.map(({ id }) => id) }),
		(error: Error) => process.send?.({ error: error.message }),
	);
}

void main();
