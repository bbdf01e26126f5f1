import type { StoredRecord } from '../../data/contract';
import type { Exchange } from '../../http/endpoint';
import { recordUrl } from '../../records/renderValue';

/** Absolute URL of a record on the origin that the client used, the type in camelCase. */
export const locationOf = ({ baseUrl }: Exchange, { type, id }: StoredRecord): string =>
	recordUrl(baseUrl, type, id);
