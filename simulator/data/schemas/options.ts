/** Enumerations that several record types share: id → text. */

/** Countries of the seeded company and its usual trading partners; ids as NetSuite's ISO list has them. */
export const COUNTRIES: Record<string, string> = {
	US: 'United States',
	CA: 'Canada',
	GB: 'United Kingdom',
	DE: 'Germany',
	FR: 'France',
	NL: 'Netherlands',
	AT: 'Austria',
	CH: 'Switzerland',
	ES: 'Spain',
	IT: 'Italy',
	IE: 'Ireland',
	MX: 'Mexico',
	AU: 'Australia',
	JP: 'Japan',
	IN: 'India',
};

export const SUBSCRIPTION_STATUSES: Record<string, string> = {
	'1': 'Soft Opt-In',
	'2': 'Soft Opt-Out',
	'3': 'Confirmed Opt-In',
	'4': 'Confirmed Opt-Out',
};

export const EMAIL_PREFERENCES: Record<string, string> = {
	DEFAULT: 'Default',
	HTML: 'HTML',
	PDF: 'PDF',
};

export const TIERS: Record<string, string> = { '1': 'Bronze', '2': 'Silver', '3': 'Gold' };

export const CHANNELS: Record<string, string> = {
	'1': 'Web Store',
	'2': 'Telephone',
	'3': 'EDI',
	'4': 'Field Sales',
};

export const ITEM_TYPES: Record<string, string> = {
	InvtPart: 'Inventory Item',
	Assembly: 'Assembly/Bill of Materials',
	NonInvtPart: 'Non-inventory Item',
	Service: 'Service',
	Kit: 'Kit/Package',
	Group: 'Item Group',
	OthCharge: 'Other Charge',
	Discount: 'Discount',
	Markup: 'Markup',
	Subtotal: 'Subtotal',
	Description: 'Description',
	Payment: 'Payment',
	GiftCert: 'Gift Certificate',
	DwnLdItem: 'Download Item',
};

export const ACCOUNT_TYPES: Record<string, string> = {
	Bank: 'Bank',
	AcctRec: 'Accounts Receivable',
	OthCurrAsset: 'Other Current Asset',
	FixedAsset: 'Fixed Asset',
	AcctPay: 'Accounts Payable',
	OthCurrLiab: 'Other Current Liability',
	LongTermLiab: 'Long Term Liability',
	Equity: 'Equity',
	Income: 'Income',
	COGS: 'Cost of Goods Sold',
	Expense: 'Expense',
	OthIncome: 'Other Income',
	OthExpense: 'Other Expense',
	NonPosting: 'Non Posting',
};

export const LANGUAGES: Record<string, string> = {
	en_US: 'English (U.S.)',
	en_GB: 'English (International)',
	en_CA: 'English (Canada)',
	fr_CA: 'French (Canada)',
	fr_FR: 'French (France)',
	de_DE: 'German',
	es_ES: 'Spanish',
	it_IT: 'Italian',
	nl_NL: 'Dutch',
	ja_JP: 'Japanese',
};

export const SOURCES: Record<string, string> = {
	restWebServices: 'REST Web Services',
	webServices: 'Web Services',
	CSV: 'CSV',
	NLWebStore: 'Web Store',
};

export const COMMITMENTS: Record<string, string> = {
	'1': 'Available Qty',
	'2': 'Complete Qty',
	'3': 'Do Not Commit',
};
