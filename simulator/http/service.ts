/** The services behind the one origin, told apart by path. */

export const TOKEN_PATH = '/services/rest/auth/oauth2/v1/token';
export const AUTHORIZE_PATH = '/app/login/oauth2/authorize.nl';
export const RESTLET_PATH = '/app/site/hosting/restlet.nl';
export const RECORD_ROOT = '/services/rest/record/v1';

/** `token`: the token endpoint; `sign-in`: the other OAuth routes; `other`: no service at all. */
export type Service = 'rest' | 'restlet' | 'token' | 'sign-in' | 'other';

/** The service of a path (query allowed). REST and RESTlets share the concurrency limit. */
export function serviceOf(url: string): Service {
	const path = url.split('?', 1)[0];
	if (path === TOKEN_PATH) return 'token';
	if (path === AUTHORIZE_PATH || path.startsWith('/services/rest/auth/')) return 'sign-in';
	if (path === RESTLET_PATH) return 'restlet';
	return path.startsWith('/services/rest/') ? 'rest' : 'other';
}

/** The scope that an access token needs for a service. */
export const scopeOf = (service: 'rest' | 'restlet') =>
	service === 'rest' ? 'rest_webservices' : 'restlets';
