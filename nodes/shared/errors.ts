import { type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { describeError, NetSuiteError } from '../../suitetalk/protocol/errors';
import { ParameterError } from './parameterError';

/**
 * Any failure of an item as the error that n8n shows: the title says what happened, the
 * description what to do and all that NetSuite said.
 *
 * @param itemIndex the item that failed; none in the editor and in the trigger
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NetSuiteError) return apiError(node, error, itemIndex);
	if (error instanceof ParameterError) {
		const { message, remedy } = error;
		return new NodeOperationError(node, message, { description: remedy, itemIndex });
	}
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex = itemIndex;
		error.description ||= NOT_FORESEEN;
		return error;
	}
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		description: NOT_FORESEEN,
		itemIndex,
	});
}

/** For what neither NetSuite nor this node has said, such as a code of the network that is new. */
const NOT_FORESEEN =
	'This does not come from NetSuite, so it may have carried the request out all the same: look there before you send a write again. Check the network and the proxy, and run again.';

function apiError(node: INode, error: NetSuiteError, itemIndex?: number): NodeApiError {
	const { title: message, code, status, details } = error;
	const description = describeError(error);
	const httpCode = status === undefined ? undefined : String(status);
	const shown = new NodeApiError(node, { code }, { message, description, httpCode, itemIndex });
	// The constructor replaces a message in which it finds the letters of a system code such as
	// EPERM, and a missing HTTP code by the first code it meets.
	shown.message = message;
	shown.description = description;
	shown.httpCode = httpCode ?? null;
	shown.context.netSuite = { code, details };
	return shown;
}

/** An error in one text, for an item of *On Error: Continue*. */
export function errorText({ message, description }: NodeApiError | NodeOperationError): string {
	return description ? `${message}\n${description}` : message;
}

/** What happened, in one line. */
export const titleOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
