/**
 * Record actions by type. `documented`: Oracle's list (help page section_1516982564; REST has the same as SuiteScript).
 * The others are the buttons of NetSuite's pages that change a status, which no page lists as actions.
 */

export interface Action {
	documented: boolean;
	/** Field whose letter or number tells where the record stands; absent = the action only notes that it ran. */
	field?: string;
	/** Values from which the action may start; absent = any. */
	from?: readonly string[];
	to?: string | boolean;
	/** Field set besides, to today's date or to a flag. */
	also?: Record<string, string | boolean>;
	/** Closes every open line. */
	closesLines?: boolean;
	/** Parameters of the body, by lower-case name, and the field that takes each. */
	parameters?: Readonly<Record<string, string>>;
	/** What has been done to a record that the action left behind, as in `A … is already declined`. */
	done: string;
}

type Actions = Readonly<Record<string, Action>>;

const button = (from: string, to: string, done: string, more: Partial<Action> = {}): Action => ({
	documented: false,
	field: 'status',
	from: [...from],
	to,
	done,
	...more,
});

const noted = (done: string): Action => ({ documented: true, done });

/** Time: the ids of `approvalStatus` are 1 open, 2 pending, 3 approved, 4 rejected. */
const time = (done: string, from: string[], to: string, more: Partial<Action> = {}): Action => ({
	documented: true,
	field: 'approvalStatus',
	from,
	to,
	done,
	...more,
});

const TIME: Actions = {
	submit: time('submitted', ['1', '4'], '2'),
	retract: time('retracted', ['2'], '1'),
	approve: time('approved', ['2'], '3', { also: { approved: true } }),
	reject: time('rejected', ['2'], '4', {
		also: { approved: false },
		parameters: { rejectionnote: 'rejectionNote' },
	}),
};

const ORDER: Actions = {
	approve: button('A', 'B', 'approved'),
	reject: button('A', 'C', 'rejected'),
	cancel: button('AB', 'C', 'cancelled'),
	close: button('BDEF', 'H', 'closed', { closesLines: true }),
};

/** Posting documents wait in `D`; `approvalStatus` 1 pending, 2 approved, 3 rejected. */
const POSTING: Actions = {
	approve: button('D', 'A', 'approved', { also: { approvalStatus: '2' } }),
	reject: button('D', 'E', 'rejected', { also: { approvalStatus: '3' } }),
	submitForApproval: button('E', 'D', 'submitted', { also: { approvalStatus: '1' } }),
};

const JOURNAL: Actions = {
	approve: button('A', 'B', 'approved', { also: { approved: true } }),
	reject: button('A', 'C', 'rejected', { also: { approved: false } }),
	submitForApproval: button('C', 'A', 'submitted'),
};

export const ACTIONS: Readonly<Record<string, Actions>> = {
	charge: {
		clearBudgetAmounts: noted('cleared'),
		distributeBudgetTotalAmount: noted('distributed'),
		selectAllBudgetLines: noted('selected'),
		setBudgetAmountsToCalculated: noted('calculated'),
		unselectAllBudgetLines: noted('unselected'),
	},
	inventoryCount: {
		startcount: button('A', 'B', 'started', { documented: true }),
		completecount: button('B', 'C', 'completed', { documented: true }),
		approve: button('C', 'D', 'approved', { documented: true }),
		reject: button('C', 'B', 'rejected', { documented: true }),
	},
	timeBill: TIME,
	timeSheet: TIME,
	vendorPayment: {
		confirm: button('A', 'B', 'confirmed', {
			documented: true,
			parameters: {
				confirmationdate: 'tranDate',
				exchangerate: 'exchangeRate',
				postingperiod: 'postingPeriod',
				clearpayment: 'cleared',
			},
		}),
		decline: button('A', 'C', 'declined', { documented: true }),
	},
	invoice: {
		markforgrouping: { ...noted('marked'), field: 'forInvoiceGrouping', to: true },
		unmarkforgrouping: { ...noted('unmarked'), field: 'forInvoiceGrouping', to: false },
		removeinvoicefromgroup: noted('removed from its group'),
		...POSTING,
	},
	vendorBill: { ...POSTING, cancel: button('A', 'C', 'cancelled') },
	salesOrder: ORDER,
	purchaseOrder: {
		...ORDER,
		submitForApproval: button('C', 'A', 'submitted'),
	},
	returnAuthorization: ORDER,
	vendorReturnAuthorization: ORDER,
	transferOrder: ORDER,
	intercompanyTransferOrder: ORDER,
	purchaseRequisition: {
		approve: button('A', 'B', 'approved'),
		reject: button('A', 'R', 'rejected'),
		submitForApproval: button('R', 'A', 'submitted'),
		cancel: button('AB', 'C', 'cancelled'),
		close: button('BDF', 'H', 'closed', { closesLines: true }),
	},
	workOrder: {
		release: button('A', 'B', 'released'),
		cancel: button('AB', 'C', 'cancelled'),
		close: button('BDG', 'H', 'closed'),
	},
	expenseReport: {
		submitForApproval: button('AD', 'B', 'submitted', { also: { complete: true } }),
		approve: button('BC', 'F', 'approved', { also: { supervisorApproval: true } }),
		reject: button('BC', 'D', 'rejected', { also: { supervisorApproval: false } }),
	},
	journalEntry: JOURNAL,
	intercompanyJournalEntry: JOURNAL,
	advIntercompanyJournalEntry: JOURNAL,
};
