import { readError } from '../../../suitetalk/protocol/errors';
import { answer, refusal } from '../support';
import { create, get, list, restlet, suiteql, transform, update } from './asked';
import type { Asked } from './asked';

describe("NetSuite's refusals of records and scripts in the user's words", () => {
	it.each<[string, ReturnType<typeof refusal>, Asked | undefined, string, RegExp]>([
		[
			'a record that does not exist',
			refusal(404, 'NONEXISTENT_ID', 'Record does not exist.'),
			get,
			'NetSuite could not find customer 99: Record does not exist.',
			/eid:EXTERNAL_ID/,
		],
		[
			'an unknown record type',
			refusal(404, 'NOT_FOUND', "Record type 'custmer' does not exist."),
			{ ...get, path: '/custmer/1' },
			"NetSuite refused to read custmer 1: Record type 'custmer' does not exist.",
			/record type.*salesOrder.*feature/,
		],
		[
			'404 on a list',
			refusal(404, 'SOMETHING', 'Not there.'),
			list,
			'NetSuite refused to list customer: Not there.',
			/record type/,
		],
		[
			'404 anywhere else',
			refusal(404, 'SOMETHING', 'Not there.'),
			{ ...get, service: 'async', path: '/job/1' },
			'NetSuite could not find what was asked for: Not there.',
			/ID/,
		],
		[
			'a wrong value',
			refusal(
				400,
				'INVALID_CONTENT',
				'Error while accessing resource: You have entered an Invalid Field Value 9999 for the following field: item',
				{ 'o:errorPath': 'item.items[0].item' },
			),
			create,
			'NetSuite refused to create customer: You have entered an Invalid Field Value 9999 for the following field: item (item.items[0].item)',
			/Correct item\.items\[0\]\.item in the payload/,
		],
		[
			'a wrong value without a path',
			refusal(
				400,
				'USER_ERROR',
				'Error while accessing a resource. You have entered an Invalid Field Value 99 for the following field: entitystatus.',
			),
			update,
			'NetSuite refused to update customer eid:A B: You have entered an Invalid Field Value 99 for the following field: entitystatus.',
			/Correct entitystatus in the payload/,
		],
		[
			'a value that is missing',
			refusal(
				400,
				'USER_ERROR',
				'Error while accessing a resource. You must enter a value for Company Name.',
			),
			create,
			'NetSuite refused to create customer: You must enter a value for Company Name.',
			/Correct Company Name in the payload/,
		],
		[
			'content without a field',
			refusal(400, 'INVALID_CONTENT', 'Invalid content.'),
			create,
			'NetSuite refused to create customer: Invalid content.',
			/Correct the value that NetSuite names/,
		],
		[
			'a duplicate',
			refusal(400, 'USER_ERROR', 'Error while accessing a resource. This entity already exists.'),
			create,
			'NetSuite refused to create customer: This entity already exists.',
			/Create or Update/,
		],
		[
			'a locked record',
			refusal(400, 'USER_ERROR', 'This record has been locked by a user defined workflow.'),
			get,
			'NetSuite refused to read customer 99: This record has been locked by a user defined workflow.',
			/opens a record for editing even to read it/,
		],
		[
			'an administrator',
			refusal(
				400,
				'USER_ERROR',
				'For security reasons, only an administrator is allowed to edit an administrator record',
			),
			get,
			'NetSuite refused to read customer 99: For security reasons, only an administrator is allowed to edit an administrator record',
			/SuiteQL/,
		],
		[
			'a record changed meanwhile',
			refusal(400, 'RCRD_HAS_BEEN_CHANGED', 'Record has been changed.'),
			update,
			'NetSuite refused to update customer eid:A B: Record has been changed.',
			/Read it again/,
		],
		[
			'a business rule',
			refusal(400, 'USER_ERROR', 'The period is closed.'),
			transform,
			'NetSuite refused to transform salesOrder 3 into invoice: The period is closed.',
			/business rule/,
		],
		[
			'a missing permission with status 400',
			refusal(
				400,
				'USER_ERROR',
				'Your current role does not have permission to perform this action.',
			),
			{ ...create, method: 'PUT', path: '/customer/eid:1' },
			'NetSuite refused to create or update customer eid:1: Your current role does not have permission to perform this action.',
			/REST Web Services \(Full\).*Log in using OAuth 2\.0 Access Tokens.*SuiteAnalytics Workbook/,
		],
		[
			'a missing permission with status 403',
			refusal(
				403,
				'INSUFFICIENT_PERMISSION',
				"Permission Violation: You need the 'Lists -> Customers' permission to access this page.",
			),
			{ ...get, method: 'DELETE' },
			"NetSuite refused to delete customer 99: Permission Violation: You need the 'Lists -> Customers' permission to access this page.",
			/Manage Roles/,
		],
		[
			'a sign-in that is not accepted',
			refusal(401, 'INVALID_LOGIN', 'Invalid login attempt.'),
			get,
			'NetSuite did not accept the sign-in: Invalid login attempt.',
			/REST Web Services, OAuth 2\.0 and SuiteAnalytics Workbook.*REST Web Services \(Full\), Log in using OAuth 2\.0 Access Tokens \(Full\) and SuiteAnalytics Workbook \(Edit\).*Setup > Users\/Roles > User Management > View Login Audit Trail/,
		],
		[
			'too many requests',
			answer(429, {
				title: 'Bad Request',
				'o:errorCode': 'USER_ERROR',
				'o:errorDetails': [
					{
						detail: 'Concurrent request limit exceeded. Request blocked.',
						'o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED',
					},
				],
			}),
			get,
			'NetSuite is handling too many requests of this account at once: Concurrent request limit exceeded. Request blocked.',
			/Max Concurrency/,
		],
		[
			'an unknown field in the payload',
			refusal(
				400,
				'INVALID_CONTENT',
				"Error while accessing resource: Unknown field name 'nope'. The field does not exist on this record type.",
				{ 'o:errorPath': 'nope' },
			),
			create,
			"NetSuite refused to create customer: Unknown field name 'nope'. The field does not exist on this record type. (nope)",
			/the option Unknown Fields/,
		],
		[
			'a bad header',
			refusal(400, 'INVALID_HEADER', 'Bad header.', { 'o:errorHeader': 'Prefer' }),
			get,
			'NetSuite refused to read customer 99: Bad header.',
			/header Prefer/,
		],
		[
			'a malformed request',
			refusal(
				400,
				'INVALID_REQUEST',
				'The request could not be understood by the server due to malformed syntax.',
			),
			create,
			'NetSuite refused to create customer: The request could not be understood by the server due to malformed syntax.',
			/valid JSON/,
		],
		[
			'a repeated idempotency key',
			refusal(
				400,
				'IDEMPOTENCY_ERROR',
				'A request with the same idempotency key is already submitted.',
			),
			create,
			'NetSuite refused to create customer: A request with the same idempotency key is already submitted.',
			/that job/,
		],
		[
			'a script that is not there',
			answer(400, {
				error: {
					code: 'SSS_INVALID_SCRIPTLET_ID',
					message: 'That Suitelet is invalid, disabled, or no longer exists.',
				},
			}),
			restlet,
			'NetSuite refused POST restlet: That Suitelet is invalid, disabled, or no longer exists.',
			/Released/,
		],
		[
			'a method that is not there',
			answer(405, ''),
			{ ...get, method: 'OPTIONS' },
			'NetSuite refused OPTIONS /customer/99: status 405 without an explanation',
			/another method/,
		],
		[
			'a body that is too large',
			answer(413, ''),
			create,
			'NetSuite refused to create customer: status 413 without an explanation',
			/104 MB/,
		],
		[
			'a content type it does not know',
			answer(415, ''),
			restlet,
			'NetSuite refused POST restlet: status 415 without an explanation',
			/application\/json/,
		],
		[
			'a redirect',
			answer(302, ''),
			get,
			'NetSuite answered with a redirect, which is not followed: status 302 without an explanation',
			/base URL/,
		],
		[
			'an unknown refusal',
			refusal(418, 'TEAPOT', 'Short and stout.'),
			undefined,
			'NetSuite refused the request: Short and stout.',
			/run again/,
		],
		[
			'a busy gateway',
			answer(429, ''),
			get,
			'NetSuite asks to slow down: status 429 without an explanation',
			/Max Concurrency/,
		],
	])('%s', (_, wire, call, title, remedy) => {
		const error = readError(wire, call);
		expect(error.title).toBe(title);
		expect(error.message).toBe(title);
		expect(error.remedy).toMatch(remedy);
		expect(error.status).toBe(wire.status);
		expect(error.code).not.toBe('');
	});

	it.each<[Asked, RegExp]>([
		[get, /Try again later/],
		[suiteql, /Try again later/],
		[create, /may have been saved all the same/],
		[transform, /may have been saved all the same/],
	])(
		'an unexpected stop of %j keeps the Error ID and says what may have happened',
		(call, remedy) => {
			const detail = 'An unexpected error occurred. Error ID: jrgbpyylphhishmmlxyt';
			const error = readError(refusal(500, 'UNEXPECTED_ERROR', detail), call);
			expect(error).toMatchObject({
				code: 'UNEXPECTED_ERROR',
				errorId: 'jrgbpyylphhishmmlxyt',
				title: `NetSuite could not finish the request: ${detail}`,
			});
			expect(error.remedy).toMatch(remedy);
			expect(error.remedy).toContain('jrgbpyylphhishmmlxyt');
		},
	);

	it('does not write the words that frighten users, except in quotes from NetSuite', () => {
		const codes = [
			'CONCURRENCY_LIMIT_EXCEEDED INVALID_LOGIN INSUFFICIENT_PERMISSION NONEXISTENT_FIELD NONEXISTENT_ID',
			'INVALID_CONTENT INVALID_PARAMETER INVALID_HEADER INVALID_REQUEST USER_ERROR UNEXPECTED_ERROR NOT_FOUND',
		];
		for (const code of codes.join(' ').split(' ')) {
			for (const status of [302, 400, 401, 403, 404, 405, 413, 415, 429, 500, 503]) {
				const { title, remedy } = readError(refusal(status, code, 'x'), create);
				expect(`${title} ${remedy.replace('Error ID', '')}`).not.toMatch(
					/error|problem|failure|mistake/i,
				);
			}
		}
	});
});
