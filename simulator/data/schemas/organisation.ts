/** Subsidiaries, currencies, departments, locations, classes, terms, tax codes. */
import { address, choice, date, flag, float, integer, many, record, refs, text } from './define';
import { COUNTRIES } from './options';

const segment = (type: string, label: string) =>
	record({
		type,
		label,
		nameField: 'name',
		table: type,
		modified: 'lastModifiedDate',
		fields: [
			...text('name fullName'),
			...flag('isInactive includeChildren'),
			...refs({ parent: type }),
			...many({ subsidiary: 'subsidiary' }),
		],
		overrides: { name: { required: true }, fullName: { readOnly: true } },
	});

export const organisation = [
	record({
		type: 'subsidiary',
		nameField: 'name',
		table: 'subsidiary',
		modified: 'lastModifiedDate',
		fields: [
			...text('name fullName legalName email fax url federalIdNumber state tranPrefix'),
			...flag('isElimination isInactive'),
			...choice('country', COUNTRIES),
			...refs({ parent: 'subsidiary', currency: 'currency' }),
			...address('mainAddress', COUNTRIES),
		],
		overrides: { name: { required: true }, fullName: { readOnly: true } },
	}),
	record({
		type: 'currency',
		nameField: 'name',
		table: 'currency',
		modified: 'lastModifiedDate',
		fields: [
			...text('name symbol displaySymbol formatSample'),
			...float('exchangeRate'),
			...integer('currencyPrecision'),
			...choice('symbolPlacement', { '1': 'Before Number', '2': 'After Number' }),
			...flag('isBaseCurrency isInactive includeInFxRateUpdates'),
		],
		overrides: {
			name: { required: true },
			symbol: { required: true, label: 'ISO Code' },
			displaySymbol: { label: 'Symbol' },
			exchangeRate: { label: 'Default Exchange Rate' },
		},
	}),
	segment('department', 'Department'),
	segment('classification', 'Class'),
	record({
		type: 'location',
		nameField: 'name',
		table: 'location',
		modified: 'lastModifiedDate',
		fields: [
			...text('name fullName tranPrefix'),
			...flag('isInactive includeChildren makeInventoryAvailable useBins'),
			...choice('locationType', { '1': 'Store', '2': 'Warehouse' }),
			...refs({ parent: 'location' }),
			...many({ subsidiary: 'subsidiary' }),
			...address('mainAddress', COUNTRIES),
		],
		overrides: { name: { required: true }, fullName: { readOnly: true } },
	}),
	record({
		type: 'term',
		label: 'Term',
		nameField: 'name',
		table: 'term',
		modified: 'lastModifiedDate',
		fields: [
			...text('name'),
			...integer('daysUntilNetDue daysUntilExpiry'),
			...float('discountPercent'),
			...flag('isInactive preferred installment'),
		],
		overrides: { name: { required: true, label: 'Terms' } },
	}),
	record({
		type: 'salesTaxItem',
		label: 'Sales Tax Item',
		nameField: 'itemId',
		table: 'salestaxitem',
		fields: [...text('itemId description'), ...float('rate'), ...flag('isInactive')],
		overrides: { itemId: { required: true, label: 'Tax Name' } },
	}),
	record({
		type: 'priceLevel',
		label: 'Price Level',
		nameField: 'name',
		table: 'pricelevel',
		fields: [...text('name'), ...float('discountPct'), ...flag('isOnline isInactive')],
		overrides: { name: { required: true } },
	}),
	record({
		type: 'customerStatus',
		label: 'Customer Status',
		nameField: 'name',
		table: 'entitystatus',
		fields: [
			...text('name'),
			...float('probability'),
			...choice('stage', { LEAD: 'Lead', PROSPECT: 'Prospect', CUSTOMER: 'Customer' }),
			...flag('isInactive'),
		],
		overrides: { name: { required: true } },
	}),
	record({
		type: 'currencyRate',
		label: 'Currency Exchange Rate',
		nameField: 'id',
		table: 'currencyrate',
		fields: [
			...refs({ baseCurrency: 'currency', transactionCurrency: 'currency' }),
			...float('exchangeRate'),
			...date('effectiveDate'),
		],
	}),
];
