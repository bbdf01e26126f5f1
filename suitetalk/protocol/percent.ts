/** Percent-decodes what can be decoded; a lone `%` stays. Nothing is thrown. */
export function decodeLoosely(segment: string): string {
	return segment.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
		Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
	);
}
