/** What can be done with a record type, as OpenAPI paths (netsuite-rest.md 4.1). */
import type { RecordSchema } from '../data/contract';
import { attachableTo } from '../records/attach';
import { transformTargets } from '../records/transform';
import type { JsonObject, Refer } from './shape';

const inQuery = (name: string, type: string, more: JsonObject = {}): JsonObject => ({
	name,
	in: 'query',
	schema: { type, ...more },
});

const inHeader = (name: string, more: JsonObject = {}): JsonObject => ({
	name,
	in: 'header',
	schema: { type: 'string', ...more },
});

const inPath = (name: string, description: string): JsonObject => ({
	name,
	in: 'path',
	required: true,
	description,
	schema: { type: 'string' },
});

const later = [
	inHeader('Prefer', { enum: ['respond-async'] }),
	inHeader('X-NetSuite-Idempotency-Key'),
];
const id = inPath('id', 'Internal identifier, or eid: and the external identifier.');
const page = [
	inQuery('limit', 'integer', { format: 'int32', default: 1000 }),
	inQuery('offset', 'integer', { format: 'int32', default: 0 }),
];
const levels = { enum: ['Error', 'Warning', 'Ignore'] };
const checks = [
	inHeader('X-NetSuite-PropertyNameValidation', { ...levels, default: 'Warning' }),
	inHeader('X-NetSuite-PropertyValueValidation', { ...levels, default: 'Error' }),
];
const replace = inQuery('replace', 'string');
const replaceSelected = inQuery('replaceSelectedFields', 'boolean', { default: false });
const expand = inQuery('expandSubResources', 'boolean', { default: false });
const fields = inQuery('fields', 'string');

const json = (schema: JsonObject, type: string): JsonObject => ({
	content: { [`application/vnd.oracle.resource+json; type=${type}`]: { schema } },
});

/** The paths of one type: its list, its records, its transformations and relations. Actions have no metadata. */
export function pathsOf(schema: RecordSchema, refer: Refer): JsonObject {
	const { type } = schema;
	const failed = { description: 'Error response.', ...json(refer('nsError'), 'error') };
	const done = (...codes: string[]): JsonObject => ({
		...Object.fromEntries(codes.map((code) => [code, { description: DONE[code] }])),
		default: failed,
	});
	const shown = (body: JsonObject, kind: string): JsonObject => ({
		'200': { description: 'OK.', ...json(body, kind) },
		...done('202'),
	});
	const body = (name: string, kind = 'singular'): JsonObject => ({
		requestBody: { description: 'Request body.', ...json(refer(name), kind) },
	});
	const tags = [type];
	const operation = (summary: string, parameters: JsonObject[], rest: JsonObject): JsonObject => ({
		tags,
		summary,
		parameters: [...parameters, ...later],
		...rest,
	});
	const paths: JsonObject = {
		[`/${type}`]: {
			get: operation('Get list of records.', [inQuery('q', 'string'), ...page], {
				responses: shown(refer(`${type}Collection`), 'collection'),
			}),
			post: operation('Insert record.', [...checks, replace], {
				...body(type),
				responses: done('202', '204'),
			}),
		},
		[`/${type}/{id}`]: {
			get: operation(
				'Get record.',
				[id, expand, inQuery('simpleEnumFormat', 'boolean', { default: false }), fields],
				{ responses: shown(refer(type), 'singular') },
			),
			patch: operation('Update record.', [id, ...checks, replace, replaceSelected], {
				...body(type),
				responses: done('202', '204'),
			}),
			put: operation('Insert or update record.', [id, ...checks, replace, replaceSelected], {
				...body(type),
				responses: done('202', '204'),
			}),
			delete: operation('Remove record.', [id], { responses: done('202', '204') }),
		},
	};
	for (const target of transformTargets(type)) {
		paths[`/${type}/{id}/!transform/${target}`] = {
			post: operation(`Transform to ${target}.`, [id, ...checks, replace], {
				...body(target),
				responses: done('202', '204'),
			}),
		};
	}
	for (const other of attachableTo(type)) {
		for (const verb of ['attach', 'detach']) {
			const parameters = [id, inPath('otherId', `Internal identifier of the ${other}.`)];
			paths[`/${type}/{id}/!${verb}/${other}/{otherId}`] = {
				post: operation(`${verb === 'attach' ? 'Attach' : 'Detach'} a ${other}.`, parameters, {
					responses: done('202', '204'),
				}),
			};
		}
	}
	return paths;
}

const DONE: Record<string, string> = { '202': 'Accepted.', '204': 'No content.' };
