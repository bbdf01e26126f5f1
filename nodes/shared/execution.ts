import type { IExecuteFunctions } from 'n8n-workflow';
import { createClient } from '../../suitetalk/client/client';
import type { Client } from '../../suitetalk/client/types';
import { NetSuiteError } from '../../suitetalk/protocol/errors';
import type { Operation } from '../NetSuite/operations/operation';
import type { Brake } from './brake';
import { connect, type Connection } from './connection';
import type { InFlight } from './inFlight';
import { localTime } from './localTime';
import { createParams, type Params } from './params';
import { createSend } from './send';
import { worldOf } from './world';

/** What the items of one run share. */
export interface Execution {
	context: IExecuteFunctions;
	operation: Operation;
	continueOnFail: boolean;
	/** One promise for all: a credential that cannot be used fails each item that wants it. */
	connection: Promise<Connection>;
	brake: Brake;
	inFlight: InFlight;
}

/** Begins to connect at once; a failure waits for whoever asks first. */
export function connectOnce(context: IExecuteFunctions): Promise<Connection> {
	const authentication = context.getNodeParameter('authentication', 0, 'clientCredentials');
	const connection = connect(context, String(authentication));
	connection.catch(() => undefined);
	return connection;
}

/** The parameters of one input item. */
export function paramsOf({ context, operation }: Execution, index: number): Params {
	return createParams(
		{
			read: (name, fallback) => context.getNodeParameter(name, index, fallback),
			item: () => context.getInputData()[index].json,
			localTime: (text) => localTime(text, context.getTimezone()),
			async file(property) {
				const { fileName, mimeType } = context.helpers.assertBinaryData(index, property);
				const content = await context.helpers.getBinaryDataBuffer(index, property);
				return { content, fileName, mimeType };
			},
		},
		operation.fields,
	);
}

/** A client that stops with the run; it writes to n8n's log when the item's option `debug` is set. */
export async function clientFor(
	{ context, connection, brake, inFlight }: Execution,
	params: Params,
): Promise<Client> {
	const { hosts, lane, knowledge, credentialType } = await connection;
	const send = createSend(context, credentialType, hosts.suitetalk);
	return createClient({
		hosts,
		lane,
		knowledge,
		world: worldOf(
			async (request) => await inFlight.track(send(request)),
			brake,
			params.flag('options.debug') ? (line) => context.logger.info(line) : undefined,
		),
	});
}

/** The client's word for what it did not send because the run had ended. */
export const isStopped = (error: unknown) =>
	error instanceof NetSuiteError && error.code === 'STOPPED';

/** For an item that was done in part when the run ended, and says what is known. */
export const isInterrupted = (error: unknown) =>
	error instanceof NetSuiteError && error.code === 'INTERRUPTED';
