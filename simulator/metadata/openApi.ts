/** Record types as an OpenAPI document, `application/swagger+json` (netsuite-rest.md 7). */
import type { RecordSchema } from '../data/contract';
import { definitionsOf } from './definitions';
import { pathsOf } from './paths';
import { pseudoTypes } from './pseudoTypes';
import type { JsonObject, Refer } from './shape';

/**
 * One document over the types. What they refer to outside themselves is a component without structure, so that every
 * `$ref` leads somewhere. `server` is the root of the record service.
 */
export function openApi(schemas: readonly RecordSchema[], server: string): JsonObject {
	const wanted = new Set<string>();
	const refer: Refer = (name) => {
		wanted.add(name);
		return { $ref: `#/components/schemas/${name}` };
	};
	const components: JsonObject = {};
	const paths: JsonObject = {};
	for (const schema of schemas) {
		for (const [name, make] of definitionsOf(schema)) components[name] = alone(make(refer));
		Object.assign(paths, pathsOf(schema, refer));
	}
	for (const [name, body] of pseudoTypes(refer)) components[name] = alone(body);
	for (const name of wanted) components[name] ??= { type: 'object' };
	return {
		openapi: '3.0.1',
		info: { title: 'NetSuite REST Record API', version: 'v1' },
		servers: [{ url: server }],
		paths,
		components: { schemas: components },
	};
}

/**
 * OpenAPI 3.0 has no keywords beside `$ref`. A standard field is the `$ref` alone, as NetSuite has it; a custom one keeps
 * its title and mark, with the reference as the only member of `allOf`.
 */
function alone(schema: JsonObject): JsonObject {
	const properties = schema.properties as Record<string, JsonObject> | undefined;
	if (!properties) return schema;
	const out: JsonObject = {};
	for (const [name, property] of Object.entries(properties)) {
		const { $ref, ...rest } = property;
		if ($ref === undefined) out[name] = property;
		else out[name] = rest['x-ns-custom-field'] ? { allOf: [{ $ref }], ...rest } : { $ref };
	}
	return { ...schema, properties: out };
}
