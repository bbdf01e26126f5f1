import type { CredentialsHelper } from './credentialsHelper';
import { captureLog, type LogLine } from './log';
import { searchSecrets } from './secrets';

/**
 * What a call gives or throws, once that and its log lines are searched.
 *
 * @throws what the call throws, or an Error that shows where a secret stands
 */
export async function withoutSecrets<T>(
	helper: Pick<CredentialsHelper, 'everySecret'>,
	call: () => Promise<T>,
): Promise<T> {
	const log: LogLine[] = [];
	const restore = captureLog(log);
	const outcome = await call()
		.then(
			(result) => ({ result }),
			(error: unknown) => ({ error }),
		)
		.finally(restore);
	searchSecrets(helper.everySecret(), {}, [outcome, log]);
	if ('error' in outcome) throw outcome.error;
	return outcome.result;
}
