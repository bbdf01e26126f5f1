import type { Endpoint } from '../../http/endpoint';
import { notSimulated } from '../../http/errors';
import { RECORD_ROOT } from '../../http/service';

/** `GET …/metadata-catalog/{type}`: answered plainly, or it would be taken for a record of that id. */
export const schema: Endpoint = {
	method: 'GET',
	path: `${RECORD_ROOT}/metadata-catalog/:type`,
	handle: ({ params }) => {
		throw notSimulated(`the schema of ${params.type}`);
	},
};
