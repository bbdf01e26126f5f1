/** Sign-in, roles, datasets, locks and queries of the account. */
import { checkRole } from '../auth/permissions';
import type { RoleDefinition } from '../contract';
import type { Dataset } from '../datasets/datasets';
import {
	ControlRefusal,
	onlyKnown,
	optionalFlag,
	optionalText,
	text,
	type ControlRoute,
} from './route';

const ROLE_FIELDS = [
	'id',
	'name',
	'administrator',
	'restWebServices',
	'restlets',
	'suiteAnalyticsWorkbook',
	'deletedRecords',
	'manageOwnCertificates',
	'records',
	'otherRecords',
] as const satisfies ReadonlyArray<keyof RoleDefinition>;

const DATASET_FIELDS = [
	'id',
	'name',
	'description',
	'recordType',
	'query',
	'names',
] as const satisfies ReadonlyArray<keyof Dataset>;

export const accountRoutes: ControlRoute[] = [
	{
		method: 'POST',
		path: '/tokens/expire',
		does: 'refuses every access token given out so far',
		handle: (simulator) => simulator.expireTokens(),
	},
	{
		method: 'GET',
		path: '/login-audit',
		does: 'the Login Audit Trail: sign-ins, the refused ones with their reason',
		handle: ({ loginAudit }) =>
			loginAudit.map(({ date, ...entry }) => ({ date: new Date(date).toISOString(), ...entry })),
	},
	{
		method: 'POST',
		path: '/roles',
		does: 'adds a role, or changes the one of the same id',
		handle: (simulator, { body }) => ({ id: simulator.addRole(readRole(body)) }),
	},
	{
		method: 'POST',
		path: '/certificates',
		does: 'registers a certificate or public key (`pem`), if you like `expired`, `revoked` or for another `role` and `entity`',
		handle(simulator, { body }) {
			onlyKnown(body, ['pem', 'expired', 'revoked', 'role', 'entity']);
			const certificateId = simulator.addCertificate(text(body, 'pem'), {
				expired: optionalFlag(body, 'expired'),
				revoked: optionalFlag(body, 'revoked'),
				role: optionalText(body, 'role'),
				entity: optionalText(body, 'entity'),
			});
			return { certificateId };
		},
	},
	{
		method: 'POST',
		path: '/datasets',
		does: 'adds a dataset, or replaces the one of the same id',
		handle(simulator, { body }) {
			onlyKnown(body, DATASET_FIELDS);
			simulator.addDataset(body as unknown as Dataset);
		},
	},
	{
		method: 'POST',
		path: '/locks',
		does: 'locks a record (`type`, `id`): it cannot be opened, not even to be read; `sentence` is what NetSuite says',
		handle({ locks }, { body }) {
			onlyKnown(body, ['type', 'id', 'sentence']);
			locks.add(text(body, 'type'), text(body, 'id'), optionalText(body, 'sentence'));
		},
	},
	{
		method: 'DELETE',
		path: '/locks',
		does: 'unlocks all records',
		handle: ({ locks }) => locks.clear(),
	},
	{
		method: 'POST',
		path: '/query',
		does: 'all rows of a SuiteQL query (`q`, `params`), without sign-in, paging or limits',
		handle(simulator, { body }) {
			onlyKnown(body, ['q', 'params']);
			const { params = [] } = body;
			if (!Array.isArray(params)) throw new ControlRefusal('params must be a list.');
			return simulator.query(text(body, 'q'), params.map(String));
		},
	},
];

function readRole(body: Record<string, unknown>): RoleDefinition {
	onlyKnown(body, ROLE_FIELDS);
	const role = body as RoleDefinition;
	checkRole(role);
	return role;
}
