/** The flags of `npm run simulator`, one for each setting. */
import type { SimulatorSettings } from '../contract';

/** Settings that only a program can give. */
type OfPrograms = 'now' | 'log';

export type FlagSetting = Exclude<keyof SimulatorSettings, OfPrograms>;

export interface Flag {
	/** Without the dashes. */
	name: string;
	/**
	 * `number`: a whole number; `on`, `off`: without a value, for true and false; `json`: a file with JSON;
	 * `text`; a list: one of these words; `number or internal`: what it says.
	 */
	takes: 'number' | 'text' | 'on' | 'off' | 'json' | 'number or internal' | readonly string[];
	/** Stands for the value in the help. */
	value?: string;
	does: string;
}

export const FLAGS: Record<FlagSetting, Flag> = {
	port: {
		name: 'port',
		takes: 'number',
		value: 'N',
		does: 'port on 127.0.0.1, 0 for any free one',
	},
	https: { name: 'https', takes: 'on', does: 'with a certificate made at start' },
	state: {
		name: 'state',
		takes: 'text',
		value: 'FILE',
		does: 'keep the account in a file: read at start, written at stop',
	},
	control: {
		name: 'control',
		takes: 'on',
		does: 'serve the control interface, /control, to programs of this machine',
	},
	seed: { name: 'seed', takes: 'number', value: 'N', does: "seed of the company's data" },
	transactions: {
		name: 'transactions',
		takes: 'number',
		value: 'N',
		does: 'transactions in the company, at least',
	},
	latency: { name: 'latency', takes: 'number', value: 'MS', does: 'that every REST answer takes' },
	tier: {
		name: 'tier',
		takes: ['standard', 'premium', 'enterprise', 'ultimate'],
		does: 'service tier: 5, 15, 20 or 20 requests at once',
	},
	suiteCloudPlus: {
		name: 'suite-cloud-plus',
		takes: 'number',
		value: 'N',
		does: 'SuiteCloud Plus licences: 10 more requests at once each',
	},
	concurrency: {
		name: 'concurrency',
		takes: 'number',
		value: 'N',
		does: 'requests at once before 429, whatever the tier',
	},
	integrationConcurrency: {
		name: 'integration-concurrency',
		takes: 'number or internal',
		value: 'N',
		does: "of these, set aside for the ready-made integration, or 'internal'",
	},
	retryAfter: {
		name: 'retry-after',
		takes: 'number',
		value: 'S',
		does: 'seconds in a Retry-After header with 429, 0 for none',
	},
	oneWorld: { name: 'without-one-world', takes: 'off', does: 'an account without subsidiaries' },
	customRecords: {
		name: 'custom-records',
		takes: 'json',
		value: 'FILE',
		does: 'custom record types of your own, a JSON list',
	},
	customFields: {
		name: 'custom-fields',
		takes: 'json',
		value: 'FILE',
		does: 'custom fields of your own, JSON by record type or `address`',
	},
	role: {
		name: 'role',
		takes: 'json',
		value: 'FILE',
		does: 'role of the ready-made credentials, JSON',
	},
	tokenLifetime: {
		name: 'token-lifetime',
		takes: 'number',
		value: 'S',
		does: 'seconds an access token lives',
	},
	tokenBasedAuthentication: {
		name: 'token-based-authentication',
		takes: 'on',
		does: 'take OAuth 1.0a signatures too; prints their credentials',
	},
	oauth2: { name: 'without-oauth2', takes: 'off', does: 'refuse OAuth 2.0 sign-ins' },
	dateFormat: {
		name: 'date-format',
		takes: 'text',
		value: 'F',
		does: "date format of the token's user",
	},
	timeZone: { name: 'time-zone', takes: 'text', value: 'Z', does: "time zone of the token's user" },
	rowWall: {
		name: 'row-wall',
		takes: 'number',
		value: 'N',
		does: 'most rows that SuiteQL and lists serve',
	},
	commonTableExpressions: {
		name: 'common-table-expressions',
		takes: 'on',
		does: 'SuiteQL understands WITH',
	},
	listAgg: { name: 'without-listagg', takes: 'off', does: 'SuiteQL refuses LISTAGG' },
	selectWithoutFrom: {
		name: 'select-needs-from',
		takes: 'off',
		does: 'SuiteQL refuses a SELECT that has no FROM',
	},
	unlistedColumns: {
		name: 'without-unlisted-columns',
		takes: 'off',
		does: 'SuiteQL refuses the columns that no list of a real account has',
	},
	recordActions: {
		name: 'record-actions',
		takes: ['buttons', 'documented'],
		does: "record actions: all that NetSuite's pages have buttons for, or the documented ones",
	},
	metadataReferences: {
		name: 'metadata-references',
		takes: ['ref', 'inline'],
		does: 'how JSON Schemas point to others: by $ref, or written out',
	},
	restlets: {
		name: 'restlets',
		takes: 'text',
		value: 'FOLDER',
		does: 'RESTlets: <scriptId>/<deployId>.js',
	},
	restletErrors: {
		name: 'restlet-errors',
		takes: ['text', 'json'],
		does: 'message of an error that a RESTlet throws: its text, or all of it as JSON',
	},
	taskDuration: {
		name: 'task-duration',
		takes: 'number',
		value: 'MS',
		does: 'time that a task of an asynchronous request takes',
	},
	asyncProcessors: { name: 'async-processors', takes: 'number', value: 'N', does: 'tasks at once' },
	asyncLocation: {
		name: 'async-location',
		takes: ['absolute', 'relative'],
		does: 'Location of a job',
	},
	batchTaskList: {
		name: 'batch-task-list',
		takes: ['items', 'links'],
		does: 'task list of a batch: an item each, or all links in one',
	},
	failedJobProgress: {
		name: 'failed-job-progress',
		takes: ['succeeded', 'failed'],
		does: 'progress of a job that has a failed task',
	},
	synchronousBatchRead: {
		name: 'without-synchronous-batch-read',
		takes: 'off',
		does: 'refuse a batch read without Prefer: respond-async',
	},
	asyncSuiteql: {
		name: 'async-suiteql',
		takes: 'on',
		does: 'SuiteQL takes Prefer: respond-async, transient',
	},
};

/** Flags that are no setting of the simulator. */
export const OTHER_FLAGS = {
	verbose: 'a line on standard error for each request',
	help: 'this text',
} as const;
