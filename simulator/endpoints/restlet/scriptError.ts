/** What a RESTlet threw, as NetSuite tells it to the caller. */
import { NetSuiteRefusal } from '../../data/refusal';
import { refuse } from './answers';

/** Errors of the language itself have no code of SuiteScript. */
const NATIVE = /^(|Error|\w+Error)$/;

const textOf = (value: unknown, name: string): string => {
	const found =
		typeof value === 'object' && value !== null
			? (value as Record<string, unknown>)[name]
			: undefined;
	return typeof found === 'string' ? found : '';
};

/**
 * Any unhandled error is a 400 [H section_4634920277]: an object's `name` (or `code`) with its
 * `message`, as N/error makes them; for all else UNEXPECTED_ERROR (unverified). `shape` `json`: the
 * message is the whole error as JSON, as live accounts are seen to send it.
 */
export function scriptError(thrown: unknown, shape: 'text' | 'json'): NetSuiteRefusal {
	if (thrown instanceof NetSuiteRefusal) {
		const [{ code, detail }] = thrown.details;
		return refuse(400, 'Bad Request', code, detail);
	}
	const own = [textOf(thrown, 'name'), textOf(thrown, 'code')].find((name) => !NATIVE.test(name));
	const name = own ?? 'UNEXPECTED_ERROR';
	const message = own === undefined ? wordsOf(thrown) : textOf(thrown, 'message');
	const type = 'error.SuiteScriptError';
	const told = shape === 'json' ? JSON.stringify({ type, name, message, stack: [] }) : message;
	return refuse(400, 'Bad Request', name, told);
}

function wordsOf(thrown: unknown): string {
	const message = textOf(thrown, 'message');
	if (message === '') return typeof thrown === 'string' ? thrown : JSON.stringify(thrown);
	return `${textOf(thrown, 'name') || 'Error'}: ${message}`;
}
