import { jsonAnswer } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { malformedRequest, notSimulated } from '../../http/errors';
import { RECORD_ROOT } from '../../http/service';

const PATH = `${RECORD_ROOT}/metadata-catalog`;

/** `GET …/metadata-catalog[?select=a,b]` as a list (netsuite-rest.md 7); schemas are not served. */
export const catalog: Endpoint = {
	method: 'GET',
	path: PATH,
	handle({ query, headers, baseUrl }, { store }) {
		const media = /(swagger|schema)\+json/i.exec(headers.accept ?? '');
		if (media) throw notSimulated(`the metadata catalog as application/${media[0]}`);
		const types = selected(query.get('select'), store.types());
		const link = (rel: string, type: string, mediaType: string) => ({
			rel,
			href: `${baseUrl}${PATH}/${type}`,
			mediaType,
		});
		const items = types.map((name) => ({
			name,
			links: [
				link('canonical', name, 'application/json'),
				link('alternate', name, 'application/swagger+json'),
				link('alternate', name, 'application/schema+json'),
				{ rel: 'describes', href: `${baseUrl}${RECORD_ROOT}/${name}` },
			],
		}));
		return jsonAnswer({ items });
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
