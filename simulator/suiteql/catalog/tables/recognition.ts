/**
 * Revenue that is not earned at once: each service on an invoice is a revenue element with a plan. What is done all year
 * round is earned in twelve months, everything else in the month of the invoice. The plan posts nothing.
 */
import type { Store, StoredRecord } from '../../../data/contract';
import { LAST_DAY } from '../../../data/seed/calendar';
import { cents } from '../../../records/rules/money';
import { type ColumnList, derivedTable } from '../cells';
import { baseAmount, lineRows } from '../lines';
import type { Cells } from '../table';
import { addMonths, termOf } from '../terms';
import { number, text } from '../values';

const INVOICES = { types: ['invoice'], key: 'source' };

/** Its own ids are not those of the invoices: a changed invoice loads the table anew. */
const PLANS = { types: ['invoice'], key: 'id', mixed: true };

const MONTHS = 12;

interface Element {
	id: number;
	amount: number;
	item: string | undefined;
	start: string;
	months: number;
	cells: Cells;
}

function elementsOf(record: StoredRecord, store: Store): Element[] {
	const { id, values, modified } = record;
	return lineRows(record, store).flatMap((row): Element[] => {
		const line = row.stored?.values ?? {};
		const term = termOf(record, row.line ?? 0, row.stored);
		if (!term) return [];
		const amount = -(baseAmount(row) ?? 0);
		const item = text(line.item);
		const { months, start, element: key } = term;
		const cells: Cells = {
			id: key,
			sourceid: Number(id) * 10_000 + (row.line ?? 0),
			recordnumber: `RE${key}`,
			elementnumber: `RE${key}`,
			referencetype: 'Invoice',
			allocationtype: 'Normal',
			quantity: number(line.quantity),
			exchangerate: number(values.exchangeRate),
			salesamount: amount,
			discountedsalesamount: amount,
			allocationamount: amount,
			calculatedamount: amount,
			elementdate: start,
			revrecstartdate: start,
			revrecenddate: term.end,
			lastmodifieddate: modified,
			item,
			source: id,
			entity: text(values.entity),
			subsidiary: text(values.subsidiary),
			accountingbook: 1,
			currency: text(values.currency),
			department: text(line.department),
			location: text(line.location),
			class: text(store.get('item', String(item))?.values.class),
			recognitionaccount: text(store.get('item', String(item))?.values.incomeAccount),
		};
		return [{ id: key, amount, item, start, months, cells }];
	});
}

/** A share each month, the rest in the last one. */
function shares({ amount, start, months }: Element): Array<{ date: string; amount: number }> {
	const each = cents(amount / months);
	return Array.from({ length: months }, (_, at) => ({
		date: addMonths(start, at + 1),
		amount: at === months - 1 ? cents(amount - each * (months - 1)) : each,
	}));
}

const earned = (element: Element): number =>
	cents(
		shares(element)
			.filter(({ date }) => date <= LAST_DAY)
			.reduce((sum, share) => sum + share.amount, 0),
	);

function plan(element: Element): Cells {
	const { id, amount, item, start, cells } = element;
	const totalrecognized = earned(element);
	const done = totalrecognized === amount;
	return {
		id,
		recordnumber: id,
		revenueplantype: 'ACTUAL',
		creationtriggeredby: 'ARRANGEMENT',
		status: done ? 'COMPLETED' : 'INPROGRESS',
		holdrevenuerecognition: 'F',
		exchangerate: cells.exchangerate,
		amount,
		totalrecognized,
		remainingdeferredbalance: cents(amount - totalrecognized),
		revrecstartdate: start,
		revrecenddate: cells.revrecenddate,
		lastmodifieddate: cells.lastmodifieddate,
		createdfrom: id,
		item,
		accountingbook: 1,
	};
}

/** Posting period of each month, by its last day. */
const periods = (store: Store): Map<string, string> =>
	new Map(
		[...store.all('accountingPeriod')]
			.filter(({ values }) => values.isPosting === true)
			.map(({ id, values }) => [String(values.endDate), id]),
	);

function months(element: Element, posted: Map<string, string>): Cells[] {
	return shares(element).map(({ date, amount }, at): Cells => {
		const recognized = date <= LAST_DAY;
		const period = posted.get(date);
		return {
			id: element.id * (MONTHS + 1) + at,
			revenueplan: element.id,
			amount,
			percentrecognizedinperiod: cents(100 / element.months),
			percenttotalrecognized: cents((100 / element.months) * (at + 1)),
			isrecognized: recognized,
			date,
			dateexecuted: recognized ? date : undefined,
			plannedperiod: period,
			postingperiod: recognized ? period : undefined,
			recognitionaccount: element.cells.recognitionaccount,
		};
	});
}

const ELEMENT: ColumnList = {
	id: 'id externalid sourceid',
	text: 'recordnumber elementnumber referencetype allocationtype',
	float: 'quantity exchangerate',
	currency:
		'salesamount allocationamount discountedsalesamount fairvalue calculatedamount labelamount',
	flag: 'isbomitemtype isvsoeprice ispermitdiscount forecastonly',
	date: 'elementdate revrecstartdate revrecenddate forecaststartdate forecastenddate',
	datetime: 'lastmodifieddate',
	refs: {
		item: 'item',
		source: 'transaction',
		entity: 'entity',
		revenuearrangement: 'transaction',
		revenuerecognitionrule: 'revRecTemplate',
		subsidiary: 'subsidiary',
		accountingbook: 'accountingbook',
		currency: 'currency',
		class: 'classification',
		department: 'department',
		location: 'location',
		recognitionaccount: 'account',
		deferralaccount: 'account',
	},
};

const PLAN: ColumnList = {
	id: 'id recordnumber',
	text: 'revenueplantype creationtriggeredby status holdrevenuerecognition creationtriggeredbydisplay',
	float: 'exchangerate',
	currency: 'amount totalrecognized remainingdeferredbalance',
	date: 'revrecstartdate revrecenddate',
	datetime: 'lastmodifieddate lastrecalculationdate',
	refs: { createdfrom: 'revenueelement', item: 'item', accountingbook: 'accountingbook' },
};

const PLANNED: ColumnList = {
	id: 'id revenueplan',
	currency: 'amount',
	float: 'percentrecognizedinperiod percenttotalrecognized',
	flag: 'isrecognized',
	date: 'date dateexecuted',
	refs: {
		plannedperiod: 'accountingPeriod',
		postingperiod: 'accountingPeriod',
		journal: 'transaction',
		deferralaccount: 'account',
		recognitionaccount: 'account',
		reclassjournal: 'transaction',
	},
};

export const RECOGNITION = {
	revenueelement: () =>
		derivedTable('revenueelement', INVOICES, ELEMENT, (record, store) =>
			elementsOf(record, store).map(({ cells }) => cells),
		),
	revenueplan: () =>
		derivedTable('revenueplan', PLANS, PLAN, (record, store) =>
			elementsOf(record, store).map(plan),
		),
	revenueplanplannedrevenue: () =>
		derivedTable('revenueplanplannedrevenue', PLANS, PLANNED, (record, store) => {
			const elements = elementsOf(record, store);
			const posted = elements.length === 0 ? new Map<string, string>() : periods(store);
			return elements.flatMap((element) => months(element, posted));
		}),
};
