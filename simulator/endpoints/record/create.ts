import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { notAcceptable } from '../../http/errors';
import { jsonBody, optionalJsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { createPieces } from '../batch/create';
import { asyncRequired, isCollectionType } from '../batch/request';
import { formAnswer, formType, wantedForm } from './form';
import { locationOf } from './location';
import { optionsAnswer } from './options';
import { warningHeaders, writeOptions } from './writeOptions';

/**
 * `POST /{type}`: 204, the id only in `Location` (netsuite-rest.md 4.2); a collection is a batch (4.9); by its Accept
 * header a form or select options, and nothing is saved (4.10).
 */
export const create: Endpoint = {
	method: 'POST',
	path: `${RECORD_ROOT}/:type`,
	split: (exchange) => createPieces(create, exchange),
	handle(exchange, services) {
		const { records, store } = services;
		if (isCollectionType(exchange)) throw asyncRequired();
		const form = wantedForm(exchange);
		if (form === 'select-options') return optionsAnswer(exchange, services);
		if (form === 'edit-form') throw notAcceptable(formType(form));
		const options = writeOptions(exchange);
		const { type } = exchange.params;
		if (form) {
			const record = records.createForm(type, optionalJsonBody(exchange), options);
			return formAnswer(exchange, store, record, form);
		}
		const { record, warnings } = records.create(type, jsonBody(exchange), options);
		return noContent(locationOf(exchange, record), warningHeaders(warnings));
	},
};
