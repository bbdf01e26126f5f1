/** The short lists that every account has: categories, statuses, methods. Their ids are NetSuite's own where it has some. */
import type { Store } from '../contract';
import { row } from './row';

const FOUNDED = Date.parse('2022-11-14T17:05:00Z');

/** Names by type; an id in front where it is not the next number. */
const LISTS: Record<string, string[]> = {
	customerCategory: ['Corporate', 'Individual', 'Reseller'],
	vendorCategory: ['Supplier', 'Subcontractor', 'Tax agency'],
	partnerCategory: ['Agency', 'Referral'],
	contactCategory: ['Business', 'Personal'],
	contactRole: ['-10:Primary Contact', '-20:Alternate Contact', '-30:Decision Maker'],
	supportCaseStatus: ['Not Started', 'In Progress', 'Escalated', 'Re-Opened', 'Closed'],
	supportCasePriority: ['High', 'Medium', 'Low'],
	supportCaseOrigin: ['-5:E-mail', 'Web', 'Phone'],
	supportCaseType: ['Problem', 'Question', 'Return'],
	paymentMethod: ['Cash', 'Check', 'Credit Card', 'Wire Transfer'],
	expenseCategory: ['Travel', 'Meals', 'Lodging', 'Supplies'],
	costCategory: ['Default', 'Freight', 'Customs'],
	leadSource: ['Web', 'Trade Show', 'Referral'],
	winLossReason: ['Price', 'Features', 'Timing'],
	jobType: ['Fixed Price', 'Time and Material'],
	jobStatus: ['Not Started', 'In Progress', 'Completed'],
	pricingGroup: ['Standard', 'Promotional'],
	taxSchedule: ['Taxable', 'Non-taxable'],
	unitsType: ['Each', 'Weight', 'Length'],
	customerMessage: ['Thank you for your business.', 'Please pay within terms.'],
	salesRole: ['-2:Sales Rep', 'Account Manager'],
	noteType: ['Conference Call', 'E-mail', 'Fax'],
	nexus: ['California', 'Ontario', 'Germany'],
	commerceCategory: ['All Goods', 'Hardware', 'Consumables', 'Furnishing', 'Spare Parts'],
	siteCategory: ['Hardware', 'Consumables', 'Furnishing', 'Spare Parts'],
	webSite: ['Quillmark Store'],
	budgetCategory: ['Annual Budget'],
	taxType: ['US Sales Tax', 'HST', 'VAT'],
	promotionCode: ['SPRING10', 'WELCOME5'],
	campaign: ['Spring Mailing', 'Trade Fair Hamburg'],
	campaignCategory: ['E-mail', 'Event'],
	campaignChannel: ['E-mail', 'Direct Mail'],
	emailTemplate: ['Order Confirmation', 'Payment Reminder', 'Case Closed'],
	billingSchedule: ['Monthly', 'Quarterly'],
	hcmJob: ['Account Executive', 'Accountant', 'Warehouse Lead', 'Support Agent', 'Analyst'],
	topic: ['Shipping', 'Returns'],
	otherNameCategory: ['Authority', 'Charity'],
	resourceGroup: ['Installers', 'Service Technicians'],
	payrollItem: ['Salary', 'Hourly Wages', 'Federal Withholding', 'Health Insurance'],
};

/** Puts the lists. */
export function seedLists(store: Store): void {
	for (const [type, names] of Object.entries(LISTS)) {
		for (const entry of names) {
			const [, id, name] = /^(?:(-?\d+):)?(.*)$/.exec(entry) ?? [];
			row(store, type, { name, isInactive: false }, { id, created: FOUNDED });
		}
	}
}
