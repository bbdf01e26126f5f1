/** @brokenrubik/netsuite-sdk 0.6.0, unchanged: tokens, retries, time limits, loggers. */
import {
	ConsoleLogger,
	type ILogger,
	NetSuiteAuthError,
	NetSuiteClient,
	type NetSuiteClientOptions,
	NetSuiteError,
	NetSuiteRateLimitError,
	NetSuiteTimeoutError,
	NoopLogger,
} from '@brokenrubik/netsuite-sdk';
import { standIn, type Conformance } from './reroute';
import { rejection, sdkOptions } from './sdk';

let netsuite: Conformance;
let options: NetSuiteClientOptions;
beforeAll(async () => {
	netsuite = await standIn({ tokenLifetime: 600, concurrency: 2 });
	options = sdkOptions(netsuite.simulator);
});
afterAll(() => netsuite.stop());
beforeEach(() => netsuite.simulator.resetStats());
afterEach(() => expect(netsuite.simulator.faults.pending()).toEqual([]));

const clientWith = (more: Partial<NetSuiteClientOptions> = {}) =>
	new NetSuiteClient({ ...options, ...more });
const read = (client: NetSuiteClient) => client.listRecords('customer', { limit: 1 });
const statuses = () => netsuite.simulator.stats.log.map(({ status }) => status);

describe('sign-in', () => {
	it("gets a token at the account's own host and keeps it for its lifetime less the margin", async () => {
		const client = clientWith({ tokenExpiryMargin: 60_000 });
		expect([client.hasValidToken(), client.getTokenExpiration()]).toEqual([false, null]);
		const before = Date.now();
		await read(client);
		await read(client);
		expect(netsuite.simulator.stats).toMatchObject({ requests: 2, tokenRequests: 1 });
		expect(netsuite.hosts).toContain('1234567.suitetalk.api.netsuite.com');
		expect(client.hasValidToken()).toBe(true);
		const left = (client.getTokenExpiration() ?? 0) - before;
		expect(left).toBeGreaterThanOrEqual(540_000);
		expect(left).toBeLessThan(570_000);
	});

	it('takes the account id in the form of the user interface', async () => {
		await read(clientWith({ accountId: ' 1234567 ' }));
		expect(statuses()).toEqual([200]);
	});

	it('gets another token for RESTlets, at their scope alone', async () => {
		const client = clientWith();
		await client.callRestlet({
			scriptId: 'customscript_echo',
			deployId: 'customdeploy_echo',
			method: 'GET',
		});
		expect(netsuite.hosts).toContain('1234567.restlets.api.netsuite.com');
		expect([client.hasValidToken(), client.hasValidToken('restlets')]).toEqual([false, true]);
		const wrong = client.request('/services/rest/record/v1/customer', 'GET', { scope: 'restlets' });
		expect(await rejection(wrong)).toMatchObject({ status: 401 });
		expect(netsuite.simulator.loginAudit.at(-1)).toMatchObject({ detail: 'ScopeMismatched' });
	});

	it('gets a new token when its cache is cleared, of one scope or of all', async () => {
		const client = clientWith();
		await read(client);
		client.clearTokenCache('restlets');
		await read(client);
		expect(netsuite.simulator.stats.tokenRequests).toBe(1);
		client.clearTokenCache();
		await read(client);
		expect(netsuite.simulator.stats.tokenRequests).toBe(2);
	});

	it('gets a new token when the margin has eaten the lifetime', async () => {
		const client = clientWith({ tokenExpiryMargin: 600_000 });
		await read(client);
		await read(client);
		expect(netsuite.simulator.stats.tokenRequests).toBe(2);
	});

	it('is refused with a token that NetSuite has ended, which the client keeps until it is told', async () => {
		const client = clientWith();
		await read(client);
		netsuite.simulator.expireTokens();
		const error = await rejection(read(client));
		expect(error).toBeInstanceOf(NetSuiteAuthError);
		expect(error).toMatchObject({
			status: 401,
			message: expect.stringContaining('INVALID_LOGIN: Invalid login attempt.'),
		});
		expect(client.hasValidToken()).toBe(true);
		client.clearTokenCache();
		await read(client);
	});

	it.each<[keyof NetSuiteClientOptions, number, string]>([
		['clientId', 401, 'InvalidIntegration'],
		['certificateId', 400, 'MissingKey'],
	])('is refused with a wrong %s', async (option, status, detail) => {
		const error = await rejection(read(clientWith({ [option]: 'f'.repeat(43) })));
		expect(error).toBeInstanceOf(NetSuiteAuthError);
		expect(error).toMatchObject({ status });
		expect(netsuite.simulator.loginAudit.at(-1)).toMatchObject({ status: 'Failure', detail });
	});

	it('is refused with the key of another certificate', async () => {
		const { privateKey } = sdkOptions(netsuite.simulator);
		expect(await rejection(read(clientWith({ privateKey })))).toMatchObject({
			name: 'NetSuiteAuthError',
			status: 400,
		});
		expect(netsuite.simulator.loginAudit.at(-1)).toMatchObject({ detail: 'SignatureValidation' });
	});
});

describe('retries', () => {
	const quick = { maxRetries: 3, initialRetryDelay: 5, backoffMultiplier: 1, maxRetryDelay: 5 };

	it.each([429, 502, 503, 504])('wait out %d', async (status) => {
		netsuite.simulator.faults.add({ status, times: 2 });
		await read(clientWith(quick));
		expect(statuses()).toEqual([status, status, 200]);
	});

	it('end with the refusal', async () => {
		netsuite.simulator.faults.add({ status: 429, times: 3 });
		const error = await rejection(read(clientWith({ ...quick, maxRetries: 2 })));
		expect(error).toBeInstanceOf(NetSuiteRateLimitError);
		expect(error).toMatchObject({
			status: 429,
			message: expect.stringContaining('CONCURRENCY_LIMIT_EXCEEDED'),
		});
	});

	it('are not for an unexpected error', async () => {
		netsuite.simulator.faults.add({ status: 500 });
		expect(await rejection(read(clientWith(quick)))).toMatchObject({
			name: 'NetSuiteError',
			status: 500,
			message: expect.stringMatching(/UNEXPECTED_ERROR: .*Error ID/),
		});
		expect(statuses()).toEqual([500]);
	});

	it('are for a connection that breaks', async () => {
		netsuite.simulator.faults.add({ connection: 'reset' });
		const error = await rejection(read(clientWith()));
		expect([error.name, error.message]).toEqual([
			'NetSuiteError',
			expect.stringContaining('Could not connect'),
		]);
		netsuite.simulator.faults.add({ connection: 'reset' });
		await read(clientWith(quick));
		expect(statuses()).toEqual([0, 0, 200]);
	});

	it('bring eight readers through an account of two requests at once', async () => {
		const client = clientWith({ maxRetries: 40, initialRetryDelay: 5, maxRetryDelay: 30 });
		await read(client);
		netsuite.simulator.faults.add({ delay: 40, times: 8 });
		const pages = await Promise.all(Array.from({ length: 8 }, () => read(client)));
		expect(pages.map(({ count }) => count)).toEqual(Array(8).fill(1));
		expect(netsuite.simulator.stats.answers429).toBeGreaterThan(0);
		expect(netsuite.simulator.stats.peakInFlight).toBe(2);
	});
});

it('gives up a request that takes longer than its time limit', async () => {
	// Tests run in a realm of their own, whose Error the platform's DOMException does not know.
	const platformError = Object.getPrototypeOf(DOMException.prototype) as object;
	Object.setPrototypeOf(DOMException.prototype, Error.prototype);
	const client = clientWith({ requestTimeout: 150 });
	netsuite.simulator.faults.add({ delay: 1_000 });
	const error = await rejection(read(client));
	Object.setPrototypeOf(DOMException.prototype, platformError);
	expect(error).toBeInstanceOf(NetSuiteTimeoutError);
	expect(error).toBeInstanceOf(NetSuiteError);
	expect(error).toMatchObject({ status: 0, message: expect.stringContaining('150ms') });
});

describe('the logger', () => {
	it('hears of the token, the requests and the retries', async () => {
		const lines: string[] = [];
		const say = (message: string) => lines.push(message);
		const logger: ILogger = { debug: say, info: say, warn: say, error: say };
		netsuite.simulator.faults.add({ status: 503 });
		await read(clientWith({ logger, maxRetries: 1, initialRetryDelay: 1 }));
		expect(lines).toEqual([
			'Listing records',
			'Requesting new access token',
			'Access token obtained',
			expect.stringMatching(/^Retry 1\/1 in \d+ms$/),
			'Using cached access token',
		]);
	});

	it('may be the console, with a prefix, or nobody', async () => {
		const debug = jest.spyOn(console, 'debug').mockImplementation();
		const info = jest.spyOn(console, 'info').mockImplementation();
		await read(clientWith({ logger: new NoopLogger() }));
		expect(debug).not.toHaveBeenCalled();
		await read(clientWith({ logger: new ConsoleLogger('Here') }));
		expect(debug).toHaveBeenCalledWith('[Here] Listing records', expect.anything());
		expect(info).toHaveBeenCalledWith('[Here] Access token obtained', expect.anything());
		for (const spy of [debug, info]) spy.mockRestore();
	});
});
