/** Every route of the simulator. A new one is a file here and a line below. */
import type { Endpoint } from '../http/endpoint';
import { catalog } from './metadata/catalog';
import { schema } from './metadata/schema';
import { authorize, decide } from './oauth/authorize';
import { keys } from './oauth/keys';
import { revoke } from './oauth/revoke';
import { token } from './oauth/token';
import { suiteql } from './query/suiteql';
import { create } from './record/create';
import { remove } from './record/delete';
import { get } from './record/get';
import { list } from './record/list';
import { action, subResource } from './record/subResource';
import { transform } from './record/transform';
import { update } from './record/update';
import { upsert } from './record/upsert';
import { restlets } from './restlet/restlet';
import { governanceLimits } from './system/governanceLimits';
import { serverTime } from './system/serverTime';

export const ENDPOINTS: Endpoint[] = [
	token,
	authorize,
	decide,
	revoke,
	keys,
	list,
	create,
	get,
	update,
	upsert,
	remove,
	subResource,
	action,
	transform,
	catalog,
	schema,
	suiteql,
	serverTime,
	governanceLimits,
	...restlets,
];
