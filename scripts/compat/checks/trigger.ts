import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, same, says, type Scene } from '../check';

/** The delay is a second here, so that a check takes three. */
const watch = (event: string, recordType: string) => ({
	event,
	recordType,
	options: { delaySeconds: 1 },
});

const ripe = async () => await sleep(2_200);

function change({ simulator }: Scene, id: string): void {
	const record = simulator.store.get('customer', id);
	if (record) simulator.store.put({ ...record, modified: simulator.clock.now() });
}

/** The trigger's polls, with what n8n stores between them. */
export const trigger: Check[] = [
	{
		title: 'the trigger gives each change once, also after a restart',
		async run(scene) {
			const { core, credentials, simulator } = scene;
			const parameters = watch('createdOrUpdated', 'customer');
			let stored = '{}';
			const poll = async () => {
				const tick = await core.poll(parameters, credentials(), stored);
				stored = tick.stored;
				return tick.items.map(({ json }) => `${json.id} ${json.changeType}`);
			};
			const [first, second] = [...simulator.store.all('customer')].map(({ id }) => id);
			same('the poll of the activation', await poll(), []);
			same('something is stored', stored.length > 2, true);
			change(scene, first);
			await ripe();
			same('the poll after a change', await poll(), [`${first} updated`]);
			same('the poll after it', await poll(), []);
			change(scene, second);
			await ripe();
			same('the poll after another change', await poll(), [`${second} updated`]);
		},
	},
	{
		title: 'the trigger says on activation what cannot be watched',
		async run({ core, credentials }) {
			const parameters = watch('created', 'department');
			const refused = await core.poll(parameters, credentials(), '{}').then(
				() => undefined,
				(error: Error) => error.message,
			);
			says('the error', refused, /shows no date/);
		},
	},
];
