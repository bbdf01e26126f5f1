/** The state file: one line of JSON, then the packed records. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Codec, type Learned } from '../data/packed/codec';
import type { AccountState } from './account';

const VERSION = 1;

type Header = Omit<AccountState, 'store'> & {
	netsuiteSimulatorState: number;
	learned: Learned;
	lastIds: Record<string, number>;
};

/** The state in a file, undefined when there is no file. Throws an Error with a sentence for any other content. */
export function readStateFile(file: string, oneWorld: boolean): AccountState | undefined {
	if (!existsSync(file)) return undefined;
	const content = readFileSync(file);
	const header = headerOf(content);
	if (header?.netsuiteSimulatorState !== VERSION) {
		throw new Error(`${file} is no state file of this version of the simulator.`);
	}
	if (header.oneWorld !== oneWorld) {
		const was = header.oneWorld ? 'with' : 'without';
		throw new Error(
			`The account in ${file} is one ${was} OneWorld: start the simulator so, or with another file.`,
		);
	}
	const { learned, lastIds, notes, certificates, roles } = header;
	const bytes = content.subarray(content.indexOf('\n') + 1);
	return {
		store: { codec: new Codec(learned), bytes, lastIds },
		notes,
		certificates,
		roles,
		oneWorld,
	};
}

/** Writes beside the file and puts it in place: whoever reads sees the old or the new one, whole. */
export function writeStateFile(file: string, { store, ...rest }: AccountState): void {
	const header: Header = {
		netsuiteSimulatorState: VERSION,
		...rest,
		learned: store.codec.learned,
		lastIds: store.lastIds,
	};
	const made = `${file}.${process.pid}`;
	try {
		writeFileSync(made, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), store.bytes]));
		renameSync(made, file);
	} finally {
		rmSync(made, { force: true });
	}
}

function headerOf(content: Buffer): Header | undefined {
	try {
		return JSON.parse(content.subarray(0, content.indexOf('\n')).toString('utf8')) as Header;
	} catch {
		return undefined;
	}
}
