import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(__dirname, '../../../simulator/cli.ts');

interface Run {
	child: ChildProcess;
	/** Resolves with the first line of standard output. */
	line: Promise<string>;
	/** Resolves with the exit code. */
	ended: Promise<number | null>;
	output: { stdout: string; stderr: string };
}

function run(...args: string[]): Run {
	const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args]);
	const output = { stdout: '', stderr: '' };
	const line = new Promise<string>((resolve) => {
		child.stdout.on('data', (chunk: Buffer) => {
			output.stdout += chunk.toString();
			if (output.stdout.includes('\n')) resolve(output.stdout.split('\n')[0]);
		});
	});
	child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return { child, line, ended, output };
}

it.each(['SIGINT', 'SIGTERM'] as const)(
	'prints one JSON line with the eight keys, and stops on %s',
	async (signal) => {
		const { child, line, ended, output } = run('--port', '0', '--transactions', '10');
		const credentials = JSON.parse(await line) as Record<string, string>;
		expect(Object.keys(credentials)).toEqual([
			'baseUrl',
			'tokenUrl',
			'authorizationUrl',
			'accountId',
			'clientId',
			'clientSecret',
			'certificateId',
			'privateKey',
		]);
		const { status } = await fetch(`${credentials.baseUrl}/services/rest/system/v1/serverTime`);
		expect(status).toBe(401);
		child.kill(signal);
		expect(await ended).toBe(0);
		expect(output.stdout.trim().split('\n')).toHaveLength(1);
		expect(output.stderr).toContain('Ctrl-C');
		expect(output.stderr).toContain('Login Audit Trail: InvalidTokenType');
		expect(output.stderr).not.toContain('GET /services');
	},
);

it('prints a line for each request with --verbose', async () => {
	const { child, line, ended, output } = run('--port', '0', '--transactions', '10', '--verbose');
	const { baseUrl } = JSON.parse(await line) as { baseUrl: string };
	await fetch(`${baseUrl}/services/rest/system/v1/serverTime`);
	child.kill('SIGTERM');
	await ended;
	expect(output.stderr).toMatch(/GET \/services\/rest\/system\/v1\/serverTime 401 \d+ ms/);
});

it('keeps the account in a state file when it is stopped', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'cli-'));
	const state = join(folder, 'account.state');
	const first = run('--port', '0', '--transactions', '10', '--state', state);
	await first.line;
	expect(existsSync(state)).toBe(false);
	first.child.kill('SIGTERM');
	expect(await first.ended).toBe(0);
	const second = run('--port', '0', '--state', state, '--control');
	const { baseUrl } = JSON.parse(await second.line) as { baseUrl: string };
	const body = JSON.stringify({ q: 'SELECT COUNT(*) AS n FROM transaction' });
	const answer = await fetch(`${baseUrl}/control/query`, { method: 'POST', body });
	const [{ n }] = (await answer.json()) as Array<{ n: string }>;
	second.child.kill('SIGTERM');
	await second.ended;
	expect(Number(n)).toBeLessThan(20);
	rmSync(folder, { recursive: true });
});

it('adds what signs in by token and what trusts the certificate to the line', async () => {
	const flags = ['--https', '--token-based-authentication', '--transactions', '10'];
	const { child, line, ended } = run('--port', '0', ...flags);
	const credentials = JSON.parse(await line) as Record<string, unknown>;
	child.kill('SIGTERM');
	await ended;
	expect(credentials.tlsCertificate).toContain('BEGIN CERTIFICATE');
	expect(credentials.tokenBasedCredentials).toEqual({
		consumerKey: credentials.clientId,
		consumerSecret: credentials.clientSecret,
		tokenKey: expect.stringMatching(/^[0-9a-f]{64}$/),
		tokenSecret: expect.stringMatching(/^[0-9a-f]{64}$/),
		realm: '1234567',
	});
});

it('says in one sentence that a port is taken', async () => {
	const holder = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => holder.once('listening', resolve));
	const { port } = holder.address() as AddressInfo;
	const { ended, output } = run('--port', String(port), '--transactions', '10');
	expect(await ended).toBe(1);
	expect(output.stderr.trim()).toBe(
		`Port ${port} is taken: choose another with --port, or --port 0 for any free one.`,
	);
	expect(output.stdout).toBe('');
	holder.close();
});

it.each([
	[['--latency', 'slow'], '--latency takes a whole number, not "slow".'],
	[['--colour', 'red'], "Unknown option '--colour'"],
])('says what is wrong with %j', async (args, sentence) => {
	const { ended, output } = run(...args);
	expect(await ended).toBe(1);
	expect(output.stderr).toContain(sentence);
	expect(output.stderr).not.toContain('    at ');
});
