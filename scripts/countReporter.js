const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** Jest reporter: closes the run with one plain line that any CI can read, and says how much was searched for secrets. */
module.exports = class CountReporter {
	onRunStart() {
		this.folder = mkdtempSync(path.join(tmpdir(), 'searched-'));
		// Read by test/support/secrets.ts, which throws where it finds one.
		process.env.SEARCHED_FOR_SECRETS = path.join(this.folder, 'lengths');
	}

	/** Sizes of what the runs of n8n's engine handed out. */
	searched() {
		const file = process.env.SEARCHED_FOR_SECRETS;
		const lengths = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
		rmSync(this.folder, { recursive: true, force: true });
		const total = lengths.reduce((sum, length) => sum + Number(length), 0);
		return { runs: lengths.length, megabytes: (total / 1e6).toFixed(1) };
	}

	onRunComplete(_contexts, results) {
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		const skipped = results.numPendingTests + results.numTodoTests;
		const { runs, megabytes } = this.searched();
		const tail = skipped > 0 ? `, ${skipped} skipped` : '';
		// At exit, because jest prints its own summary after every reporter has finished.
		process.once('exit', () => {
			if (runs > 0) {
				process.stdout.write(
					`${runs} runs, ${megabytes} MB without a secret in what they handed out\n`,
				);
			}
			process.stdout.write(`${results.numPassedTests} passed, ${failed} failed${tail}\n`);
		});
	}
};
