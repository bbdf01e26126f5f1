/** Whom the company knows beside its customers and vendors: partners, groups of people, competitors; and what came of campaigns. */
import { choice, date, flag, many, record, refs, sublist, text } from './define';

const stamps = { created: 'dateCreated', modified: 'lastModifiedDate' };

const reachable = text(
	'firstName middleName lastName title email altEmail phone altPhone fax comments',
);

const inactive = flag('isInactive');

export const relations = [
	record({
		type: 'partner',
		nameField: 'entityId',
		table: 'partner',
		...stamps,
		fields: [
			...text('entityId altName companyName partnerCode url vatRegNumber taxIdNum defaultAddress'),
			...reachable,
			...inactive,
			...flag('isPerson giveAccess eligibleForCommission'),
			...refs({ subsidiary: 'subsidiary', department: 'department', location: 'location' }),
			...refs({ parent: 'partner', class: 'classification' }),
			...many({ category: 'partnerCategory' }),
		],
	}),
	record({
		type: 'otherName',
		nameField: 'entityId',
		table: 'othername',
		...stamps,
		fields: [
			...text('entityId altName companyName'),
			...reachable,
			...inactive,
			...flag('isPerson is1099Eligible'),
			...refs({ category: 'otherNameCategory', subsidiary: 'subsidiary' }),
		],
	}),
	record({
		type: 'entityGroup',
		label: 'Group',
		nameField: 'groupName',
		table: 'entitygroup',
		...stamps,
		fields: [
			...text('groupName comments email'),
			...choice('groupType', {
				Employee: 'Employee',
				CustJob: 'Customer',
				Contact: 'Contact',
				Partner: 'Partner',
				Vendor: 'Vendor',
				Entity: 'Any',
			}),
			...refs({ groupOwner: 'employee', subsidiary: 'subsidiary' }),
			...flag('isDynamic isPrivate isSalesTeam isSupportRep'),
			...inactive,
		],
		// As SuiteScript calls them; the REST API browser lists no sublist of groups.
		sublists: [
			sublist('groupMembers', undefined, [...refs({ memberKey: 'entity' }), ...text('memberName')]),
		],
		overrides: { groupName: { label: 'Group Name' } },
	}),
	record({
		type: 'competitor',
		nameField: 'name',
		table: 'competitor',
		fields: [...text('name url productService strategy strengths weaknesses'), ...inactive],
		overrides: { url: { label: 'Web Address' } },
	}),
	record({
		type: 'issue',
		nameField: 'issueNumber',
		table: 'issue',
		created: 'createdDate',
		modified: 'lastModifiedDate',
		fields: [
			...text('issueNumber issueAbstract details'),
			...refs({ assigned: 'employee', reportedBy: 'employee', item: 'item' }),
			...choice('status', { OPEN: 'Open', FIXED: 'Fixed', CLOSED: 'Closed' }),
			...choice('priority', { '1': 'High', '2': 'Medium', '3': 'Low' }),
			...choice('severity', { '1': 'Major', '2': 'Minor' }),
			...inactive,
		],
	}),
	record({
		type: 'campaignResponse',
		nameField: 'id',
		table: 'campaignresponse',
		created: 'createdDate',
		modified: 'lastModifiedDate',
		fields: [
			...refs({ entity: 'entity', leadSource: 'leadSource', campaign: 'campaign' }),
			...refs({ channel: 'campaignChannel' }),
			...date('campaignResponseDate'),
			...choice('response', {
				SENT: 'Sent',
				OPENED: 'Opened',
				RESPONDED: 'Responded',
				PURCHASED: 'Purchased',
			}),
			...text('note'),
		],
	}),
];
