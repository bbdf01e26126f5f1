import { createHash } from 'node:crypto';
import type { IPollFunctions } from 'n8n-workflow';
import type { PollSettings } from '../../suitetalk/client/poll';
import { type ChangeEvent, type Watch, watch } from '../../suitetalk/protocol/changes/source';
import type { Connection } from '../shared/connection';
import { localTime } from '../shared/localTime';
import { createParams } from '../shared/params';
import { fields } from './fields';

/** What the user of a trigger has chosen. */
export interface TriggerSettings {
	watch: Watch;
	output: 'reference' | 'record';
	expandSubResources: boolean;
	poll: PollSettings;
	/** Seconds; changes from then on come with the first activation. */
	lookBack?: number;
	debug: boolean;
	/** Differs when another thing is watched, or through another credential: polling starts anew then. */
	fingerprint(connection: Connection): string;
}

/**
 * @throws ParameterError and NetSuiteError for parameters that cannot be sent, or whose changes
 * NetSuite does not show
 */
export function readSettings(context: IPollFunctions): TriggerSettings {
	const params = createParams(
		{
			read: (name, fallback) => context.getNodeParameter(name, fallback),
			item: () => ({}),
			localTime: (text) => localTime(text, context.getTimezone()),
			file: async () => await Promise.reject(new Error('A trigger has no input')),
		},
		fields,
	);
	const event = params.text('event') as ChangeEvent;
	const isQuery = event === 'suiteql';
	const wish = {
		event,
		recordType: isQuery ? '' : params.filled('recordType'),
		filter: isQuery ? '' : params.text('options.filter'),
		query: isQuery ? params.filled('query') : '',
		cursorColumn: isQuery ? params.filled('cursorColumn') : '',
		keyColumn: isQuery ? params.filled('keyColumn') : '',
	};
	const hasBodies = !isQuery && event !== 'deleted';
	const output = hasBodies && params.text('output') === 'record' ? 'record' : 'reference';
	const lookBack = params.text('options.lookBack');
	const since = lookBack === '' ? undefined : params.localTime(lookBack);
	if (lookBack !== '' && since === undefined) {
		params.refuse(
			'options.lookBack',
			`is "${lookBack}", which is no date`,
			'Enter a date and time such as 2026-01-31T08:00:00Z',
		);
	}
	return {
		watch: watch(wish),
		output,
		expandSubResources: output === 'record' && params.flag('options.expandSubResources'),
		poll: {
			wanted: event === 'updated' ? 'updated' : 'any',
			maxPerPoll: params.whole('options.maxPerPoll', 1),
			overlap: params.whole('options.overlapMinutes', 0) * 60,
			delay: params.whole('options.delaySeconds', 1),
		},
		...(since !== undefined && { lookBack: Math.floor(since / 1_000) }),
		debug: params.flag('options.debug'),
		fingerprint({ credentialType, hosts }) {
			const credential = context.getNode().credentials?.[credentialType]?.id ?? '';
			const parts = [wish, credentialType, credential, hosts.suitetalk];
			return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
		},
	};
}
