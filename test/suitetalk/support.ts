import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createClient } from '../../suitetalk/client/client';
import { createGovernor } from '../../suitetalk/client/governor';
import type { Client, Hosts, WireAnswer, WireRequest, World } from '../../suitetalk/client/types';
import { NetSuiteError } from '../../suitetalk/protocol/errors';

export const hosts: Hosts = {
	suitetalk: 'https://1234567.suitetalk.api.netsuite.com',
	restlets: 'https://1234567.restlets.api.netsuite.com',
	app: 'https://1234567.app.netsuite.com',
};

export type Reply =
	WireAnswer | Error | ((request: WireRequest) => WireAnswer | Promise<WireAnswer>);

export const answer = (
	status: number,
	body: unknown = '',
	headers: Record<string, string> = {},
): WireAnswer => ({
	status,
	headers,
	body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
});

/** NetSuite's own error shape (netsuite-rest 10.1). */
export const refusal = (
	status: number,
	code: string,
	detail: string,
	locator: Record<string, string> = {},
): WireAnswer =>
	answer(status, {
		type: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1',
		title: 'Bad Request',
		status,
		'o:errorDetails': [{ detail, 'o:errorCode': code, ...locator }],
	});

export interface TestWorld extends World {
	requests: WireRequest[];
	sleeps: number[];
	lines: string[];
	stop(): void;
}

/** More than any test needs: the polls of a job that never ends come to some thousands. */
const ENOUGH = 20_000;

/**
 * A world without waiting: `send` gives the replies one after the other (the last one again and
 * again, when it is a function) and records what was asked; sleeping moves the clock.
 */
export function testWorld(...replies: Reply[]): TestWorld {
	let time = Date.UTC(2026, 10, 23);
	let isStopped = false;
	const queue = [...replies];
	const world: TestWorld = {
		requests: [],
		sleeps: [],
		lines: [],
		async send(request) {
			world.requests.push(request);
			if (world.requests.length > ENOUGH) throw new Error(`still asking after ${ENOUGH} requests`);
			const last = queue.length === 1 && typeof queue[0] === 'function';
			const reply = last ? queue[0] : queue.shift();
			if (reply === undefined) throw new Error(`no reply prepared for ${request.url}`);
			if (reply instanceof Error) throw reply;
			return typeof reply === 'function' ? await reply(request) : reply;
		},
		async sleep(ms) {
			world.sleeps.push(ms);
			// No waiting here ever gives way to a timer, so a client without end would hang the tests.
			if (world.sleeps.length > ENOUGH) throw new Error(`still waiting after ${ENOUGH} sleeps`);
			time += ms;
		},
		now: () => time,
		random: () => 0.5,
		log: (line) => world.lines.push(line),
		stopped: () => isStopped,
		stop() {
			isStopped = true;
		},
	};
	return world;
}

export const testClient = (world: World): Client =>
	createClient({ hosts, lane: createGovernor(world).lane(), world });

/** The NetSuiteError that a function throws; fails the test when it throws none. For random input. */
export async function anyErrorOf(action: () => unknown): Promise<NetSuiteError> {
	const outcome = await Promise.resolve()
		.then(action)
		.then(
			(value) => ({ value }),
			(error: unknown) => error,
		);
	expect(outcome).toBeInstanceOf(NetSuiteError);
	return outcome as NetSuiteError;
}

/**
 * The NetSuiteError that a function throws; fails the test when it throws none, or when its words are
 * not those of the snapshot: they are what users work with, so a change of them is looked at.
 */
export async function errorOf(action: () => unknown): Promise<NetSuiteError> {
	const error = await anyErrorOf(action);
	expect(`${error.code}: ${error.title}\n${error.remedy}`).toMatchSnapshot();
	return error;
}

/** Node wants a number here, its published types say string. */
const saltLength = 64 as unknown as string;

const made = new Map<string, KeyObject>();

const recipes: Record<string, () => KeyObject> = {
	rsa3072: () => generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey,
	rsa2048: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
	p256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
	p384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
	p521: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
	secp256k1: () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey,
	ed25519: () => generateKeyPairSync('ed25519').privateKey,
	rsaPss: () => generateKeyPairSync('rsa-pss', { modulusLength: 3072 }).privateKey,
	rsaPssSha512: () =>
		generateKeyPairSync('rsa-pss', {
			modulusLength: 3072,
			hashAlgorithm: 'sha512',
			mgf1HashAlgorithm: 'sha512',
			saltLength,
		}).privateKey,
	rsaPssTwoHashes: () =>
		generateKeyPairSync('rsa-pss', {
			modulusLength: 3072,
			hashAlgorithm: 'sha256',
			mgf1HashAlgorithm: 'sha512',
			saltLength: 32 as unknown as string,
		}).privateKey,
	rsaPssSalt64: () =>
		generateKeyPairSync('rsa-pss', {
			modulusLength: 3072,
			hashAlgorithm: 'sha256',
			mgf1HashAlgorithm: 'sha256',
			saltLength,
		}).privateKey,
};

/** A key of a kind, made once a test file. */
export function testKey(kind: keyof typeof recipes): KeyObject {
	const key = made.get(kind) ?? recipes[kind]();
	made.set(kind, key);
	return key;
}

export const pkcs8 = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
