/**
 * The second lint of `npm run lint`. `eslint.config.mjs` must stay n8n's template word for word
 * (n8n.strict); this file adds the newer eslint-plugin-n8n-nodes-base for what ships, and lints
 * everything else with typescript-eslint.
 */
import js from '@eslint/js';
import { n8nCommunityNodesPlugin as community } from '@n8n/eslint-plugin-community-nodes';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const off = (...names) => Object.fromEntries(names.map((n) => [`n8n-nodes-base/${n}`, 'off']));
const ships = ['credentials/**/*.ts', 'nodes/**/*.ts', 'suitetalk/**/*.ts'];
const nodeGlobals = { console: 'readonly', process: 'readonly', URL: 'readonly', Buffer: 'readonly' };

export default defineConfig(
	globalIgnores(['dist/**', 'build/**', 'coverage/**', '.jest-cache/**', '.n8n-cache/**']),
	{ plugins: { 'n8n-nodes-base': nodesBase }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, ts.configs.recommended],
		rules: {
			// Control characters are what some checks look for.
			'no-control-regex': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
		},
	},
	{
		files: ships,
		extends: [community.configs.recommended],
		linterOptions: { noInlineConfig: true },
		rules: {
			'no-console': 'error',
			'no-restricted-globals': [
				'error',
				{ name: 'fetch', message: "It would bypass n8n's credentials and proxy: use the handed-in send." },
			],
		},
	},
	{
		files: ['package.json'],
		extends: [community.configs.recommended],
		languageOptions: { parser: ts.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: nodesBase.configs.community.rules,
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...nodesBase.configs.credentials.rules,
			...off(
				'cred-class-field-documentation-url-miscased',
				'cred-class-field-type-options-password-missing',
			),
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...nodesBase.configs.nodes.rules,
			...off(
				'node-class-description-inputs-wrong-regular-node',
				'node-class-description-outputs-wrong',
				'node-param-type-options-max-value-present',
			),
		},
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		extends: [js.configs.recommended],
		languageOptions: { globals: { ...nodeGlobals, module: 'writable', require: 'readonly', exports: 'writable' } },
	},
);
