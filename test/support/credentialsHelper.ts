import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	ICredentialTypeData,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeProperties,
	Workflow,
} from 'n8n-workflow';
import { assertionIn, secretsIn } from './secrets';

/** What n8n's own credential entities of the parent type add to ours (only what OAuth2 needs). */
const PARENTS: Record<string, INodeProperties[]> = { oAuth2Api: [] };

/**
 * n8n's credential service, reduced to what the engine asks of it: decrypted values with the
 * defaults and `$self` expressions of the class applied, stored tokens, single credential store.
 * Mirrors credentials-helper.js of n8n 2.41.
 */
export class CredentialsHelper {
	/** Makes a workflow in which credential expressions can be resolved. */
	constructor(
		private readonly types: ICredentialTypeData,
		/** Stored values by credential type; tokens that n8n would save are written back here. */
		readonly stored: Record<string, ICredentialDataDecryptedObject>,
		private readonly mockWorkflow: () => { workflow: Workflow; node: INode },
	) {
		secretsIn(stored, this.secrets);
	}

	/** Assertions that were sent and tokens that were got: nothing of them may leave the node. */
	readonly secrets = new Set<string>();

	/** All that must not leave now: what is stored, and what was sent and got. */
	everySecret(): Set<string> {
		return secretsIn(this.stored, this.secrets);
	}

	/** Notes the secrets that pass through n8n's HTTP helper. */
	private watched({ helpers }: IHttpRequestHelper): IHttpRequestHelper {
		const httpRequest: typeof helpers.httpRequest = async (options) => {
			for (const secret of assertionIn(options.body)) this.secrets.add(secret);
			return await helpers.httpRequest(options);
		};
		return { helpers: { ...helpers, httpRequest } };
	}

	getParentTypes(name: string): string[] {
		return this.type(name)?.extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(name: string): INodeProperties[] {
		const own = this.type(name)?.properties ?? [];
		const inherited = this.getParentTypes(name).flatMap((parent) => PARENTS[parent] ?? []);
		return [...inherited, ...own];
	}

	/** Stored values over class defaults, expressions such as `={{$self.accountId}}` resolved. */
	async getDecrypted(
		_additionalData: unknown,
		_reference: unknown,
		name: string,
	): Promise<ICredentialDataDecryptedObject> {
		return this.resolve(name, this.stored[name]);
	}

	resolve(
		name: string,
		values: ICredentialDataDecryptedObject | undefined,
	): ICredentialDataDecryptedObject {
		if (!values) throw new Error(`No credential of type ${name} was given to the engine`);
		const merged: ICredentialDataDecryptedObject = {};
		for (const property of this.getCredentialsProperties(name)) {
			if (property.type !== 'notice') merged[property.name] = property.default as string;
		}
		Object.assign(merged, values);
		const { workflow, node } = this.mockWorkflow();
		const { oauthTokenData, ...expressions } = merged;
		const resolved = workflow.expression.getComplexParameterValue(
			node,
			expressions as never,
			'internal',
			{},
			undefined,
			undefined,
			expressions as never,
		) as ICredentialDataDecryptedObject;
		return oauthTokenData === undefined ? resolved : { ...resolved, oauthTokenData };
	}

	async authenticate(
		values: ICredentialDataDecryptedObject,
		name: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const authenticate = this.type(name)?.authenticate;
		if (typeof authenticate === 'function') return await authenticate(values, options);
		if (authenticate === undefined) return options;
		const keys = { $credentials: values };
		for (const [part, entries] of Object.entries(authenticate.properties)) {
			for (const [key, template] of Object.entries(entries as Record<string, string>)) {
				const value = workflow.expression.getParameterValue(
					template,
					null,
					0,
					0,
					node.name,
					[],
					'internal',
					keys as never,
				) as string;
				const target = ((options as unknown as Record<string, IDataObject>)[part] ??= {});
				target[key] = value;
			}
		}
		return options;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		values: ICredentialDataDecryptedObject,
		name: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const type = this.type(name);
		const slot = type?.properties.find((p) => p.type === 'hidden' && p.typeOptions?.expirable);
		if (!slot || !type?.preAuthentication) return undefined;
		if (values[slot.name] !== '' && !credentialsExpired) return undefined;
		const fresh = (await type.preAuthentication.call(
			this.watched(helpers),
			values,
		)) as ICredentialDataDecryptedObject;
		if (fresh[slot.name] === undefined) return undefined;
		secretsIn(fresh, this.secrets);
		Object.assign(this.stored[name] ?? {}, fresh);
		return Object.assign(values, fresh);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async updateCredentials(
		_reference: unknown,
		name: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.stored[name] = data;
	}

	async updateCredentialsOauthTokenData(
		_reference: unknown,
		name: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.stored[name] = { ...this.stored[name], oauthTokenData: data.oauthTokenData };
	}

	private type(name: string): ICredentialType | undefined {
		return this.types[name]?.type;
	}
}
