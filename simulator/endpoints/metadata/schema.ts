import { unknownRecordType } from '../../data/refusal';
import { jsonAnswer } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import { jsonSchema } from '../../metadata/jsonSchema';
import { openApi } from '../../metadata/openApi';
import { CATALOG_PATH, JSON_SCHEMA, OPEN_API, catalogItem, mediaOf } from './media';

/**
 * `GET …/metadata-catalog/{type}` in three media types (netsuite-rest.md 7). As JSON Schema, the parts of a type and the
 * pseudo types are served too; `transaction` and other families are not, though schemas point to them: 404.
 */
export const schema: Endpoint = {
	method: 'GET',
	path: `${CATALOG_PATH}/:type`,
	handle({ params, headers, baseUrl }, { store, settings }) {
		const media = mediaOf(headers.accept);
		if (media === JSON_SCHEMA) {
			const found = jsonSchema(store, params.type, settings.metadataReferences);
			if (found) return jsonAnswer(found, JSON_SCHEMA);
		}
		const record = store.findSchema(params.type);
		if (!record) throw unknownRecordType(params.type);
		return media === OPEN_API
			? jsonAnswer(openApi([record], baseUrl + RECORD_ROOT), OPEN_API)
			: jsonAnswer(catalogItem(record.type, baseUrl));
	},
};
