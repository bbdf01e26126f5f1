import type { CredentialsHelper } from './credentialsHelper';
import { captureLog, type LogLine } from './log';
import { searchSecrets, secretsIn } from './secrets';

/**
 * What a call gives or throws, once that and its log lines are searched.
 *
 * @throws what the call throws, or an Error that shows where a secret stands
 */
export async function withoutSecrets<T>(
	{ stored, secrets }: Pick<CredentialsHelper, 'stored' | 'secrets'>,
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
	searchSecrets(secretsIn(stored, secrets), {}, [outcome, log]);
	if ('error' in outcome) throw outcome.error;
	return outcome.result;
}
