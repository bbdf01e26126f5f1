import { jsonAnswer } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { malformedRequest, notAcceptable } from '../../http/errors';
import { RECORD_ROOT } from '../../http/service';
import { jsonSchema } from '../../metadata/jsonSchema';
import { openApi } from '../../metadata/openApi';
import { CATALOG_PATH, JSON_SCHEMA, OPEN_API, catalogItem, mediaOf } from './media';

/**
 * `GET …/metadata-catalog[?select=a,b]`: the list of types that the role may view, or all of them as one OpenAPI document
 * (netsuite-rest.md 7).
 * One selected type is served as JSON Schema too, as a public client asks for it (unverified); more are not.
 */
export const catalog: Endpoint = {
	method: 'GET',
	path: CATALOG_PATH,
	handle({ query, headers, baseUrl, actor }, { store, settings }) {
		const media = mediaOf(headers.accept);
		const types = selected(
			query.get('select'),
			store.types().filter((type) => actor.permissions.allows(type, 'view')),
		);
		if (media === OPEN_API) {
			const schemas = types
				.map((type) => store.schema(type))
				.filter((schema) => schema !== undefined);
			return jsonAnswer(openApi(schemas, baseUrl + RECORD_ROOT), OPEN_API);
		}
		if (media === JSON_SCHEMA && query.has('select') && types.length === 1) {
			return jsonAnswer(jsonSchema(store, types[0], settings.metadataReferences), JSON_SCHEMA);
		}
		if (media !== 'application/json') throw notAcceptable(media);
		return jsonAnswer({
			links: [{ rel: 'self', href: baseUrl + CATALOG_PATH }],
			items: types.map((type) => catalogItem(type, baseUrl)),
		});
	},
};

/** Throws INVALID_REQUEST for a list with a space or an unknown type, as NetSuite does. */
function selected(select: string | null, types: string[]): string[] {
	if (select === null) return types;
	const known = new Map(types.map((type) => [type.toLowerCase(), type]));
	return select.split(',').map((name) => {
		const type = known.get(name.toLowerCase());
		if (type === undefined) throw malformedRequest();
		return type;
	});
}
