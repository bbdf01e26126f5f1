import type { IPollFunctions } from 'n8n-workflow';
import { createClient } from '../../suitetalk/client/client';
import type { Client } from '../../suitetalk/client/types';
import type { Brake } from '../shared/brake';
import { connect } from '../shared/connection';
import { createSend } from '../shared/send';
import { worldOf } from '../shared/world';
import { readSettings, type TriggerSettings } from './settings';

/** What one tick works with. */
export interface Poll {
	context: IPollFunctions;
	settings: TriggerSettings;
	client: Client;
	/** Of what is watched, and through which credential. */
	fingerprint: string;
	/** True when so much of the time that n8n gives a tick is over. */
	spent(share: number): boolean;
}

/** ms; n8n before 2.40 sets no bound, and does not tell. */
const USUAL_BUDGET = 300_000;

/** Reads parameters and credential. Nothing is sent yet. */
export async function openPoll(context: IPollFunctions, brake: Brake): Promise<Poll> {
	const started = Date.now();
	const budget = budgetOf(context);
	const settings = readSettings(context);
	const authentication = String(context.getNodeParameter('authentication', 'clientCredentials'));
	const connection = await connect(context, authentication);
	const { hosts, lane, credentialType } = connection;
	void brake.pulled.then(() => lane.close());
	return {
		context,
		settings,
		fingerprint: settings.fingerprint(connection),
		spent: (share) => Date.now() - started > budget * share,
		client: createClient({
			hosts,
			lane,
			world: worldOf(
				createSend(context, credentialType, hosts.suitetalk),
				brake,
				settings.debug ? (line) => context.logger.info(line) : undefined,
			),
		}),
	};
}

function budgetOf(context: { getPollBudgetMs?(): number }): number {
	return context.getPollBudgetMs?.() ?? USUAL_BUDGET;
}
