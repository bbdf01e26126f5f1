import { NetSuiteError } from './netSuiteError';

/** NetSuite knows the type but has no such record; an unknown type has another code (netsuite-rest 10.2). */
export function isMissing(error: unknown): error is NetSuiteError {
	return (
		error instanceof NetSuiteError &&
		error.status === 404 &&
		error.details.some(({ code }) => code === 'NONEXISTENT_ID')
	);
}
