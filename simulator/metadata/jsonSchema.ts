/** Schemas as `application/schema+json`: draft 6, hyper-schema (netsuite-rest.md 7). */
import type { Store } from '../data/contract';
import { definitionsOf } from './definitions';
import { pseudoTypes, resource } from './pseudoTypes';
import type { JsonObject, Refer } from './shape';

const ROOT = '/services/rest/record/v1/metadata-catalog';

/**
 * `ref`: everything but plain values stands behind a `$ref` of its own. `inline`: references, sublists and subrecords are
 * written out and only links are a `$ref`. Public clients report both.
 */
export type ReferenceStyle = 'ref' | 'inline';

const byRef: Refer = (name) => ({ $ref: `${ROOT}/${name}` });

/**
 * The schema of that name in any case: a record type, a part of one (`customer-addressBookElement`) or a pseudo type
 * (`nsLink`). Undefined when there is none, as for `transaction`, which other schemas point to all the same.
 */
export function jsonSchema(
	store: Store,
	name: string,
	style: ReferenceStyle,
): JsonObject | undefined {
	const body = found(store, name, style);
	return body && { ...body, $schema: 'https://json-schema.org/draft-06/hyper-schema#' };
}

function found(store: Store, name: string, style: ReferenceStyle): JsonObject | undefined {
	const wanted = name.toLowerCase();
	for (const [pseudo, body] of pseudoTypes(byRef)) {
		if (pseudo.toLowerCase() === wanted) return body;
	}
	const [owner] = name.split('-', 1);
	const schema = store.findSchema(owner) ?? store.findSchema(owner.replace(/Collection$/i, ''));
	if (!schema) return undefined;
	const definitions = definitionsOf(schema);
	const writtenOut: Refer = (target) => {
		if (target === 'nsLink') return byRef(target);
		return target === schema.type
			? resource(byRef)
			: (definitions.get(target)?.(writtenOut) ?? collectionOrResource(target));
	};
	const refer = style === 'inline' ? writtenOut : byRef;
	for (const [key, make] of definitions) if (key.toLowerCase() === wanted) return make(refer);
	return undefined;
}

/** References to other types, written out: one of them, or a list. */
function collectionOrResource(target: string): JsonObject {
	if (!target.endsWith('Collection')) return resource(byRef);
	return {
		type: 'object',
		properties: {
			items: { type: 'array', items: resource(byRef) },
		},
	};
}
