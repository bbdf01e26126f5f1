/** Jest reporter: closes the run with one plain line that any CI can read. */
module.exports = class CountReporter {
	onRunComplete(_contexts, results) {
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		const skipped = results.numPendingTests + results.numTodoTests;
		const tail = skipped > 0 ? `, ${skipped} skipped` : '';
		// At exit, because jest prints its own summary after every reporter has finished.
		process.once('exit', () => {
			process.stdout.write(`${results.numPassedTests} passed, ${failed} failed${tail}\n`);
		});
	}
};
