/** The server over a small seeded company: records without a SQL engine. */
import type { Store } from '../../../simulator/data/contract';
import { createStore } from '../../../simulator/data/company';
import { type RecordService, createRecordService } from '../../../simulator/records/service';
import { startBareServer, type BareOptions, type BareServer } from './bareServer';

export interface RecordServer extends BareServer {
	store: Store;
	records: RecordService;
	/** A request to the record service, signed in; a body that is no text is sent as JSON. */
	call(
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	): Promise<Response>;
}

export const RECORD_ROOT = '/services/rest/record/v1';

/** Starts it; close it after use. */
export async function startRecordServer(options: BareOptions = {}): Promise<RecordServer> {
	const store = createStore({ seed: 1, transactions: 60, now: Date.now() });
	const settings = { dateFormat: 'M/D/YYYY', timeZone: 'America/Los_Angeles' };
	const records = createRecordService({ store, clock: { now: Date.now }, settings });
	const server = await startBareServer({ ...options, services: { store, records } });
	return {
		...server,
		store,
		records,
		call: (method, path, body, headers = {}) =>
			fetch(server.url + RECORD_ROOT + path, {
				method,
				headers: {
					authorization: `Bearer ${server.token()}`,
					...(body === undefined ? {} : { 'content-type': 'application/json' }),
					...headers,
				},
				body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
			}),
	};
}

/** The first error code and its details of a refusal. */
export async function refusalOf(response: Response) {
	const { 'o:errorDetails': details } = (await response.json()) as {
		'o:errorDetails': Array<Record<string, string>>;
	};
	const [first] = details;
	return { ...first, status: response.status, code: first['o:errorCode'], detail: first.detail };
}
