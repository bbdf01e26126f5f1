import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import { isMissing } from '../../../suitetalk/protocol/isMissing';

const error = (status: number, ...codes: Array<string | undefined>) =>
	new NetSuiteError({
		code: 'A',
		title: 'No',
		remedy: 'Do.',
		status,
		details: codes.map((code) => ({ detail: 'a', code })),
	});

it.each([
	['no such record', error(404, 'NONEXISTENT_ID'), true],
	['no such record among other details', error(404, undefined, 'NONEXISTENT_ID'), true],
	['no such type', error(404, 'NONEXISTENT_RECORD_TYPE'), false],
	['nothing', error(404), false],
	['a value that points to no record', error(400, 'NONEXISTENT_ID'), false],
	['another error', Object.assign(new Error('no'), { status: 404, details: [] }), false],
	['no error', undefined, false],
])('what tells of %s (%s) is a missing record: %s', (_, reason, missing) => {
	expect(isMissing(reason)).toBe(missing);
});
