import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSimulator } from '../../../simulator';
import { FLAGS } from '../../../simulator/command/flags';
import { readCommand } from '../../../simulator/command/read';
import type { Fault, Simulator } from '../../../simulator/contract';
import { CONTROL_ROUTES } from '../../../simulator/control/routes';

const run = promisify(execFile);

const text = readFileSync(join(__dirname, '../../../docs/simulator.md'), 'utf8');

/** Rows of the page's tables: the cells, without their backticks. */
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('| `'))
	.map((line) =>
		line
			.split(/(?<!\\)\|/)
			.slice(1, -1)
			.map((cell) => cell.trim().replace(/`/g, '').replace(/\\\|/g, '|')),
	);

/** Contents of the code blocks with this word after the fence. */
const blocks = (kind: string) =>
	[...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
		.filter(([, info]) => info === kind)
		.map(([, , content]) => content);

it.each(Object.entries(FLAGS))(
	'the page explains the setting %s with its flag',
	(setting, flag) => {
		const row = rows.find(([first]) => first.split(' ')[0] === `--${flag.name}`);
		expect(row?.[1].split(':')[0]).toBe(setting);
		expect(row?.[2]).not.toBe('');
		if (Array.isArray(flag.takes)) expect(row?.[0]).toContain(flag.takes.join('|'));
	},
);

it('the page names no flag that does not exist', () => {
	const known = Object.values(FLAGS).map(({ name }) => `--${name}`);
	const named = rows.map(([first]) => first.split(' ')[0]).filter((name) => name.startsWith('--'));
	expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it('the page lists every route of the control interface, and no other', () => {
	const listed = rows.map(([first]) => first).filter((first) => first.includes('/control'));
	const routes = CONTROL_ROUTES.map(
		({ method, path }) => `${method} /control${path.replace(/:(\w+)/g, '{$1}')}`,
	);
	expect(listed.sort()).toEqual(routes.sort());
});

it('the page explains every field of a fault', () => {
	const fields: Record<keyof Fault, true> = {
		method: true,
		path: true,
		times: true,
		after: true,
		status: true,
		headers: true,
		body: true,
		contentType: true,
		commit: true,
		connection: true,
		chance: true,
		bodyDelay: true,
		delay: true,
	};
	const section = text.slice(text.indexOf('### Faults'), text.indexOf('## From a test'));
	for (const field of Object.keys(fields)) expect(section).toContain(`\`${field}\``);
});

it('the commands that start it have flags that exist', () => {
	const commands = blocks('sh start');
	expect(commands.length).toBeGreaterThan(2);
	for (const command of commands) {
		const [, flags] = command.split('>')[0].trim().split(' -- ');
		expect(readCommand(flags.split(' ')).settings.port).toBe(8080);
	}
});

describe('the commands of a client run', () => {
	let simulator: Simulator;
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'documentation-'));
		simulator = await startSimulator({ transactions: 30, control: true, restlets: folder });
		const { baseUrl, tokenUrl, clientId, certificateId, privateKey } = simulator;
		const line = JSON.stringify({ baseUrl, tokenUrl, clientId, certificateId, privateKey });
		writeFileSync(join(folder, 'simulator.json'), line);
	});
	afterAll(async () => {
		await simulator.stop();
		rmSync(folder, { recursive: true });
	});

	/** In a shell that stops at the first failure; an answer of 400 or more is one. */
	const shell = async (commands: string[]) => {
		const strict = 'set -e\ncurl() { command curl --fail-with-body "$@"; }\n';
		const { stdout } = await run('bash', ['-c', strict + commands.join('\n')], { cwd: folder });
		return stdout;
	};

	it('from the token to the RESTlet', async () => {
		const script = blocks('sh client').map((block) =>
			// The folder itself is the folder of RESTlets.
			block.replaceAll('restlets/customscript_hello', 'customscript_hello'),
		);
		const output = await shell(script);
		expect(output).toContain('"companyname":');
		expect(output).toMatch(/HTTP\/1.1 204 No Content[\s\S]*location: .*\/customer\/\d+/i);
		expect(output).toMatch(/HTTP\/1.1 202 Accepted[\s\S]*location: .*\/job\/1/i);
		expect(output).toContain('{"hello":"you"}');
		expect(simulator.store.byExternalId('customer', 'ACME')).toBeDefined();
	});

	it('of the control interface', async () => {
		const before = simulator.clock.now();
		const base = `BASE=$(node -p "JSON.parse(fs.readFileSync('simulator.json')).baseUrl")`;
		const output = await shell([base, ...blocks('sh control')]);
		expect(output).toContain('DELETE /control/faults');
		expect(simulator.faults.pending()).toMatchObject([{ path: 'suiteql', status: 503, times: 2 }]);
		expect(simulator.clock.now() - before).toBeGreaterThan(3_500_000);
		expect(simulator.snapshots()).toEqual(['fresh']);
	});

	it('and a test finds all that the page says of the simulator', () => {
		const [example] = blocks('ts');
		const named = [...text.matchAll(/\bsimulator\.((?:\w+)(?:\.\w+)*)/g)]
			.map(([, path]) => path)
			.filter((path) => !/^(json|md)/.test(path));
		expect(example).toContain('startSimulator({');
		expect(named.length).toBeGreaterThan(10);
		for (const path of named) {
			const found = path
				.split('.')
				.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], simulator);
			expect([path, found]).toEqual([path, expect.anything()]);
		}
	});
});
