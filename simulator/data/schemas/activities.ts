/** Cases, tasks, phone calls and projects: what has a name, a person and a day. */
import { date, flag, float, outside, record, refs, text } from './define';

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
			...refs({ assigned: 'employee', company: 'customer', contact: 'contact' }),
			...refs({ supportCase: 'supportCase', transaction: 'transaction' }),
			...outside('customForm'),
			...date('startDate completedDate'),
			...flag('accessLevel timedEvent'),
		],
		overrides: { title: { required: true, label: 'Subject' } },
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
