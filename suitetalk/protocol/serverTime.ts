const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * NetSuite's clock in the answer of `/serverTime`, in ISO with its zone (netsuite-rest 4.11).
 *
 * @returns undefined when it is not there in that form: `Date.parse` alone takes "0" for the year 2000,
 * and a time without its zone for the machine's
 */
export function serverTimeIn(body: unknown): string | undefined {
	const text = (body as { serverTime?: unknown } | null | undefined)?.serverTime;
	const isTime = typeof text === 'string' && TIME.test(text) && !Number.isNaN(Date.parse(text));
	return isTime ? text : undefined;
}
