import type { IBinaryData, INodeProperties } from 'n8n-workflow';
import type { Answer, Call, Client } from '../../../suitetalk/client/types';
import type { Params } from '../../shared/params';

/** What becomes the `json` of one output item. */
export type Row = Record<string, unknown>;

/** A file in n8n's binary store that goes to a binary property of the first output item. */
export interface OutputFile {
	property: string;
	stored: IBinaryData;
}

/** What an operation gives for one input item. */
export interface Output {
	rows: Row[];
	/** Why a row could not be had, by its place in `rows`: its item says so. */
	failed?: ReadonlyMap<number, unknown>;
	file?: OutputFile;
	/** Shown to the user beside the result. */
	hint?: string;
}

interface Menu {
	resource: string;
	/** The option's stored value (interface.md): may never change. */
	value: string;
	name: string;
	action: string;
	description: string;
	/** Without visibility: `operation()` stamps it. */
	fields: INodeProperties[];
	/** Members of the `options` collection; `debug` is added to every operation. */
	options?: INodeProperties[];
}

/** One request and how its answer becomes rows. */
interface Declared {
	request(params: Params): Call;
	rows(answer: Answer, params: Params): Row[];
}

/** What the run of the node offers an operation besides the client. */
export interface Surroundings {
	/** Part of an input item may fail and become a failed item of its own. */
	continueOnFail: boolean;
	/**
	 * Puts a file into n8n's binary store.
	 *
	 * @param content bytes, or pieces that are read as they are stored where the store takes pieces
	 * @throws what the pieces throw
	 */
	saveFile(
		content: Buffer | AsyncIterable<Buffer>,
		fileName?: string,
		mimeType?: string,
	): Promise<IBinaryData>;
}

/** The escape hatch for operations that take several requests. */
export interface Programmed {
	run(client: Client, params: Params, around: Surroundings): Promise<Output>;
}

/** What became of input items when an operation took them together. */
export type Outcome =
	| { items: number[]; output: Output }
	/** Index of the failed item, and why. */
	| { item: number; error: unknown };

/** For operations that send the records of several items in one request. */
export interface Gathered {
	/**
	 * @param items the parameters of each input item
	 * @param continueOnFail without it nothing more is sent once an item has failed
	 * @returns an outcome for every item; those that were never sent for want of the others too
	 */
	runAll(client: Client, items: Params[], continueOnFail: boolean): Promise<Outcome[]>;
}

export type Operation = Menu & (Programmed | Gathered);

const debug: INodeProperties = {
	displayName: 'Debug',
	name: 'debug',
	type: 'boolean',
	default: false,
	description:
		"Whether to write method, URL, status, duration and bodies of each request to n8n's log, with secrets removed",
};

const byName = (a: { displayName: string }, b: { displayName: string }) =>
	a.displayName.localeCompare(b.displayName, 'en');

/** Completes what an operation's file declares: visibility, the options collection, one `run`. */
export function operation(declared: Menu & (Declared | Programmed | Gathered)): Operation {
	const options: INodeProperties = {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...(declared.options ?? []), debug].sort(byName),
	};
	const fields = [...declared.fields, options].map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: {
				resource: [declared.resource],
				operation: [declared.value],
				...field.displayOptions?.show,
			},
		},
	}));
	if ('run' in declared || 'runAll' in declared) return { ...declared, fields };
	const { request, rows } = declared;
	return {
		...declared,
		fields,
		async run(client, params) {
			return { rows: rows(await client.send(request(params)), params) };
		},
	};
}
