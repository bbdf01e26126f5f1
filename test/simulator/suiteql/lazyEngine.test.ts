/** SuiteQL of a simulator that was not asked before. */
import { startSimulator } from '../../../simulator/index';

const COUNT = 'SELECT COUNT(*) AS n FROM customer';

it('knows what was deleted before the first query', async () => {
	const simulator = await startSimulator({ transactions: 50 });
	const [id] = [...simulator.store.ids('customer')].slice(-1);
	const before = simulator.store.count('customer');
	simulator.store.remove('customer', id);
	const deleted = await simulator.query('SELECT recordid FROM deletedrecord');
	expect(deleted).toEqual([{ recordid: id }]);
	expect(await simulator.query(COUNT)).toEqual([{ n: String(before - 1) }]);
	await simulator.stop();
});

it('holds commits that were held before the first query', async () => {
	const simulator = await startSimulator({ transactions: 50 });
	simulator.commits.hold();
	const [first] = await simulator.query(COUNT);
	const [id] = [...simulator.store.ids('customer')].slice(-1);
	simulator.store.remove('customer', id);
	expect(await simulator.query(COUNT)).toEqual([first]);
	simulator.commits.release();
	expect(await simulator.query(COUNT)).toEqual([{ n: String(Number(first.n) - 1) }]);
	await simulator.stop();
});

it('sees commits that were held and released before the first query', async () => {
	const simulator = await startSimulator({ transactions: 50 });
	simulator.commits.hold();
	simulator.commits.release();
	const [first] = await simulator.query(COUNT);
	const [id] = [...simulator.store.ids('customer')].slice(-1);
	simulator.store.remove('customer', id);
	expect(await simulator.query(COUNT)).toEqual([{ n: String(Number(first.n) - 1) }]);
	await simulator.stop();
});

it('answers queries that come at once before it is ready', async () => {
	const simulator = await startSimulator({ transactions: 50 });
	const [one, other] = await Promise.all([simulator.query(COUNT), simulator.query(COUNT)]);
	expect(one).toEqual(other);
	await simulator.stop();
});
