/** The package ships no types. */
declare module 'netsuite-rest' {
	interface Options {
		consumer_key: string;
		consumer_secret_key: string;
		token: string;
		token_secret: string;
		realm: string;
		base_url?: string;
	}
	interface Call {
		path?: string;
		method?: string;
		body?: string;
		heads?: Record<string, string>;
	}
	interface Response {
		statusCode: number;
		headers: Record<string, string>;
		body: string;
		data: unknown;
	}
	class NetsuiteRest {
		constructor(options: Options);
		request(call: Call): Promise<Response>;
		getAuthorizationHeader(request: { url: string; method: string }): { Authorization: string };
	}
	export = NetsuiteRest;
}
