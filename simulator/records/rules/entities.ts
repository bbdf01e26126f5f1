/** Defaults and derived fields of everything that is no transaction. */
import type { Values } from '../../data/contract';
import { type Context, today } from '../context';
import type { Draft } from '../draft';
import type { RefusalDetail } from '../../data/refusal';
import { userErrorDetail } from '../../data/refusal';
import { homeCurrency } from './homeCurrency';

const NAMED_ENTITIES = new Set(['customer', 'vendor', 'employee', 'contact']);
const SEGMENTS = new Set(['department', 'classification', 'location', 'subsidiary']);
/** `itemType` by what a record type's name contains; the first that fits. */
const ITEM_TYPES: ReadonlyArray<readonly [RegExp, string]> = [
	[/inventoryitem$/i, 'InvtPart'],
	[/assemblyitem$/i, 'Assembly'],
	[/^nonInventory/, 'NonInvtPart'],
	[/^service/, 'Service'],
	[/^otherCharge/, 'OthCharge'],
	[/^kitItem$/, 'Kit'],
	[/^discountItem$/, 'Discount'],
	[/^markupItem$/, 'Markup'],
	[/^subtotalItem$/, 'Subtotal'],
	[/^descriptionItem$/, 'Description'],
	[/^paymentItem$/, 'Payment'],
	[/^giftCertificateItem$/, 'GiftCert'],
	[/^downloadItem$/, 'DwnLdItem'],
	[/^itemGroup$/, 'Group'],
];

const itemTypeOf = (type: string) => ITEM_TYPES.find(([pattern]) => pattern.test(type))?.[1];

function defaultItem({ schema, values }: Draft, itemType: string): void {
	values.itemType = itemType;
	setDefault(values, 'includeChildren', true);
	if (itemType !== 'InvtPart' && itemType !== 'Assembly') return;
	for (const name of ['quantityOnHand', 'quantityAvailable']) setDefault(values, name, 0);
	values.isSerialItem = schema.type.startsWith('serialized');
	values.isLotItem = schema.type.startsWith('lotNumbered');
}

/** The name that NetSuite makes when none is given: the company's, or first and last name. */
function fullName(values: Values): string | undefined {
	if (values.companyName !== undefined && values.isPerson !== true) {
		return String(values.companyName);
	}
	const parts = [values.firstName, values.middleName, values.lastName];
	return parts.filter((part) => part !== undefined).join(' ') || undefined;
}

function setDefault(values: Values, name: string, value: Values[string]): void {
	if (values[name] === undefined && value !== undefined) values[name] = value;
}

function defaultEntity({ store }: Context, { schema, values }: Draft): void {
	if (schema.type === 'customer' || schema.type === 'vendor') {
		setDefault(values, 'isPerson', false);
		setDefault(values, 'currency', homeCurrency(store, values));
		setDefault(values, 'balance', 0);
	}
	if (schema.type === 'customer') {
		setDefault(values, 'entityStatus', '13');
		setDefault(values, 'searchStage', 'CUSTOMER');
		setDefault(values, 'emailPreference', 'DEFAULT');
		setDefault(values, 'custentity_flag', false);
	}
	if (schema.type === 'contact') {
		const company = store.get('entity', String(values.company));
		setDefault(values, 'subsidiary', company?.values.subsidiary);
	}
	setDefault(values, 'entityId', fullName(values));
}

/** A case begins with the next number, which is never written, on the day of the user, with the first status. */
function defaultCase(context: Context, values: Values): void {
	const { store } = context;
	let last = 0;
	for (const { values: other } of store.all('supportCase')) {
		last = Math.max(last, Number(other.caseNumber));
	}
	values.caseNumber = String(last + 1);
	setDefault(values, 'startDate', today(context));
	const [first] = store.ids('supportCaseStatus');
	setDefault(values, 'status', first);
	setDefault(values, 'stage', 'OPEN');
	const company = store.get('entity', String(values.company))?.values;
	setDefault(values, 'subsidiary', company?.subsidiary);
	setDefault(values, 'email', company?.email);
}

/** Defaults of a new record that is no transaction. */
export function defaultRecord(context: Context, draft: Draft): void {
	const { schema, values } = draft;
	if (NAMED_ENTITIES.has(schema.type)) defaultEntity(context, draft);
	const itemType = itemTypeOf(schema.type);
	if (itemType !== undefined) defaultItem(draft, itemType);
	if (schema.type === 'job') setDefault(values, 'entityId', fullName(values));
	if (schema.type === 'supportCase') defaultCase(context, values);
	if (schema.fields.some((field) => field.name === 'isInactive')) {
		setDefault(values, 'isInactive', false);
	}
}

function addressText(values: Values): string {
	const part = (name: string) => values[`addressBookAddress.${name}`];
	const place = [part('city'), part('state'), part('zip')].filter(Boolean).join(' ');
	return [part('attention'), part('addressee'), part('addr1'), part('addr2'), place]
		.filter(Boolean)
		.join('\n');
}

/** Fields that follow from others, on every save. */
export function deriveRecord({ store }: Context, draft: Draft): void {
	const { schema, values, lines } = draft;
	if (NAMED_ENTITIES.has(schema.type) && schema.type !== 'contact') {
		const name = fullName(values);
		if (name !== undefined) values.altName = name;
		for (const [line] of draft.givenOnLines) {
			if (!lines.addressBook.includes(line)) continue;
			const text = addressText(line.values);
			line.values.addressBookAddress_text = text;
			line.values['addressBookAddress.addrText'] = text;
		}
	}
	if (SEGMENTS.has(schema.type)) {
		const parent = values.parent && store.get(schema.type, String(values.parent));
		const above = parent ? `${String(parent.values.fullName ?? parent.values.name)} : ` : '';
		values.fullName = above + String(values.name);
	}
	if (schema.type === 'account') {
		const shown = [values.acctNumber, values.acctName].filter(Boolean).join(' ');
		values.fullName = values.acctName;
		values.accountSearchDisplayName = shown;
		values.accountSearchDisplayNameCopy = values.acctName;
		values.displayNameWithHierarchy = shown;
	}
}

/** What the company-or-person choice makes mandatory. */
export function checkEntity({ schema, values }: Draft): RefusalDetail[] {
	if (schema.type !== 'customer' && schema.type !== 'vendor') return [];
	const wanted = values.isPerson
		? ([
				['firstName', 'First Name'],
				['lastName', 'Last Name'],
			] as const)
		: ([['companyName', 'Company Name']] as const);
	return wanted
		.filter(([name]) => values[name] === undefined)
		.map(([, label]) => userErrorDetail(`You must enter a value for ${label}.`));
}
