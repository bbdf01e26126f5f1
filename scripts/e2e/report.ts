import Table from 'cli-table3';
import { bad, bold, good } from '../demo/report';

interface Line {
	name: string;
	seconds: number;
	/** What was seen; of a failed check: what is wrong. */
	said: string;
	ok: boolean;
}

/** Not what it should be; the message is the sentence of the report. */
export class WrongError extends Error {}

/** @throws WrongError with the sentence unless the condition holds */
export function must(condition: unknown, sentence: string): asserts condition {
	if (!condition) throw new WrongError(sentence);
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

/** Tells about each check as it runs, and keeps them for the table at the end. */
export class Report {
	private readonly lines: Line[] = [];

	private readonly started = performance.now();

	/** Called when a check has failed, before the next one: keeps a picture. @returns what to add */
	onFailure?: (name: string) => Promise<string>;

	constructor(readonly say: (line: string) => void) {}

	/** A heading above the checks that follow. */
	part(title: string): void {
		this.say(bold(`\n${title}`) + ` (${seconds(this.started).toFixed(0)} s)`);
	}

	/**
	 * Runs a check. @param work gives what it saw, in a few words; throws what is wrong
	 * @returns whether all was right
	 */
	async check(name: string, work: () => Promise<string>): Promise<boolean> {
		const from = performance.now();
		try {
			this.add({ name, said: await work(), ok: true, seconds: seconds(from) });
			return true;
		} catch (error) {
			const said = error instanceof WrongError ? error.message : stackOf(error);
			this.add({ name, said, ok: false, seconds: seconds(from) });
			const more = await this.onFailure?.(name).catch(stackOf);
			if (more) this.say(`  ${more}`);
			return false;
		}
	}

	private add(line: Line): void {
		this.lines.push(line);
		const time = `${line.seconds.toFixed(1)} s`;
		this.say(`  ${line.ok ? good('ok') : bad('FAILED')} ${line.name} (${time}): ${line.said}`);
	}

	/** The table and the last line. @returns whether all checks were right (and there were any) */
	finish(width = process.stdout.columns ?? 110): boolean {
		const [first, third] = [44, 9];
		const table = new Table({
			head: ['Check', 'Outcome', 'Time'].map(bold),
			colAligns: ['left', 'left', 'right'],
			colWidths: [first, Math.max(30, width - first - third - 4), third],
			wordWrap: true,
			style: { head: [], border: [] },
		});
		for (const { name, said, ok, seconds: time } of this.lines) {
			const outcome = ok ? good(said) : bad(`FAILED: ${said.split('\n')[0]}`);
			table.push([name, outcome, `${time.toFixed(1)} s`]);
		}
		const failed = this.lines.filter(({ ok }) => !ok).length;
		this.say(`\n${table.toString()}`);
		this.say(`All in ${seconds(this.started).toFixed(0)} s`);
		this.say(`${this.lines.length - failed} passed, ${failed} failed`);
		return failed === 0 && this.lines.length > 0;
	}
}

const stackOf = (error: unknown): string =>
	error instanceof Error ? (error.stack ?? error.message) : String(error);
