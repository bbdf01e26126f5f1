/** Tests run on TypeScript directly (swc); the engine tests load the built package from dist/. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }] },
	// Ends a hang, not a slow machine.
	testTimeout: 300_000,
	cacheDirectory: '<rootDir>/.jest-cache',
	maxWorkers: 2,
	reporters: ['default', '<rootDir>/scripts/countReporter.js'],
};
