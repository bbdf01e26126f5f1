import { must } from '../report';
import type { Context } from './context';
import { checkExamples } from './examples';
import { readCustomers } from './signIns';

/** Restarts n8n: credentials and tokens survive, and the examples run again. */
export async function checkRestart(context: Context): Promise<void> {
	const { stage, report, credentials } = context;
	const { simulator } = stage;
	const restarted = await report.check('n8n is stopped and started again', async () => {
		await stage.restart();
		return `ready after ${stage.server.bootSeconds.toFixed(1)} s`;
	});
	if (!restarted) return;
	await report.check('Both sign-ins survive, no token is asked for', async () => {
		simulator.resetStats();
		await readCustomers(context, 'clientCredentials', credentials.client);
		await readCustomers(context, 'oAuth2', credentials.oAuth2);
		const { tokenRequests } = simulator.stats;
		must(tokenRequests === 0, `${tokenRequests} token requests although the tokens are valid`);
		return 'both read a customer, no token request';
	});
	await checkExamples(context);
}
