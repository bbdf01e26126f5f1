/** Cases, tasks, meetings, phone calls and projects: what has a name, a person and a day. */
import { choice, date, dateTime, flag, float, outside, record, refs, text } from './define';

const stamps = { created: 'createdDate', modified: 'lastModifiedDate' };

export const activities = [
	record({
		type: 'supportCase',
		label: 'Case',
		nameField: 'caseNumber',
		table: 'supportcase',
		...stamps,
		fields: [...text('caseNumber title'), ...refs({ company: 'customer' }), ...flag('isInactive')],
		overrides: {
			caseNumber: { readOnly: true, label: 'Number' },
			title: { required: true, label: 'Subject' },
			company: { required: true },
		},
	}),
	record({
		type: 'task',
		nameField: 'title',
		table: 'task',
		...stamps,
		fields: [...text('title'), ...date('startDate dueDate')],
		overrides: { title: { required: true } },
	}),
	record({
		type: 'phoneCall',
		nameField: 'title',
		table: 'phonecall',
		...stamps,
		fields: [
			...text('title phone message startTime endTime'),
			...refs({ assigned: 'employee', owner: 'employee', company: 'customer', contact: 'contact' }),
			...refs({ supportCase: 'supportCase', transaction: 'transaction' }),
			...outside('customForm'),
			...choice('status', { SCHEDULED: 'Scheduled', COMPLETE: 'Completed' }),
			...choice('priority', { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' }),
			...date('startDate completedDate'),
			...flag('accessLevel timedEvent'),
		],
		overrides: { title: { required: true, label: 'Subject' } },
	}),
	record({
		type: 'calendarEvent',
		label: 'Event',
		nameField: 'title',
		table: 'calendarevent',
		...stamps,
		fields: [
			...text('title location message'),
			...refs({
				organizer: 'employee',
				owner: 'employee',
				company: 'customer',
				contact: 'contact',
			}),
			...refs({ supportCase: 'supportCase', transaction: 'transaction' }),
			...outside('customForm'),
			...choice('status', {
				CONFIRMED: 'Confirmed Event',
				TENTATIVE: 'Tentative Event',
				CANCELLED: 'Cancelled Event',
			}),
			...choice('accessLevel', { PUBLIC: 'Public', PRIVATE: 'Private', BUSY: 'Show as Busy' }),
			...date('startDate endDate'),
			...dateTime('startTime endTime'),
			...flag('allDayEvent timedEvent sendEmail'),
		],
		overrides: { title: { required: true }, startDate: { required: true, label: 'Date' } },
	}),
	record({
		type: 'resourceAllocation',
		nameField: 'id',
		table: 'resourceallocation',
		...stamps,
		fields: [
			...refs({ project: 'job', projectTask: 'projectTask' }),
			...refs({ allocationResource: 'entity', requestedBy: 'employee', nextApprover: 'employee' }),
			...outside('customForm'),
			...date('startDate endDate'),
			...float('allocationAmount numberHours percentOfTime'),
			...choice('allocationUnit', { H: 'Hours', P: 'Percent of Time' }),
			...choice('allocationType', { '1': 'Hard', '2': 'Soft' }),
			...choice('approvalStatus', { '1': 'Pending Approval', '2': 'Approved', '3': 'Rejected' }),
			...text('notes'),
		],
		overrides: Object.fromEntries(
			['project', 'allocationResource', 'startDate', 'endDate'].map((name) => [
				name,
				{ required: true },
			]),
		),
	}),
	record({
		type: 'projectTask',
		nameField: 'title',
		table: 'projecttask',
		...stamps,
		fields: [
			...text('title message status priority constraintType'),
			...refs({ project: 'job', company: 'customer', parent: 'projectTask' }),
			...date('startDate endDate finishByDate'),
			...float('estimatedWork actualWork remainingWork percentTimeComplete plannedWork'),
			...flag('isMilestone isSummaryTask'),
		],
		overrides: { title: { required: true, label: 'Name' }, project: { required: true } },
	}),
	record({
		type: 'job',
		label: 'Project',
		nameField: 'entityId',
		table: 'job',
		created: 'dateCreated',
		modified: 'lastModifiedDate',
		fields: [
			...text('entityId companyName'),
			...refs({ parent: 'customer' }),
			...flag('isInactive'),
		],
		overrides: {
			companyName: { required: true, label: 'Project Name' },
			parent: { label: 'Customer' },
		},
	}),
];
