import { tryToParseDateTime } from 'n8n-workflow';

/**
 * Reads a date and time as n8n's own fields give it.
 *
 * @param timeZone IANA name; counts where the text names no zone
 * @returns milliseconds since 1970; undefined for what is no date
 */
export function localTime(text: string, timeZone: string): number | undefined {
	try {
		return tryToParseDateTime(text, timeZone).toMillis();
	} catch {
		return undefined;
	}
}
