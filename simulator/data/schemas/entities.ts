/** Customers, vendors, employees, contacts: one series of ids, as in NetSuite. */
import {
	address,
	choice,
	date,
	dateTime,
	flag,
	float,
	many,
	money,
	record,
	refs,
	sublist,
	text,
} from './define';
import { COUNTRIES, EMAIL_PREFERENCES, SUBSCRIPTION_STATUSES, TIERS } from './options';

const stamps = { created: 'dateCreated', modified: 'lastModifiedDate' };

const person = text('salutation firstName middleName lastName title');

const reachable = [
	...text('email altEmail phone altPhone mobilePhone homePhone fax comments'),
	...choice('globalSubscriptionStatus', SUBSCRIPTION_STATUSES),
];

const addressBook = sublist(
	'addressBook',
	'id',
	[
		...text('label addressBookAddress_text'),
		...flag('defaultBilling defaultShipping isResidential'),
		...address('addressBookAddress', COUNTRIES),
	],
	{
		addressBookAddress_text: { readOnly: true, label: 'Address' },
		id: { label: 'ID' },
	},
);

const named = {
	entityId: { label: 'Entity ID' },
	altName: { readOnly: true },
	defaultAddress: { readOnly: true },
	balance: { readOnly: true },
	globalSubscriptionStatus: { label: 'Global Subscription Status' },
};

export const entities = [
	record({
		type: 'customer',
		nameField: 'entityId',
		table: 'customer',
		...stamps,
		fields: [
			...text('entityId altName companyName accountNumber url defaultAddress printOnCheckAs'),
			...person,
			...reachable,
			...flag('isPerson isInactive taxable emailTransactions giveAccess shipComplete'),
			...choice('emailPreference', EMAIL_PREFERENCES),
			...refs({
				parent: 'customer',
				subsidiary: 'subsidiary',
				currency: 'currency',
				entityStatus: 'customerStatus',
				salesRep: 'employee',
				terms: 'term',
				taxItem: 'salesTaxItem',
				priceLevel: 'priceLevel',
				receivablesAccount: 'account',
				category: 'customerCategory',
			}),
			...money('creditLimit balance overdueBalance unbilledOrders depositBalance'),
			...choice('creditHoldOverride', { AUTO: 'Auto', ON: 'On', OFF: 'Off' }),
			...date('startDate endDate firstOrderDate lastOrderDate'),
			...text('searchStage resaleNumber'),
			...choice('custentity_tier', TIERS),
			...flag('custentity_flag'),
			...text('custentity_crm_id'),
			...float('custentity_score'),
			...date('custentity_renewal'),
			...dateTime('custentity_last_sync'),
			...many({ custentity_regions: 'customlist_region' }),
		],
		sublists: [addressBook],
		overrides: {
			...named,
			isPerson: { label: 'Is Individual' },
			subsidiary: { required: true, label: 'Primary Subsidiary' },
			searchStage: { readOnly: true, label: 'Stage' },
			overdueBalance: { readOnly: true },
			unbilledOrders: { readOnly: true },
			depositBalance: { readOnly: true },
			firstOrderDate: { readOnly: true },
			lastOrderDate: { readOnly: true },
			custentity_crm_id: { label: 'CRM ID' },
		},
	}),
	record({
		type: 'vendor',
		nameField: 'entityId',
		table: 'vendor',
		...stamps,
		fields: [
			...text('entityId altName companyName legalName accountNumber url defaultAddress'),
			...person,
			...reachable,
			...flag('isPerson isInactive is1099Eligible'),
			...choice('emailPreference', EMAIL_PREFERENCES),
			...refs({
				subsidiary: 'subsidiary',
				currency: 'currency',
				terms: 'term',
				payablesAccount: 'account',
				expenseAccount: 'account',
				category: 'vendorCategory',
			}),
			...money('creditLimit balance unbilledOrders'),
			...text('taxIdNum'),
			...choice('custentity_tier', TIERS),
		],
		sublists: [addressBook],
		overrides: {
			...named,
			subsidiary: { required: true, label: 'Primary Subsidiary' },
			unbilledOrders: { readOnly: true },
		},
	}),
	record({
		type: 'employee',
		nameField: 'entityId',
		table: 'employee',
		...stamps,
		fields: [
			...text('entityId altName initials defaultAddress officePhone'),
			...person,
			...reachable,
			...flag('isInactive giveAccess issalesrep issupportrep isJobResource'),
			...refs({
				subsidiary: 'subsidiary',
				department: 'department',
				class: 'classification',
				location: 'location',
				supervisor: 'employee',
				currency: 'currency',
			}),
			...date('hireDate birthdate releasedate'),
			...money('laborCost'),
		],
		sublists: [addressBook],
		overrides: {
			...named,
			title: { label: 'Job Title' },
			firstName: { required: true },
			lastName: { required: true },
			subsidiary: { required: true },
			issalesrep: { label: 'Sales Rep' },
			// Its schema lists the field and the query service still says it does not exist (airbyte issue 35401).
			lastModifiedDate: { filterable: false },
		},
	}),
	record({
		type: 'contact',
		nameField: 'entityId',
		table: 'contact',
		...stamps,
		fields: [
			...text('entityId officePhone assistantPhone defaultAddress'),
			...person,
			...reachable,
			...flag('isInactive isPrivate unsubscribe'),
			...refs({ company: 'entity', subsidiary: 'subsidiary', supervisor: 'contact' }),
		],
		sublists: [addressBook],
		overrides: {
			...named,
			title: { label: 'Job Title' },
			phone: { label: 'Main Phone' },
			subsidiary: { required: true },
		},
	}),
];
