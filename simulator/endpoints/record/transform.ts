import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { notAcceptable } from '../../http/errors';
import { optionalJsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { formAnswer, formType, wantedForm } from './form';
import { locationOf } from './location';
import { warningHeaders, writeOptions } from './writeOptions';

/** `POST /{type}/{id}/!transform/{target}`: 204 and the `Location` of the new record (netsuite-rest.md 4.8). */
export const transform: Endpoint = {
	method: 'POST',
	path: `${RECORD_ROOT}/:type/:id/!transform/:target`,
	handle(exchange, { records, store }) {
		const form = wantedForm(exchange);
		const options = writeOptions(exchange);
		const { type, id, target } = exchange.params;
		const body = optionalJsonBody(exchange);
		if (form !== undefined && form !== 'create-form') throw notAcceptable(formType(form));
		if (form) {
			const filled = records.transformForm(type, id, target, body, options);
			return formAnswer(exchange, store, filled, form);
		}
		const { record, warnings } = records.transform(type, id, target, body, options);
		return noContent(locationOf(exchange, record), warningHeaders(warnings));
	},
};
