/** Create-form and edit-form: a record filled in and not saved (help page article_1217103046). */
import type { Store, StoredRecord } from '../../data/contract';
import { jsonAnswer, type Answer } from '../../http/answer';
import type { Exchange } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import { renderRecord, type RenderOptions } from '../../records/render';
import { readFlag, readList } from './readOptions';

export type Form = 'create-form' | 'edit-form' | 'select-options';

export const formType = (form: Form) => `application/vnd.oracle.resource+json; type=${form}`;

/** What the client asks for in place of a saved record, by its Accept header. */
export function wantedForm({ headers }: Pick<Exchange, 'headers'>): Form | undefined {
	const found = /type\s*=\s*"?(create-form|edit-form|select-options)\b/i.exec(headers.accept ?? '');
	return found?.[1].toLowerCase() as Form | undefined;
}

/** Stands for the id of a record that has none while it is written; no address of it exists. */
const UNSAVED = '!unsaved';

type Json = Record<string, unknown>;

/** Without the addresses of what is not saved. */
function withoutOwnLinks(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutOwnLinks);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => {
			if (name !== 'links' || !Array.isArray(entry)) return [name, withoutOwnLinks(entry)];
			const own = (link: Json) => String(link.href).includes(`/${UNSAVED}`);
			return [name, entry.filter((link: Json) => !own(link))];
		}),
	);
}

function body(store: Store, record: StoredRecord, options: RenderOptions): Json {
	if (record.id !== '') return renderRecord(store, record, options);
	const shown = renderRecord(store, { ...record, id: UNSAVED }, options);
	const fields = withoutOwnLinks(shown) as Json;
	const schema = store.schema(record.type);
	for (const name of ['id', schema?.created, schema?.modified]) {
		if (name !== undefined) delete fields[name];
	}
	return fields;
}

/** The links of a form: the form itself, and where it is sent to be saved. */
function links({ baseUrl, path, params }: Exchange, form: Form): Json[] {
	const href = `${baseUrl}${path}`;
	const method = form === 'edit-form' ? 'PATCH' : 'POST';
	const self = { rel: 'self', method, mediaType: formType(form), href };
	if (form !== 'edit-form') {
		return [self, { rel: params.target === undefined ? 'create' : 'transform', method, href }];
	}
	const list = `${baseUrl}${RECORD_ROOT}/${params.type}`;
	return [
		self,
		{ rel: 'edit', method, href },
		{ rel: 'create', method: 'POST', href: list },
		{ rel: 'create-form', method: 'POST', mediaType: formType('create-form'), href: list },
	];
}

/** 200 with the form of a record. Throws INVALID_PARAMETER for `fields` and `expand` that name what is not there. */
export function formAnswer(
	exchange: Exchange,
	store: Store,
	record: StoredRecord,
	form: Form,
): Answer {
	const { query, baseUrl } = exchange;
	const fields = body(store, record, {
		baseUrl,
		expandSubResources: readFlag(query, 'expandSubResources'),
		expand: readList(query, 'expand'),
		simpleEnumFormat: readFlag(query, 'simpleEnumFormat'),
		fields: readList(query, 'fields'),
	});
	return jsonAnswer({ ...fields, links: links(exchange, form) }, formType(form));
}
