/** What a RESTlet of the folder is, and what it is given. Types only. */

export type EntryPointName = 'get' | 'post' | 'put' | 'delete';

/** Beside NetSuite's one argument: what a script reads of the simulated account. */
export interface RestletAccount {
	/** All rows of a SuiteQL query, as over REST: text by lower-case column name. */
	query(sql: string, params?: string[]): Promise<Array<Record<string, string>>>;
	roleId: string;
	entityId: string;
	/** ms UTC by the simulator's clock. */
	now(): number;
}

/**
 * `input`: the parameters of the address (GET, DELETE), or the body (POST, PUT): parsed for
 * `application/json`, else text. May answer a promise.
 */
export type EntryPoint = (input: unknown, account: RestletAccount) => unknown;

export type Restlet = Partial<Record<EntryPointName, EntryPoint>>;

export interface Restlets {
	/**
	 * The RESTlet of a script and a deployment, by script id or internal id; undefined when there is
	 * none. A changed file is read anew. Throws what the file throws when it is read.
	 */
	find(script: string, deployment: string): Promise<Restlet | undefined>;
}
