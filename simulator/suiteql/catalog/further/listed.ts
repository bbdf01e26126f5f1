/** Values of NetSuite's small lists, where its help pages or its statuses tell them. */
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import type { Cells } from '../table';

/** `id:name`, separated by `|`; the id alone where it is the name as well. */
const VALUES: Record<string, string> = {
	dayofweek: '1:Sunday|2:Monday|3:Tuesday|4:Wednesday|5:Thursday|6:Friday|7:Saturday',
	permissionlevel: '0:None|1:View|2:Create|3:Edit|4:Full',
	costingmethodtype:
		'AVG:Average|FIFO|LIFO|LOTNUMBERED:Lot Numbered|SERIAL:Specific|STANDARD:Standard',
	scriptstatus: `COMPLETED:Completed|INQUEUE:In Queue|NOTSCHEDULED:Not Scheduled|RELEASED:Released|
		SCHEDULED:Scheduled|TESTING:Testing`,
	workflowreleasestatus:
		'NOTINITIATING:Not Initiating|RELEASED:Released|SUSPENDED:Suspended|TESTING:Testing',
	currencysymbolplacement: '1:Before Number|2:After Number',
	entitytype: 'Contact|CustJob:Customer|Employee|Group|OtherName:Other Name|Partner|Vendor',
	eventpriority: 'HIGH:High|MEDIUM:Medium|LOW:Low',
	revenueplanstatus:
		'COMPLETED:Completed|INPROGRESS:In Progress|NOTSTARTED:Not Started|ONHOLD:On Hold',
	timelineapprovalstatus: '1:Open|2:Pending Approval|3:Approved|4:Rejected',
	monthsofyear: `1:January|2:February|3:March|4:April|5:May|6:June|7:July|8:August|9:September|10:October|
		11:November|12:December`,
	forecasttype: '1:Worst Case|2:Most Likely|3:Upside',
	consolidatedratetype: 'AVERAGE:Average|CURRENT:Current|HISTORICAL:Historical',
	locationtype: '1:Store|2:Warehouse|3:Undefined',
};

/** Transaction type → its list of statuses, where the names differ. */
const STATUS_LISTS: Record<string, string> = { customerpaymentstatus: 'paymentstatus' };

const statuses = new Map(
	Object.entries(TRANSACTION_TYPES).map(([type, { statuses: list }]) => {
		const name = `${type.toLowerCase()}status`;
		return [STATUS_LISTS[name] ?? name, list] as const;
	}),
);

/** Rows of a list by all the names that its columns may have; none for lists that only an account fills. */
export function listed(name: string): Cells[] {
	const pairs = VALUES[name]
		? VALUES[name].split(/\|\s*/).map((entry) => entry.trim().split(':'))
		: Object.entries(statuses.get(name) ?? {});
	return pairs.map(([id, label = id]): Cells => ({ id, key: id, name: label, sname: label }));
}
