import { readError } from '../../../suitetalk/protocol/errors';
import { answer, refusal } from '../support';
import type { CallPart } from '../../../suitetalk/protocol/callWords';

const call = (
	service: CallPart['service'],
	path: string,
	own: Partial<CallPart> = {},
): CallPart => ({ service, path, method: 'GET', ...own });

const post = { method: 'POST', effect: 'write' } as const;
const script = (code: string, message: string) => answer(400, { error: { code, message } });

describe('refusals of relations, actions, datasets, scripts and metadata in the user’s words', () => {
	it.each<[string, ReturnType<typeof refusal>, CallPart, string, RegExp]>([
		[
			'a relation',
			refusal(400, 'USER_ERROR', 'The contact is attached already.'),
			call('record', '/customer/660/!attach/contact/106', post),
			'NetSuite refused to attach contact 106 to customer 660: The contact is attached already.',
			/business rule/,
		],
		[
			'the end of a relation',
			refusal(400, 'USER_ERROR', 'Not now.'),
			call('record', '/opportunity/379/!detach/file/398', post),
			'NetSuite refused to detach file 398 from opportunity 379: Not now.',
			/business rule/,
		],
		[
			'a relation of which one end is missing',
			refusal(404, 'NONEXISTENT_ID', 'Record does not exist.'),
			call('record', '/customer/660/!attach/contact/106', post),
			'NetSuite could not find customer 660 or contact 106: Record does not exist.',
			/Check the ID/,
		],
		[
			'an action, in the older shape without a list',
			answer(400, {
				title: 'Action failed',
				detail: 'The payment is approved already.',
				'o:errorCode': 'USER_ERROR',
			}),
			call('record', '/vendorPayment/3/@approve', post),
			'NetSuite refused to run the action approve of vendorPayment 3: The payment is approved already.',
			/business rule/,
		],
		[
			'an action that there is not, with those that Oracle lists',
			answer(404, {
				title: 'Not Found',
				detail: "Record action 'void' does not exist.",
				'o:errorCode': 'NOT_FOUND',
			}),
			call('record', '/vendorpayment/3/@void', post),
			"NetSuite refused to run the action void of vendorpayment 3: Record action 'void' does not exist.",
			/Oracle lists for vendorpayment: confirm, decline\./,
		],
		[
			'an action of a type that has none',
			refusal(400, 'INVALID_REQUEST', 'The action approve is not supported.'),
			call('record', '/vendorBill/3/@approve', post),
			'NetSuite refused to run the action approve of vendorBill 3: The action approve is not supported.',
			/Oracle lists none for vendorBill, only for charge, inventoryCount.*use Update/,
		],
		[
			'an action of a record that there is not',
			refusal(404, 'NONEXISTENT_ID', 'Record does not exist.'),
			call('record', '/vendorPayment/3/@confirm', post),
			'NetSuite could not find vendorPayment 3: Record does not exist.',
			/Check the ID/,
		],
		[
			'options of a field',
			refusal(400, 'USER_ERROR', 'No.'),
			call('record', '/customer', {
				method: 'POST',
				effect: 'read',
				headers: { accept: 'application/vnd.oracle.resource+json; type=select-options' },
			}),
			'NetSuite refused to list options for customer: No.',
			/business rule/,
		],
		[
			'a dataset that is not there',
			refusal(404, 'NOT_FOUND', 'Dataset not found.'),
			call('dataset', '/custdataset9/result'),
			'NetSuite could not find the dataset custdataset9: Dataset not found.',
			/shared with the user or the role/,
		],
		[
			'a dataset',
			refusal(400, 'USER_ERROR', 'A formula is invalid.'),
			call('dataset', '/custdataset9/result'),
			'NetSuite refused to run the dataset custdataset9: A formula is invalid.',
			/business rule/,
		],
		[
			'datasets for want of a permission',
			refusal(403, 'INSUFFICIENT_PERMISSION', 'No.'),
			call('dataset', ''),
			'NetSuite refused to list the datasets: No.',
			/SuiteAnalytics Workbook \(Edit\)/,
		],
		[
			'the schema of an unknown type',
			refusal(404, 'NOT_FOUND', 'Nothing there.'),
			call('metadata', '/custmer'),
			'NetSuite refused to describe custmer: Nothing there.',
			/salesOrder/,
		],
		[
			'the list of types',
			refusal(403, 'INSUFFICIENT_PERMISSION', 'No.'),
			call('metadata', ''),
			'NetSuite refused to list the record types: No.',
			/role/,
		],
		[
			'governance limits for anybody but an administrator',
			refusal(400, 'USER_ERROR', 'Your current role does not have permission.'),
			call('system', '/governanceLimits'),
			'NetSuite tells its governance limits to administrators only: Your current role does not have permission.',
			/whose role is Administrator/,
		],
		[
			'a script that stopped itself',
			script('MISSING_CUSTOMER', 'Which customer?'),
			call('restlet', '', { ...post, query: { script: 'customscript_bill', deploy: '1' } }),
			'NetSuite refused POST of the RESTlet customscript_bill: Which customer?',
			/Execution Log/,
		],
		[
			'a script that did too much',
			script('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded'),
			call('restlet', '', { query: { script: '7' } }),
			'NetSuite refused GET of the RESTlet 7: Script Execution Usage Limit Exceeded',
			/less at once/,
		],
		[
			'a script whose answer does not fit',
			script('INVALID_RETURN_DATA_FORMAT', 'You should return text.'),
			call('restlet', '', { query: { script: '7' } }),
			'NetSuite refused GET of the RESTlet 7: You should return text.',
			/'Content Type'/,
		],
	])('%s', (_, answered, asked, title, remedy) => {
		const error = readError(answered, asked);
		expect(error.title).toBe(title);
		expect(error.remedy).toMatch(remedy);
	});
});

describe('after a stop of the server', () => {
	const stopped = answer(500, { error: { code: 'UNEXPECTED_ERROR', message: 'Stopped.' } });

	it('a POST that only reads says nothing of saved records', () => {
		const asked = call('record', '/customer', { method: 'POST', effect: 'read' });
		expect(readError(stopped, asked).remedy).toMatch(/^Try again later/);
	});

	it('a POST that writes says to look first', () => {
		expect(readError(stopped, call('restlet', '', post)).remedy).toMatch(/may have been saved/);
	});
});
