import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { notAcceptable } from '../../http/errors';
import { jsonBody, optionalJsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { formAnswer, formType, wantedForm } from './form';
import { locationOf } from './location';
import { optionsAnswer } from './options';
import { warningHeaders, writeOptions } from './writeOptions';

/** `PATCH /{type}/{id}`: 204 and `Location` (netsuite-rest.md 4.5); by its Accept header a form or select options (4.10). */
export const update: Endpoint = {
	method: 'PATCH',
	path: `${RECORD_ROOT}/:type/:id`,
	handle(exchange, services) {
		const { records, store } = services;
		const form = wantedForm(exchange);
		if (form === 'select-options') return optionsAnswer(exchange, services);
		if (form === 'create-form') throw notAcceptable(formType(form));
		const options = writeOptions(exchange);
		const { type, id } = exchange.params;
		if (form) {
			const record = records.editForm(type, id, optionalJsonBody(exchange), options);
			return formAnswer(exchange, store, record, form);
		}
		const { record, warnings } = records.update(type, id, jsonBody(exchange), options);
		return noContent(locationOf(exchange, record), warningHeaders(warnings));
	},
};
