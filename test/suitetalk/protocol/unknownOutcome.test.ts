import { ConnectionFailure, NetSuiteError } from '../../../suitetalk/protocol/errors';
import { connectionError, interrupted, stoppedError } from '../../../suitetalk/protocol/ownErrors';
import { unsureBefore, unsureError, whatToDo } from '../../../suitetalk/protocol/unknownOutcome';

type Asked = Parameters<typeof whatToDo>[0];

describe('what to do when nobody knows whether NetSuite carried a request out', () => {
	const saved =
		'NetSuite may have carried the request out: the record may have been saved all the same. ';
	const newest = (type: string) =>
		`${saved}Look at the newest ${type} records in NetSuite before you send it again. With an external ID in the payload, or with Run in Background, the node finds out by itself.`;
	const lines = (record: string) =>
		`${saved}Look at ${record} in NetSuite before you send it again: its sublist lines may have been added already. With Replace naming the sublist, the node may repeat the request by itself.`;
	const look = (record: string) =>
		`${saved}Look at ${record} in NetSuite before you send it again.`;

	it.each<[string, Asked, string]>([
		['a read', { effect: 'read', method: 'GET' }, ''],
		[
			'an update that sets values',
			{ effect: 'set', service: 'record', method: 'PATCH', path: '/customer/1' },
			'NetSuite may have carried the request out. It can be run again: done twice, it ends in the same state.',
		],
		[
			'a call of a script',
			{ effect: 'write', service: 'restlet', method: 'POST' },
			`${saved}Look at the Execution Log of the script in NetSuite before you call it again.`,
		],
		[
			'a create',
			{ effect: 'write', service: 'record', method: 'POST', path: '/salesOrder' },
			newest('salesOrder'),
		],
		[
			'an update that may add lines',
			{ effect: 'write', service: 'record', method: 'PATCH', path: '/salesOrder/12' },
			lines('salesOrder 12'),
		],
		[
			'an upsert by an external ID of several words',
			{ effect: 'write', service: 'record', method: 'PUT', path: '/salesOrder/eid:%C3%84%20b' },
			lines('salesOrder eid:Ä b'),
		],
		[
			'a transform',
			{
				effect: 'write',
				service: 'record',
				method: 'POST',
				path: '/salesOrder/12/!transform/invoice',
			},
			newest('invoice'),
		],
		[
			'a transform into nothing',
			{ effect: 'write', service: 'record', method: 'POST', path: '/salesOrder/12/!transform' },
			look('salesOrder 12'),
		],
		[
			'an action of a record',
			{ effect: 'write', service: 'record', method: 'POST', path: '/salesOrder/12/@approve' },
			look('salesOrder 12'),
		],
		[
			'a path below a record',
			{ effect: 'write', service: 'record', method: 'PATCH', path: '/customer/12/x/y' },
			look('customer 12'),
		],
		[
			'a write of all records of a type',
			{ effect: 'write', service: 'record', method: 'PATCH', path: '/customer' },
			`${saved}Look at customer in NetSuite before you send it again: its sublist lines may have been added already. With Replace naming the sublist, the node may repeat the request by itself.`,
		],
		[
			'a record of no type',
			{ effect: 'write', service: 'record', method: 'POST', path: '/' },
			`${saved}Look in NetSuite before you send it again.`,
		],
		[
			'a request without a path',
			{ effect: 'write', service: 'record', method: 'POST' },
			`${saved}Look in NetSuite before you send it again.`,
		],
		[
			'any other service',
			{ effect: 'write', service: 'rest', method: 'POST', path: '/customer/1' },
			`${saved}Look in NetSuite before you send it again.`,
		],
	])('is said of %s', (_, call, words) => {
		expect(whatToDo(call)).toBe(words);
	});

	const error = new NetSuiteError({ code: 'A', title: 'b', remedy: 'C.', status: 409 });

	it('stays in the error, with the time of the attempt', () => {
		expect(unsureError(error, 5)).toMatchObject({ ...error, unsureSince: 5 });
	});

	it('is added to an error of a later attempt', () => {
		expect(unsureBefore(error, 7)).toMatchObject({
			...error,
			unsureSince: 7,
			remedy:
				'C. NetSuite may have carried out an earlier attempt of this request, whose answer was lost: look there before you send it again.',
		});
	});
});

describe('a request without an answer', () => {
	const anew =
		'Check the account ID and the base URL of the credential, the network and the proxy, and status.netsuite.com; then run again.';
	const smaller =
		'Raise the timeout, ask for less at once (smaller page, fewer columns), or try again later.';
	it.each<[ConnectionFailure['kind'], 'read' | 'write', string, string, string]>([
		['refused', 'read', 'CONNECTION_REFUSED', 'NetSuite could not be reached: no', anew],
		['refused', 'write', 'CONNECTION_REFUSED', 'NetSuite could not be reached: no', anew],
		['timeout', 'read', 'CONNECTION_TIMEOUT', 'NetSuite did not answer in time: no', smaller],
		[
			'timeout',
			'write',
			'CONNECTION_TIMEOUT',
			'NetSuite did not answer in time: no',
			whatToDo({ effect: 'write' }),
		],
		[
			'lost',
			'read',
			'CONNECTION_LOST',
			'The connection to NetSuite broke before the answer was complete: no',
			anew,
		],
		[
			'lost',
			'write',
			'CONNECTION_LOST',
			'The connection to NetSuite broke before the answer was complete: no',
			whatToDo({ effect: 'write' }),
		],
	])('that was %s, of a %s, is told', (kind, effect, code, title, remedy) => {
		const error = connectionError(new ConnectionFailure(kind, 'no'), { effect });
		expect(error).toMatchObject({ code, title, remedy });
	});

	it('has the name of its kind', () => {
		expect(new ConnectionFailure('lost', 'no').name).toBe('ConnectionFailure');
	});
});

describe('work that had not begun when the operation stopped', () => {
	it('is told as interrupted where a part of it was done before', () => {
		expect(interrupted(stoppedError())).toMatchObject({
			code: 'INTERRUPTED',
			title: 'the run ended before',
			remedy: 'Look at the first failed item for the reason.',
		});
	});

	it('keeps every other error as it is', () => {
		const error = new NetSuiteError({ code: 'A', title: 'b', remedy: 'c' });
		expect(interrupted(error)).toBe(error);
		expect(error.details).toEqual([]);
	});
});
