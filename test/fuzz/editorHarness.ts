import type { INode, INodeType } from 'n8n-workflow';
import { type Account, type Carry, complete, createWire, valueAt } from './wire';

/** What came of a call of one of a node's methods. */
export type EditorOutcome = ({ result: unknown } | { error: unknown }) & { strayed: string[] };

/** One of the lists that n8n's editor asks a node for. */
export interface EditorCall {
	/** `listSearch searchRecordTypes` */
	name: string;
	node: INodeType;
	parameters: INode['parameters'];
	/** What the user typed to search. */
	filter?: string;
}

type Method = (this: unknown, filter?: string) => Promise<unknown>;

/** The methods of a node, by the name of an `EditorCall`. */
export function methodsOf({ methods }: INodeType): Record<string, Method> {
	const all = Object.entries(methods ?? {}).flatMap(([group, members]) =>
		Object.entries(members as Record<string, Method>).map(([name, method]) => [
			`${group} ${name}`,
			method,
		]),
	);
	return Object.fromEntries(all) as Record<string, Method>;
}

/** Asks as the editor does. */
export async function runMethod(
	{ name, node, parameters, filter }: EditorCall,
	options: Account & { carry: Carry },
): Promise<EditorOutcome> {
	const full = complete(node, parameters);
	const wire = createWire(full, options, options.carry);
	const read = (path: string) => {
		const value = valueAt(full.parameters, path);
		return typeof value === 'object' && value !== null && '__rl' in value
			? (value as { value?: unknown }).value
			: value;
	};
	const context = {
		...wire.context,
		getNodeParameter: (path: string, fallback: unknown) => read(path) ?? fallback,
		getCurrentNodeParameter: read,
		helpers: { httpRequestWithAuthentication: wire.httpRequestWithAuthentication },
	};
	const method = methodsOf(node)[name];
	const outcome = await method.call(context, filter).then(
		(result) => ({ result }),
		(error: unknown) => ({ error }),
	);
	return { ...outcome, strayed: wire.strayed };
}
