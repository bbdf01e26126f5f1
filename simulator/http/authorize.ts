/** What a signed-in actor may ask for, judged by path and method (netsuite-rest.md 2.7, 6.5, 10.2). */
import type { PermissionLevel } from '../contract';
import { NetSuiteRefusal, userError } from '../data/refusal';
import type { Exchange } from './endpoint';
import { RECORD_ROOT, type Service } from './service';

const SYSTEM_ROOT = '/services/rest/system/v1/';
const QUERY_ROOT = '/services/rest/query/v1/';

/** 400 USER_ERROR, seen with roles that may not use a whole service (netsuite-rest.md 6.5). */
const roleRefused = () => {
	const { status, title, details } = userError('');
	const detail = 'Your current role does not have permission to perform this action.';
	return new NetSuiteRefusal(status, title, [{ ...details[0], detail }]);
};

/** 403 INSUFFICIENT_PERMISSION on a record type; wording unverified. */
export const recordRefused = () =>
	new NetSuiteRefusal(403, 'Forbidden', [
		{
			detail: 'You do not have permission to access this record.',
			code: 'INSUFFICIENT_PERMISSION',
		},
	]);

/**
 * Throws NetSuiteRefusal when the actor's role may not do what the request asks for: 400 for a role
 * without the service or without SuiteAnalytics, 403 for a record type. `type` finds the name of a
 * record type as the account has it (undefined: there is none, which is for the endpoint to say).
 */
export function authorize(
	exchange: Exchange,
	service: Service,
	type: (name: string) => string | undefined,
): void {
	const { permissions } = exchange.actor;
	if (service === 'restlet') {
		if (!permissions.restlets) throw recordRefused();
		return;
	}
	if (service !== 'rest') return;
	const { path } = exchange;
	// The server's clock needs no permission at all [H article_0528010158].
	if (path === `${SYSTEM_ROOT}serverTime`) return;
	if (!permissions.restWebServices) throw roleRefused();
	if (path === `${SYSTEM_ROOT}governanceLimits` && !permissions.administrator) throw roleRefused();
	const needsAnalytics = path.startsWith(QUERY_ROOT) || isCollection(exchange);
	if (needsAnalytics && !permissions.suiteAnalyticsWorkbook) throw roleRefused();
	for (const [name, level] of recordsAskedFor(exchange)) {
		const known = type(name);
		if (known !== undefined && !permissions.allows(known, level)) throw recordRefused();
	}
}

/** A list comes from SuiteAnalytics; a batch read by `ids` does not. */
const isCollection = ({ method, path, query }: Exchange) =>
	method === 'GET' && segments(path)?.length === 1 && !query.has('ids');

/** Decoded parts of a path below the record service; undefined elsewhere and for the metadata. */
function segments(path: string): string[] | undefined {
	if (!path.startsWith(`${RECORD_ROOT}/`)) return undefined;
	const parts = path.slice(RECORD_ROOT.length + 1).split('/');
	const [first] = parts;
	if (first === '' || first === 'metadata-catalog') return undefined;
	return parts.filter((part) => part !== '').map((part) => decodeURIComponent(part));
}

/** Record types in a request with the level that it needs on each. */
function recordsAskedFor({ method, path }: Exchange): Array<[string, PermissionLevel]> {
	const [type, id, verb, other] = segments(path) ?? [];
	if (type === undefined) return [];
	if (verb === '!transform' && other !== undefined) {
		return [
			[type, 'view'],
			[other, 'create'],
		];
	}
	return [[type, levelOf(method, id === undefined)]];
}

/** An upsert needs `edit`, which holds `create`: whether it will create is not known yet. */
function levelOf(method: string, onCollection: boolean): PermissionLevel {
	if (method === 'GET') return 'view';
	if (method === 'DELETE') return 'full';
	return method === 'POST' && onCollection ? 'create' : 'edit';
}
