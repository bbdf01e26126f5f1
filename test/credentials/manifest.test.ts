import { NetSuiteClientCredentialsApi } from '../../credentials/NetSuiteClientCredentialsApi.credentials';
import { NetSuiteOAuth2Api } from '../../credentials/NetSuiteOAuth2Api.credentials';
import { NetSuite } from '../../nodes/NetSuite/NetSuite.node';
import manifest from '../../package.json';

const { description } = new NetSuite();

it('offers every credential in the node, each under its own sign-in', () => {
	const names = [new NetSuiteClientCredentialsApi().name, new NetSuiteOAuth2Api().name];
	expect(description.credentials?.map(({ name }) => name)).toEqual(names);
	const shown = description.credentials?.map(
		({ displayOptions }) => displayOptions?.show?.authentication,
	);
	const signIn = description.properties.find(({ name }) => name === 'authentication');
	const values = signIn?.options?.map((option) => 'value' in option && option.value);
	expect(shown).toEqual(values?.map((value) => [value]));
	expect(signIn?.default).toBe('clientCredentials');
});

it('lets agents use the node', () => {
	expect(description.usableAsTool).toBe(true);
});

it('points every documentation link below the repository of the manifest', () => {
	const home = manifest.homepage.replace(/#.*$/, '');
	for (const { documentationUrl } of [
		new NetSuiteClientCredentialsApi(),
		new NetSuiteOAuth2Api(),
	]) {
		expect(documentationUrl).toBe(`${home}#credentials`);
	}
});
