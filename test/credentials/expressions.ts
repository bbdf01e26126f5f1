import { type IDataObject, type INode, type INodeTypes, Workflow } from 'n8n-workflow';

const node: INode = {
	id: '1',
	name: 'Credential',
	type: 'test.none',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** n8n's own expression engine, as its credential service uses it. */
function engine() {
	const nodeTypes = {
		getByName: () => undefined,
		getByNameAndVersion: () => undefined,
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	return new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes }).expression;
}

/** A hidden default such as `={{ $self.accountId }}` for the given values of the credential. */
export function withSelf(expression: string, values: IDataObject): unknown {
	const resolved = engine().getComplexParameterValue(
		node,
		{ ...values, expression } as never,
		'internal',
		{},
		undefined,
		undefined,
		values as never,
	);
	return (resolved as IDataObject).expression;
}

/** An expression of a credential's test for the given values. */
export function withCredentials(expression: string, values: IDataObject): unknown {
	return engine().getParameterValue(expression, null, 0, 0, node.name, [], 'internal', {
		$credentials: values,
	} as never);
}
