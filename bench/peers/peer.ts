import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from '../account';

export type Peer = '@brokenrubik/n8n-nodes-ns' | 'n8n-nodes-netsuite';

/** What a peer's node is asked to do. */
export interface Task {
	peer: Peer;
	/** Parameters of the peer's node. */
	parameters: Record<string, unknown>;
	input?: Array<Record<string, unknown>>;
	/** Parameters that each input item holds under their own name. */
	perItem?: string[];
	/** Parameters of a short run before, unmeasured: token and connection are held then, as ours are. */
	before?: Record<string, unknown>;
}

export interface Outcome {
	seconds: number;
	rows: number;
}

/** Runs a published node on the account, in a process of its own because it replaces `fetch`. */
export async function runPeer(account: Account, task: Task): Promise<Outcome> {
	const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
	const certificate = path.join(folder, 'certificate.pem');
	writeFileSync(certificate, account.tlsCertificate ?? '');
	const { baseUrl, credentials, tokenBasedCredentials } = account;
	const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'run.ts')], {
		env: {
			...process.env,
			NODE_EXTRA_CA_CERTS: account.tlsCertificate ? certificate : undefined,
		},
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	child.stdin.end(JSON.stringify({ ...task, baseUrl, credentials, tokenBasedCredentials }));
	const [output, errors]: Buffer[][] = [[], []];
	child.stdout.on('data', (part: Buffer) => output.push(part));
	child.stderr.on('data', (part: Buffer) => errors.push(part));
	const code = await new Promise((resolve) => child.once('close', resolve));
	rmSync(folder, { recursive: true });
	if (code !== 0) throw new Error(`${task.peer}: ${Buffer.concat(errors).toString()}`);
	return JSON.parse(Buffer.concat(output).toString()) as Outcome;
}
