/** `npm run mutation`: the tests of suitetalk/ alone, bundled by scripts/mutation/bundle.mjs. */

// Some of the random schedules of poll/model, for each mutant of the trigger.
process.env.SCHEDULES ??= '40';

module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test/suitetalk'],
	testMatch: ['**/all.bundle.js'],
	transform: {},
	testTimeout: 60_000,
};
