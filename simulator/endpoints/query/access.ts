import { suiteqlAccess } from '../../auth/suiteqlAccess';
import type { Exchange, Services } from '../../http/endpoint';
import type { SuiteqlAccess } from '../../suiteql/access';

const EVERYTHING = { table: () => true, column: () => true };

/** What the one who asks may query, and who that is. */
export function accessOf({ actor }: Exchange, { store, settings }: Services): SuiteqlAccess {
	const seen = suiteqlAccess(actor.permissions, store, settings.oneWorld);
	return { ...(seen ?? EVERYTHING), entity: actor.entityId };
}
