import { ESLint } from 'eslint';
import nodesBase from 'eslint-plugin-n8n-nodes-base';
import ts from 'typescript-eslint';
import { properties } from '../../../nodes/NetSuite/operations/registry';

/** Rules that n8n's own configuration switches off (n8n.md A.7). */
const off = [
	'node-class-description-inputs-wrong-regular-node',
	'node-class-description-outputs-wrong',
	'node-param-type-options-max-value-present',
];

/** Finite texts as a person would have typed them; action texts are exempt (n8n.md A.8). */
function asSource(value: unknown): string {
	return JSON.stringify(value, undefined, '\t')
		.replace(/"action": "([^"]*)"/g, '"action": `$1`')
		.replace(/^(\s*)"(\w+)":/gm, '$1$2:')
		.replace(/"((?:[^"\\]|\\.)*)"/g, (_, text: string) => `'${text.replace(/'/g, "\\'")}'`);
}

/**
 * n8n's lint reads literals, and the menus and fields of this node are computed: here the same
 * rules read what the computation gives.
 */
async function complaints(source: string): Promise<string[]> {
	const rules: Record<string, unknown> = { ...nodesBase.configs.nodes.rules };
	for (const rule of off) rules[`n8n-nodes-base/${rule}`] = 'off';
	const eslint = new ESLint({
		cwd: '/',
		overrideConfigFile: true,
		overrideConfig: [
			{
				files: ['**/*.ts'],
				languageOptions: { parser: ts.parser },
				plugins: { 'n8n-nodes-base': nodesBase },
				rules,
			},
		] as never,
	});
	const [{ messages }] = await eslint.lintText(source, { filePath: '/nodes/NetSuite/Fields.ts' });
	return messages.map(({ line, message, ruleId }) => `${ruleId}: ${message} (line ${line})`);
}

const typed = (text: string) => `const fields: INodeProperties[] = ${text};\n`;

it("keeps n8n's rules for fields and menus in what is computed", async () => {
	expect(await complaints(typed(asSource(properties())))).toEqual([]);
});

it('would notice a slip', async () => {
	const [first] = properties();
	const slip = asSource([{ ...first, default: 'nothing', noDataExpression: undefined }]);
	expect(await complaints(typed(slip))).toHaveLength(2);
});
