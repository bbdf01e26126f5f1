import { context, later, refused, rejected } from './context';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => await new Promise(() => undefined),
}));

const busy = { statusCode: 429, headers: { 'retry-after': '30' }, body: '{}' };

it('wakes an item that waits to send again when another has failed', async () => {
	const { run, sent } = context(2, async (id) => {
		if (id === '0') return busy;
		await later(10);
		return refused;
	});
	expect((await rejected(run())).context).toMatchObject({ itemIndex: 1 });
	expect(sent).toEqual(['0', '1']);
});
