import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ENDPOINTS } from '../../../simulator/endpoints/registry';
import type { Endpoint } from '../../../simulator/http/endpoint';

const FOLDER = join(__dirname, '../../../simulator/endpoints');

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
	(file) => file.endsWith('.ts') && file !== 'registry.ts',
);

const isEndpoint = (value: unknown): value is Endpoint =>
	typeof value === 'object' && value !== null && 'handle' in value;

it.each(files)('every route in %s is registered', async (file) => {
	const exported = Object.values((await import(join(FOLDER, file))) as object).flat();
	for (const endpoint of exported.filter(isEndpoint)) expect(ENDPOINTS).toContain(endpoint);
});

it('no method of a path is registered twice', () => {
	const routes = ENDPOINTS.map(({ method, path }) => `${method} ${path}`);
	expect(new Set(routes).size).toBe(routes.length);
});
