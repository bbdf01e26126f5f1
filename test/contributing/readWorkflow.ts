/**
 * Reads a file of `.github/workflows` with GitHub's own parser: `tsx readWorkflow.ts FILE` prints
 * `{ errors, workflow }`. A process of its own, because the parser is an ES module, which jest
 * does not load.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A value of the parser's tree: a sequence is 1, a mapping 2, an expression 3. */
interface Token {
	type: number;
	seq?: unknown[];
	map?: Array<{ Key: string; Value: unknown }>;
	expr?: string;
}

function plain(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const { seq, map, expr } = value as Token;
	if (seq) return seq.map(plain);
	if (map) return Object.fromEntries(map.map(({ Key, Value }) => [Key, plain(Value)]));
	return `\${{ ${expr} }}`;
}

async function main(file: string): Promise<void> {
	const parser = await import('@actions/workflow-parser');
	const name = path.basename(file);
	const content = readFileSync(file, 'utf8');
	const trace = new parser.NoOperationTraceWriter();
	const { context, value } = parser.parseWorkflow({ name, content }, trace);
	if (value) await parser.convertWorkflowTemplate(context, value);
	const errors = context.errors.getErrors().map(({ message }) => message);
	const workflow = plain(JSON.parse(JSON.stringify(value ?? null)));
	process.stdout.write(JSON.stringify({ errors, workflow }));
}

void main(process.argv[2]);
