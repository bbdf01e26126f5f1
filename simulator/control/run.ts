/** Jobs, counts and snapshots. */
import { ControlRefusal, onlyKnown, type ControlRoute } from './route';

export const runRoutes: ControlRoute[] = [
	{
		method: 'GET',
		path: '/jobs',
		does: 'all asynchronous jobs with their tasks',
		handle: ({ jobs }) => jobs.list(),
	},
	{
		method: 'POST',
		path: '/jobs/hold',
		does: 'lets no task end until released: they stay `pending` (default) or `processing` (`at`)',
		handle({ jobs }, { body }) {
			onlyKnown(body, ['at']);
			const { at = 'pending' } = body;
			if (at !== 'pending' && at !== 'processing') {
				throw new ControlRefusal('at must be pending or processing.');
			}
			jobs.hold(at);
		},
	},
	{
		method: 'POST',
		path: '/jobs/release',
		does: 'lets all tasks go on',
		handle: ({ jobs }) => jobs.release(),
	},
	{
		method: 'POST',
		path: '/commits/hold',
		does: 'lets no change be seen by SuiteQL in tables that were queried before, until released',
		handle: ({ commits }) => commits.hold(),
	},
	{
		method: 'POST',
		path: '/commits/release',
		does: 'lets SuiteQL see all changes',
		handle: ({ commits }) => commits.release(),
	},
	{
		method: 'GET',
		path: '/stats',
		does: 'how many requests there were, how many at once, how many were refused with 429, and the newest in full',
		handle: ({ stats }) => stats,
	},
	{
		method: 'DELETE',
		path: '/stats',
		does: 'begins to count anew',
		handle: (simulator) => simulator.resetStats(),
	},
	{
		method: 'GET',
		path: '/snapshots',
		does: 'the names of all snapshots',
		handle: (simulator) => simulator.snapshots(),
	},
	{
		method: 'PUT',
		path: '/snapshots/:name',
		does: 'keeps records, certificates and roles as they are now under a name',
		handle: (simulator, { params }) => simulator.snapshot(params.name),
	},
	{
		method: 'POST',
		path: '/snapshots/:name/restore',
		does: 'goes back to a snapshot',
		handle: (simulator, { params }) => simulator.restore(params.name),
	},
];
