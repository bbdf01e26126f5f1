import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';

/** What was given to `this.logger`. */
export interface LogLine {
	level: string;
	message: string;
	meta?: unknown;
}

/** Hands `this.logger` lines to the array until the returned function is called. */
export function captureLog(lines: LogLine[]): () => void {
	const before = Container.get(Logger);
	const at = (level: string) => (message: string, meta?: unknown) => {
		lines.push({ level, message, ...(meta === undefined ? {} : { meta }) });
	};
	const logger = {
		error: at('error'),
		warn: at('warn'),
		info: at('info'),
		debug: at('debug'),
		scoped: () => logger,
	};
	Container.set(Logger, logger as never);
	return () => Container.set(Logger, before);
}
