/** The schemas that belong to no record type: links, references, lists of references, refusals (netsuite-rest.md 7 and 10.1). */
import type { JsonObject, Refer } from './shape';

const text = (title: string): JsonObject => ({ title, type: 'string' });

const links = (refer: Refer): JsonObject => ({
	title: 'Links',
	type: 'array',
	readOnly: true,
	items: refer('nsLink'),
});

/** The properties that every list has besides its items. */
export const pageOf = (items: JsonObject, refer: Refer): JsonObject => ({
	type: 'object',
	properties: {
		links: links(refer),
		totalResults: { title: 'Total Results', type: 'integer', format: 'int64' },
		count: { title: 'Count', type: 'integer', format: 'int64' },
		hasMore: { title: 'Has More Results', type: 'boolean' },
		offset: { title: 'Query Offset', type: 'integer', format: 'int64' },
		items: { type: 'array', items },
	},
});

/** `links` as a property of a record, line or subrecord. */
export const linksProperty = links;

/** A reference to another record, written out. */
export const resource = (refer: Refer): JsonObject => ({
	type: 'object',
	properties: {
		id: text('Internal identifier'),
		refName: text('Reference Name'),
		externalId: text('External identifier'),
		links: links(refer),
	},
});

const errorDetail: JsonObject = {
	type: 'object',
	properties: {
		detail: text('Detail'),
		'o:errorCode': text('Error Code'),
		'o:errorPath': text('Error Path'),
		'o:errorQueryParam': text('Error Query Parameter'),
		'o:errorHeader': text('Error Header'),
		'o:errorUrl': text('Error URL'),
	},
};

const PSEUDO_TYPES: Record<string, (refer: Refer) => JsonObject> = {
	nsLink: () => ({
		type: 'object',
		properties: {
			rel: { ...text('Relationship'), readOnly: true },
			href: { ...text('Hypertext Reference'), readOnly: true },
		},
	}),
	nsResource: resource,
	nsResourceCollection: (refer) => pageOf(refer('nsResource'), refer),
	nsError: () => ({
		type: 'object',
		properties: {
			type: text('Type'),
			title: text('Title'),
			status: { title: 'Status', type: 'integer', format: 'int32' },
			'o:errorDetails': { title: 'Error Details', type: 'array', items: errorDetail },
		},
	}),
};

/** Every pseudo type by name. */
export function pseudoTypes(refer: Refer): Map<string, JsonObject> {
	return new Map(Object.entries(PSEUDO_TYPES).map(([name, make]) => [name, make(refer)]));
}
