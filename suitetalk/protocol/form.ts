import type { EncodedBody } from '../client/types';

export interface FormField {
	name: string;
	value: string;
}

/** An `application/x-www-form-urlencoded` body; a name may come more than once. */
export function encodeForm(fields: readonly FormField[]): EncodedBody {
	const form = new URLSearchParams();
	for (const { name, value } of fields) form.append(name, value);
	return { contentType: 'application/x-www-form-urlencoded', content: form.toString() };
}
