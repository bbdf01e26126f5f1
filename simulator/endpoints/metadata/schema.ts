import { unknownRecordType } from '../../data/refusal';
import { jsonAnswer } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import { jsonSchema } from '../../metadata/jsonSchema';
import { openApi } from '../../metadata/openApi';
import { CATALOG_PATH, JSON_SCHEMA, OPEN_API, catalogItem, mediaOf } from './media';

/**
 * `GET …/metadata-catalog/{type}` in three media types (netsuite-rest.md 7). As JSON Schema, the parts of a type and the
 * pseudo types are served too; `transaction` and other families are not, though schemas point to them: 404; nor are types that
 * the role may not view.
 */
export const schema: Endpoint = {
	method: 'GET',
	path: `${CATALOG_PATH}/:type`,
	handle({ params, headers, baseUrl, actor }, { store, settings }) {
		const media = mediaOf(headers.accept);
		const asked = store.findSchema(params.type);
		if (asked && !actor.permissions.allows(asked.type, 'view'))
			throw unknownRecordType(params.type);
		if (media === JSON_SCHEMA) {
			const found = jsonSchema(store, params.type, settings.metadataReferences);
			if (found) return jsonAnswer(found, JSON_SCHEMA);
		}
		if (!asked) throw unknownRecordType(params.type);
		return media === OPEN_API
			? jsonAnswer(openApi([asked], baseUrl + RECORD_ROOT), OPEN_API)
			: jsonAnswer(catalogItem(asked.type, baseUrl));
	},
};
