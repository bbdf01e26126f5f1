/**
 * Mocha's interface with the words of Jest that the tests of suitetalk/ use, for `npm run mutation`.
 * Stryker's Mocha runner loads the tests once and then runs them for thousands of mutants in the same
 * process; Jest loads them anew for each. The words themselves come from Jest's own packages.
 */
const path = require('node:path');
const { interfaces } = require('mocha');
const { expect } = require('expect');
const { bind } = require('jest-each');
const { fn } = require('jest-mock');
const { SnapshotState, toMatchSnapshot } = require('jest-snapshot');

// Some of the random schedules of poll/model, for each mutant of the trigger.
process.env.SCHEDULES ??= '20';

/** One test file's snapshots: read once, none written, none missing without a failure. */
const snapshotsOf = new Map();
function snapshots(file) {
	if (!snapshotsOf.has(file)) {
		const stored = path.join(path.dirname(file), '__snapshots__', `${path.basename(file)}.snap`);
		snapshotsOf.set(
			file,
			new SnapshotState(stored, {
				rootDir: process.cwd(),
				updateSnapshot: 'none',
				expand: false,
				snapshotFormat: { escapeString: false, printBasicPrototype: false },
			}),
		);
	}
	return snapshotsOf.get(file);
}

/** Mocha would take a parameter of a test for its `done`, and has no third argument. */
const withJestsArguments = (it) => (title, run, timeout) => {
	const test = it(title, () => run());
	if (timeout !== undefined) test.timeout(timeout);
	return test;
};

function jestWords(suite) {
	bdd(suite);
	suite.on('pre-require', (context) => {
		const describe = context.describe;
		const it = withJestsArguments(context.it);
		const hook = (mochas) => (run) => mochas(() => run());
		Object.assign(context, {
			expect,
			jest: { fn },
			beforeAll: hook(context.before),
			afterAll: hook(context.after),
			beforeEach: hook(context.beforeEach),
			afterEach: hook(context.afterEach),
			describe: Object.assign((title, run) => describe(title, () => run()), {
				each: bind((title, run) => describe(title, () => run()), false),
			}),
			it: Object.assign(it, { each: bind(it, false) }),
		});
	});
	suite.beforeAll(() => {
		for (const state of snapshotsOf.values()) state.clear();
	});
	suite.beforeEach(function nameTheTest() {
		const { file } = this.currentTest;
		expect.setState({
			currentTestName: this.currentTest.fullTitle(),
			testPath: file,
			snapshotState: snapshots(file),
		});
	});
}

// Stryker lets no other interface be named in its configuration.
const { bdd } = interfaces;
interfaces.bdd = jestWords;

expect.extend({
	toMatchSnapshot(...wanted) {
		// Jest's own runner gathers these failures until the test has ended; here they are thrown at once.
		return toMatchSnapshot.apply({ ...this, dontThrow: () => {} }, wanted);
	},
});
