/**
 * A parameter holds something that cannot be sent. `message` says which and what is wrong,
 * `remedy` what to put there.
 */
export class ParameterError extends Error {
	constructor(
		message: string,
		readonly remedy: string,
	) {
		super(message);
		this.name = 'ParameterError';
	}
}
