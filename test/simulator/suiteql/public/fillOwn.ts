/** Puts records of declared types, and values of declared fields on records that are there. */
import type { Store, Values } from '../../../../simulator/data/contract';
import type { CustomField, OwnTypes } from '../../../../simulator/data/schemas';
import { OWN_TABLE } from './pointers';

const DAY = 86_400_000;

/** Between the creations of two records of an own type. */
const DAYS_APART = 20;

/** So many records of each own type; they are numbered from 1. */
const EACH = 12;

/** So many of these have all their fields, so that whatever joins them finds some; so many values a field has. */
const WHOLE = 3;

/** Of NetSuite's own types so many records get the declared fields. */
const STANDARD = 60;

/** Of these one in so many is left without a value, another one for each field. */
const LEFT_OUT = 4;

/** Dates lie in the first half of the company's last year. */
const MONTHS = 6;

/** The ID of the n-th record of a type, from 1. */
const nthId = (store: Store, type: string, n: number): string =>
	OWN_TABLE.test(type) ? String(n) : ([...store.ids(type)][n - 1] ?? '');

function valueOf(store: Store, { type, recordType }: CustomField, n: number): Values[string] {
	if (type === 'reference') return nthId(store, String(recordType), n);
	if (type === 'date') return `2026-0${((n - 1) % MONTHS) + 1}-05`;
	if (type === 'float') return n;
	if (type === 'multiselect') return [nthId(store, String(recordType), n)];
	return type === 'boolean' ? n % WHOLE === 1 : String(n);
}

const valuesOf = (store: Store, fields: readonly CustomField[], n: number): Values =>
	Object.fromEntries(fields.map((field) => [field.id, valueOf(store, field, n)]));

/** Fields that the record has a value of, by its place among those of its type. */
const given = (fields: readonly CustomField[], at: number): CustomField[] =>
	fields.filter((_, n) => (Math.floor(at / WHOLE) + n) % LEFT_OUT > 0);

/** Where the fields of addresses get values. */
const ADDRESS_BOOK = ['customer', 'addressBook'];

/** `now`: ms UTC. */
export function fillOwn(store: Store, own: Required<OwnTypes>, now: number): void {
	for (const { id: type, fields = [] } of own.customRecords) {
		for (let n = 1; n <= EACH; n++) {
			const told = n <= WHOLE ? fields : given(fields, n);
			store.put({
				type,
				id: String(n),
				values: { name: `${type} ${n}`, isInactive: false, ...valuesOf(store, told, n) },
				lines: {},
				created: now - n * DAYS_APART * DAY,
				modified: now - n * DAY,
			});
		}
	}
	for (const [place, fields] of Object.entries(own.customFields)) {
		const [type, list] = place === 'address' ? ADDRESS_BOOK : place.split('.');
		const placed = fields.map((field) => ({
			...field,
			id: `${place === 'address' ? 'addressBookAddress.' : ''}${field.id}`,
		}));
		for (const [at, id] of [...store.ids(type)].slice(0, STANDARD).entries()) {
			const record = store.get(type, id);
			if (record === undefined) continue;
			const more = valuesOf(store, given(placed, at), (at % WHOLE) + 1);
			const lines = record.lines[list]?.map((line) => ({
				...line,
				values: { ...line.values, ...more },
			}));
			if (list === undefined) store.put({ ...record, values: { ...record.values, ...more } });
			else if (lines) store.put({ ...record, lines: { ...record.lines, [list]: lines } });
		}
	}
}
