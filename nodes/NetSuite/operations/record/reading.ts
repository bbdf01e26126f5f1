import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';

/** The query parameters of the options that say how a record is written (section_1545141500). */
export const readingQuery = (params: Params): NonNullable<Call['query']> => ({
	expandSubResources: params.flag('options.expandSubResources') || undefined,
	simpleEnumFormat: params.flag('options.simpleEnumFormat') || undefined,
	fields: params.list('options.fields').join(',') || undefined,
});
