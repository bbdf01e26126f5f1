/** The three media types of the metadata catalog. */
import { RECORD_ROOT } from '../../http/service';

export const CATALOG_PATH = `${RECORD_ROOT}/metadata-catalog`;

export const OPEN_API = 'application/swagger+json';
export const JSON_SCHEMA = 'application/schema+json';

/** What the Accept header asks for; plain JSON when it leaves the choice. */
export function mediaOf(accept = ''): string {
	const lower = accept.toLowerCase();
	return [OPEN_API, JSON_SCHEMA].find((media) => lower.includes(media)) ?? 'application/json';
}

/** A type in the list, with where its schemas and its records are. */
export function catalogItem(type: string, baseUrl: string) {
	const href = `${baseUrl}${CATALOG_PATH}/${type}`;
	return {
		name: type,
		links: [
			{ rel: 'canonical', href, mediaType: 'application/json' },
			{ rel: 'alternate', href, mediaType: OPEN_API },
			{ rel: 'alternate', href, mediaType: JSON_SCHEMA },
			{ rel: 'describes', href: `${baseUrl}${RECORD_ROOT}/${type}` },
		],
	};
}
