import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { toNodeError } from '../../shared/errors';

/**
 * A list of the editor whose failure is shown there with its remedy: of other errors than its own,
 * n8n shows nothing but the message.
 *
 * @throws NodeApiError or NodeOperationError in place of whatever the method throws
 */
export function shown<Args extends unknown[], Result>(
	method: (this: ILoadOptionsFunctions, ...args: Args) => Promise<Result>,
) {
	return async function (this: ILoadOptionsFunctions, ...args: Args): Promise<Result> {
		try {
			return await method.apply(this, args);
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};
}
