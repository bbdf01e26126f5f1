/** Columns of master data that follow from others of the record or its parents. */
import type { Store, StoredRecord } from '../../../data/contract';
import { accountOfNumber } from '../../../data/seed/accounting';
import { dateOf } from '../../../data/seed/calendar';
import { cents } from '../../../records/rules/money';
import { accountOfType } from '../accounts';
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { body, column, reference } from '../columns';
import type { Column, Row } from '../table';
import { unitOf } from '../tables/prices';
import { number, text } from '../values';
import { accountBalance } from './balances';

/** `FY 2026 : Q1 2026 : Jan 2026`. */
function pathOf(record: StoredRecord, name: string, store: Store): string {
	const parent = store.get(record.type, String(record.values.parent));
	const own = String(record.values[name]);
	return parent ? `${pathOf(parent, name, store)} : ${own}` : own;
}

/** `GLV-100 : GLV-100-S`; all items are one family. */
function pathOfItem({ record, store }: Row): string {
	const parent = store.get('item', String(record.values.parent));
	const own = String(record.values.itemId);
	return parent ? `${pathOfItem({ record: parent, store })} : ${own}` : own;
}

/** The customer at the top. */
function top({ record, store }: Row): string {
	const parent = store.get(record.type, String(record.values.parent));
	return parent ? top({ record: parent, store }) : record.id;
}

const TENTH = 10 * 86_400_000;

/** Books are closed on the tenth of the month after. */
const closedOn = ({ record: { values } }: Row) => {
	if (values.closed !== true) return undefined;
	const given = text(values.closedOnDate);
	return given ?? dateOf(Date.parse(String(values.endDate)) + TENTH);
};

const worth = ({ record: { values } }: Row) => {
	const [onHand, cost] = [number(values.quantityOnHand), number(values.averageCost)];
	return onHand === undefined || cost === undefined ? undefined : cents(onHand * cost);
};

/** `BOM ASM-1001 / 1` is a revision of `BOM ASM-1001`. */
const billOf = ({ record, store }: Row) => {
	const [name] = String(record.values.name).split(' / ');
	return [...store.all('bom')].find(({ values }) => values.name === name)?.id;
};

/** The category of vendors who collect taxes. */
const TAX_AGENCY = 'Tax agency';

/** Office supplies have an account of their own; all else is spent on the way. */
const spentOn = ({ record: { values }, store }: Row) => {
	const known = accountOfNumber(store, values.name === 'Supplies' ? '6300' : '6400');
	return known ?? accountOfType(store, 'Expense');
};

const itself = ({ record }: Row) => record.id;

const unit = (name: string, field: string): Column =>
	reference(name, 'unitstypeuom', ({ record }) => unitOf(record.values[field], record));

/** A box that nobody ticks here. */
const unticked = (name: string): Column => column(name, 'flag', () => false);

/** By table; in place of columns of the same names. */
export const MASTER_COLUMNS: Record<string, Column[]> = {
	accountingperiod: [
		column('fullname', 'text', ({ record, store }) => pathOf(record, 'periodName', store)),
		column('closedondate', 'date', closedOn),
		column('fiscalcalendar', 'id', () => 1),
	],
	subsidiary: [column('mainaddress', 'id', itself), body('dropdownstate', 'text', 'state')],
	location: [column('mainaddress', 'id', itself)],
	bomrevision: [
		reference('billofmaterials', 'bom', billOf),
		column('effectivestartdate', 'date', ({ record }) => dateOf(record.created)),
	],
	vendorcategory: [
		column('istaxagency', 'flag', ({ record }) => record.values.name === TAX_AGENCY),
	],
	expensecategory: [reference('expenseacct', 'account', spentOn)],
	promotioncode: [body('code', 'text', 'name'), body('description', 'text', 'name')],
	campaign: [
		body('title', 'text', 'name'),
		column('campaignid', 'text', ({ record }) => record.id),
	],
	emailtemplate: [body('subject', 'text', 'name')],
	hcmjob: [body('title', 'text', 'name')],
	topic: [body('title', 'text', 'name')],
	billingschedule: [
		column('frequency', 'text', ({ record }) => text(record.values.name)?.toUpperCase()),
	],
	commercecategory: [
		column('primaryparent', 'id', ({ record }) => (record.id === '1' ? undefined : '1')),
		column('urlfragment', 'text', ({ record }) =>
			text(record.values.name)?.toLowerCase().replace(/\W+/g, '-'),
		),
		body('pagetitle', 'text', 'name'),
		column('displayinsite', 'flag', () => true),
	],
	billingaccount: [body('inactive', 'flag', 'isInactive')],
	subscription: [body('subscriptionstatus', 'text', 'billingSubscriptionStatus')],
	website: [
		column('internalid', 'id', itself),
		body('displayname', 'text', 'name'),
		body('internalname', 'text', 'name'),
	],
	sitecategory: [
		body('itemid', 'text', 'name'),
		body('fullname', 'text', 'name'),
		column('isonline', 'flag', () => true),
	],
	account: [accountBalance],
	customer: [reference('toplevelparent', 'customer', top), unticked('billpay')],
	vendor: [unticked('billpay')],
	projecttask: [unticked('isinactive')],
	item: [
		column('fullname', 'text', pathOfItem),
		reference('createdby', 'entity', () => ADMINISTRATOR),
		unit('stockunit', 'stockUnit'),
		unit('saleunit', 'saleUnit'),
		unit('purchaseunit', 'purchaseUnit'),
		unticked('isspecialworkorderitem'),
		column('totalvalue', 'currency', worth),
		body('costestimate', 'currency', 'averageCost'),
		body('quantityonhandbase', 'float', 'quantityOnHand'),
		body('quantityavailablebase', 'float', 'quantityAvailable'),
	],
};
