import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { errorText, toNodeError } from '../../../nodes/shared/errors';
import { ParameterError } from '../../../nodes/shared/parameterError';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';

const node = { name: 'NetSuite', type: 'netSuite', typeVersion: 1 } as INode;

const refusal = new NetSuiteError({
	code: 'INVALID_CONTENT',
	title: 'NetSuite refused to create customer: no RolePermission, EACCES, ENOENT',
	remedy: 'Correct the fields below.',
	status: 400,
	details: [
		{ detail: 'Invalid Field Value 9999', code: 'INVALID_CONTENT', path: 'item.items[0].item' },
		{ detail: 'You must enter a value', code: 'USER_ERROR', path: 'entity' },
	],
});

describe("NetSuite's refusal", () => {
	const error = toNodeError(node, refusal, 3) as NodeApiError;

	it('keeps its title, even one with the letters of a system code', () => {
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe(refusal.title);
	});

	it('says what to do and every detail with its place', () => {
		expect(error.description).toBe(
			[
				'Correct the fields below.',
				'field item.items[0].item: Invalid Field Value 9999 [INVALID_CONTENT]',
				'field entity: You must enter a value [USER_ERROR]',
			].join('\n'),
		);
	});

	it('has status, item and details for workflows that handle it', () => {
		expect(error.httpCode).toBe('400');
		expect(error.context).toMatchObject({
			itemIndex: 3,
			netSuite: { code: 'INVALID_CONTENT', details: refusal.details },
		});
	});

	it('has no status when NetSuite did not answer', () => {
		const own = new NetSuiteError({ code: 'CONNECTION_LOST', title: 'T', remedy: 'R' });
		expect((toNodeError(node, own, 0) as NodeApiError).httpCode).toBeNull();
	});

	it('is one text with all of it where the node goes on', () => {
		expect(errorText(error)).toBe(`${error.message}\n${error.description}`);
	});
});

it('shows a wrong parameter with what to put there, on its item', () => {
	const error = toNodeError(node, new ParameterError("The parameter 'Limit' is 0", 'Enter 1'), 2);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error).toMatchObject({
		message: "The parameter 'Limit' is 0",
		description: 'Enter 1',
		context: { itemIndex: 2 },
	});
});

it("keeps n8n's own error and puts it on the item", () => {
	const own = new NodeOperationError(node, 'needs to be reconnected', { description: 'Open it' });
	expect(toNodeError(node, own, 1)).toBe(own);
	expect(own.context.itemIndex).toBe(1);
});

it('shows anything else by its message', () => {
	expect(toNodeError(node, new TypeError('x is no function'), 0).message).toBe('x is no function');
});

it.each([
	['an error of another kind', new TypeError('x is no function')],
	["n8n's own without a description", new NodeOperationError(node, 'a code that is new')],
])('has a remedy for %s too', (_, error) => {
	expect(toNodeError(node, error, 0).description).toMatch(/may have.*look there before/);
});
