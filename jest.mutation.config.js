/** `npm run mutation`: the tests of suitetalk/ alone, which need neither n8n nor the simulator. */
const { transform } = require('./jest.config.js');

// Some of the random schedules of poll/model, for each mutant of the trigger.
process.env.SCHEDULES ??= '200';

module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test/suitetalk', '<rootDir>/suitetalk'],
	testMatch: ['**/*.test.ts'],
	transform,
	// Waits under a fake clock, a simulator, 50,000 changes: minutes for each mutant.
	testPathIgnorePatterns: [
		'/node_modules/',
		'poll/cursor.large',
		'client/sharing',
		'client/keyset',
	],
	testTimeout: 60_000,
};
