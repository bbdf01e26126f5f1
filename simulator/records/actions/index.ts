/** Record actions: a button of NetSuite's page, pressed over REST (netsuite-rest.md 4.1). */
import type { Store, StoredRecord, Values } from '../../data/contract';
import { orderStatus } from '../../data/orderStatus';
import { settle } from '../rules/consequences';
import { committed } from '../rules/stock';
import { ActionRefusal } from './refusal';
import { type Action, ACTIONS } from './table';

export { ActionRefusal } from './refusal';

/** `documented`: only the actions that Oracle lists; `buttons`: also what NetSuite's pages have buttons for. */
export type ActionSet = 'documented' | 'buttons';

/** Names of a type's actions, as they stand after the `@`. */
export function actionsOf(type: string, set: ActionSet = 'buttons'): readonly string[] {
	return Object.entries(ACTIONS[type] ?? {})
		.filter(([, action]) => set === 'buttons' || action.documented)
		.map(([name]) => name);
}

function find(type: string, name: string, set: ActionSet): Action {
	const wanted = name.toLowerCase();
	const known = actionsOf(type, set).find((action) => action.toLowerCase() === wanted);
	const action = known === undefined ? undefined : ACTIONS[type][known];
	if (action) return action;
	throw new ActionRefusal(
		'Not Found',
		`Record action '${name}' does not exist on the record type '${type}'.`,
		404,
		'NOT_FOUND',
	);
}

const plain = (value: unknown): Values[string] => {
	if (typeof value === 'object' && value !== null) return plain((value as { id?: unknown }).id);
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return typeof value === 'string' && value !== '' ? value : undefined;
};

/** `2019-1-31`, as Oracle's sample writes a date, in ISO. */
const isoDate = (text: string) =>
	text.replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, (_, y: string, m: string, d: string) =>
		[y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
	);

function readParameters(action: Action, body: Record<string, unknown>): Values {
	const values: Values = {};
	for (const [name, raw] of Object.entries(body)) {
		const field = action.parameters?.[name.toLowerCase()];
		const value = plain(raw);
		if (field === undefined || value === undefined) continue;
		if (field === 'exchangeRate') values[field] = Number(value);
		else if (field === 'tranDate') values[field] = isoDate(String(value));
		else if (field === 'cleared') values[field] = value === true || value === 'T';
		else values[field] = field === 'rejectionNote' ? String(value) : String(value);
	}
	return values;
}

/** The word that a refusal calls a record by. */
const NOUNS: Record<string, string> = {
	vendorPayment: 'payment',
	timeBill: 'time entry',
	timeSheet: 'timesheet',
	inventoryCount: 'count',
};

/** Throws ActionRefusal when the record does not stand where the action starts. */
function checkStart(record: StoredRecord, action: Action, name: string): void {
	const { field, from, to, done } = action;
	if (field === undefined || from === undefined) return;
	const now = String(record.values[field] ?? (field === 'approvalStatus' ? '1' : ''));
	if (from.includes(now)) return;
	const noun = NOUNS[record.type] ?? 'record';
	const Noun = noun[0].toUpperCase() + noun.slice(1);
	if (now === to) {
		throw new ActionRefusal(
			`${Noun} already ${done}`,
			`A ${noun} you are trying to ${name} is already ${done}`,
		);
	}
	throw new ActionRefusal(
		`${Noun} cannot be ${done}`,
		`The ${noun} you are trying to ${name} is in a status that does not allow this action.`,
	);
}

/**
 * Runs an action (any case) on a stored record, with the parameters of the request; parameters that the action does not
 * have are passed over. `at`: ms UTC. Throws ActionRefusal, in which case nothing has changed.
 */
export function runAction(
	store: Store,
	record: StoredRecord,
	name: string,
	body: Record<string, unknown>,
	at: number,
	set: ActionSet,
): void {
	const action = find(record.type, name, set);
	checkStart(record, action, name);
	const values: Values = { ...record.values, ...readParameters(action, body), ...action.also };
	if (action.field !== undefined && action.to !== undefined) values[action.field] = action.to;
	if (record.type === 'salesOrder' && action.to === 'B') values.orderStatus = 'B';
	const lines = { ...record.lines };
	if (action.closesLines) {
		for (const sublist of ['item', 'expense']) {
			if (!lines[sublist]) continue;
			lines[sublist] = lines[sublist].map((line) => ({
				...line,
				values: { ...line.values, isClosed: true },
			}));
		}
	}
	const after: StoredRecord = { ...record, values, lines, modified: at };
	if (values.status === 'B' && action.field === 'status') values.status = orderStatus(after);
	if (lines.item) lines.item = committed(store, after, record);
	store.put(after);
	settle(store, record, after, at);
}
