/** Every route of the simulator. A new one is a file here and a line below. */
import type { Endpoint } from '../http/endpoint';
import { job, result, task, tasks } from './async/jobs';
import { removeMany, updateMany, upsertMany } from './batch/write';
import { catalog } from './metadata/catalog';
import { schema } from './metadata/schema';
import { authorize, decide } from './oauth/authorize';
import { certificates, revokeCertificate, uploadCertificate } from './oauth/certificates';
import { keys } from './oauth/keys';
import { revoke } from './oauth/revoke';
import { token } from './oauth/token';
import { datasetResult, datasets } from './query/datasets';
import { suiteql } from './query/suiteql';
import { action } from './record/action';
import { create } from './record/create';
import { remove } from './record/delete';
import { get } from './record/get';
import { list } from './record/list';
import { attach, detach } from './record/relations';
import { subResource } from './record/subResource';
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
	certificates,
	uploadCertificate,
	revokeCertificate,
	list,
	create,
	get,
	update,
	upsert,
	remove,
	subResource,
	action,
	attach,
	detach,
	transform,
	updateMany,
	upsertMany,
	removeMany,
	job,
	tasks,
	task,
	result,
	catalog,
	schema,
	suiteql,
	datasets,
	datasetResult,
	serverTime,
	governanceLimits,
	...restlets,
];
