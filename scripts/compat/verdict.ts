import type { Outcome } from './runVersion';
import type { Version } from './versions';

export interface Verdict {
	/** Whether it is as the matrix says. */
	ok: boolean;
	/** One sentence for the table. */
	text: string;
}

/** Compares what was found in a version with what the matrix says of it. */
export function judge({ fails, n8n }: Version, { passed, checks, problems }: Outcome): Verdict {
	if (fails === undefined) {
		if (problems.length === 0) return { ok: true, text: 'works' };
		return { ok: false, text: `does not work: ${problems[0]}` };
	}
	if (problems.length === 0) {
		const text = `works (${passed} of ${checks}), and the matrix says that it cannot: make ${n8n} the oldest`;
		return { ok: false, text };
	}
	if (problems.some((problem) => fails.says.test(problem))) {
		return { ok: true, text: `cannot work, as expected: ${fails.why}` };
	}
	return { ok: false, text: `fails in another way than expected: ${problems[0]}` };
}
