import type { INodeTypeDescription } from 'n8n-workflow';
import { must } from '../report';
import { NODE } from '../workflows';
import type { Context } from './context';

/** What n8n knows of the installed package: nodes, tool variant, credentials, icons. */
export async function checkInstalled({ stage, report }: Context): Promise<void> {
	const { api, server } = stage;
	await report.check('n8n offers the node and its credentials', async () => {
		const nodes = await api.call<INodeTypeDescription[]>('GET', '/types/nodes.json');
		const node = nodes.find(({ name }) => name === NODE);
		must(node, `${NODE} is not among n8n's ${nodes.length} node types`);
		const tool = nodes.find(({ name }) => name === `${NODE}Tool`);
		must(tool, 'n8n made no tool of the node');
		const credentials = await api.call<Array<{ name: string }>>('GET', '/types/credentials.json');
		for (const { name } of node.credentials ?? []) {
			must(
				credentials.some((credential) => credential.name === name),
				`the credential type ${name} is missing`,
			);
		}
		const urls = Object.values((node.iconUrl ?? {}) as Record<string, string>);
		must(urls.length === 2, `light and dark icons were expected, ${urls.length} came`);
		for (const url of urls) {
			const answer = await fetch(`${server.baseUrl}/${url}`);
			must(answer.ok, `the icon ${url} cannot be read (${answer.status})`);
		}
		return `node, tool, ${node.credentials?.length} credential types, icons`;
	});
}
