/** The standard record types of NetSuite 2026.1's REST API Browser, as REST names them. */
const NAMES = `
	account accountingBook accountingPeriod advIntercompanyJournalEntry analyticalImpact
	assemblyBuild assemblyItem assemblyUnbuild automatedClearingHouse billingAccount
	billingRevenueEvent billingSchedule bin binTransfer binWorksheet blanketPurchaseOrder bom
	bomRevision budgetCategory budgetExchangeRate budgetimport calendarEvent campaign
	campaignAudience campaignCategory campaignChannel campaignFamily campaignOffer
	campaignResponse campaignSearchEngine campaignSubscription campaignTemplate campaignVertical
	cashRefund cashSale charge check classification commerceCategory competitor
	consolidatedExchangeRate contact contactCategory contactRole costCategory couponCode
	creditCardCharge creditCardRefund creditMemo currency currencyRate customer customerCategory
	customerDeposit customerMessage customerPayment customerRefund customerStatus
	customerSubsidiaryRelationship department deposit depositApplication descriptionItem
	discountItem downloadItem emailTemplate employee entityGroup estimate expenseCategory
	expenseReport fairValueFormula fairValuePrice fulfillmentRequest gLNumberingSequence
	generalToken giftCertificate giftCertificateItem globalAccountMapping hcmJob
	impactSubcategory inboundShipment intercompanyJournalEntry intercompanyTransferOrder
	inventoryAdjustment inventoryCostRevaluation inventoryCount inventoryItem inventoryNumber
	inventoryStatus inventoryTransfer invoice issue itemAccountMapping itemFulfillment itemGroup
	itemReceipt itemRevision itemSupplyPlan job jobStatus jobType journalEntry kitItem
	leadSource location lotNumberedAssemblyItem lotNumberedInventoryItem
	manufacturingCostTemplate manufacturingOperationTask manufacturingRouting markupItem
	merchandiseHierarchyLevel merchandiseHierarchyNode merchandiseHierarchyVersion message nexus
	nonInventoryPurchaseItem nonInventoryResaleItem nonInventorySaleItem noteType opportunity
	otherChargePurchaseItem otherChargeResaleItem otherChargeSaleItem otherName
	otherNameCategory partner partnerCategory paycheck paycheckJournal paymentCard
	paymentCardToken paymentItem paymentMethod payrollItem periodEndJournal phoneCall priceBook
	priceLevel pricePlan pricingGroup projectTask promotionCode purchaseContract purchaseOrder
	purchaseRequisition resourceAllocation resourceGroup returnAuthorization revRecFieldMapping
	revRecSchedule revRecTemplate salesCampaign salesOrder salesPriceRule salesPriceRuleEntry
	salesRole salesTaxItem serializedAssemblyItem serializedInventoryItem servicePurchaseItem
	serviceResaleItem serviceSaleItem shipItem siteCategory statisticalJournalEntry subscription
	subscriptionChangeOrder subscriptionLine subscriptionPlan subscriptionTerm subsidiary
	subtotalItem supportCase supportCaseOrigin supportCasePriority supportCaseStatus
	supportCaseType task taxAcct taxGroup taxSchedule taxType term timeBill timeSheet topic
	transferOrder unitsType usage vendor vendorBill vendorCategory vendorCredit vendorPayment
	vendorPrepayment vendorPrepaymentApplication vendorReturnAuthorization
	vendorSubsidiaryRelationship webSite winLossReason workOrder workOrderClose
	workOrderCompletion workOrderIssue
`;

/** Words that NetSuite's own screens write differently from what the REST name would give. */
const LABELS: Record<string, string> = {
	advIntercompanyJournalEntry: 'Advanced Intercompany Journal Entry',
	bom: 'Bill of Materials',
	bomRevision: 'Bill of Materials Revision',
	budgetimport: 'Budget Import',
	classification: 'Class',
	gLNumberingSequence: 'G/L Numbering Sequence',
	hcmJob: 'HCM Job',
	job: 'Project (Job)',
	jobStatus: 'Project Status',
	jobType: 'Project Type',
	nonInventoryPurchaseItem: 'Non-Inventory Item for Purchase',
	nonInventoryResaleItem: 'Non-Inventory Item for Resale',
	nonInventorySaleItem: 'Non-Inventory Item for Sale',
	otherChargePurchaseItem: 'Other Charge Item for Purchase',
	otherChargeResaleItem: 'Other Charge Item for Resale',
	otherChargeSaleItem: 'Other Charge Item for Sale',
	revRecFieldMapping: 'Revenue Recognition Field Mapping',
	revRecSchedule: 'Revenue Recognition Schedule',
	revRecTemplate: 'Revenue Recognition Template',
	servicePurchaseItem: 'Service Item for Purchase',
	serviceResaleItem: 'Service Item for Resale',
	serviceSaleItem: 'Service Item for Sale',
	taxAcct: 'Tax Account',
	timeBill: 'Time Entry (Time Bill)',
	unitsType: 'Units of Measure Type',
	webSite: 'Website',
};

/** `salesOrder` → `Sales Order`. */
function readable(name: string): string {
	const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Label and REST name of each standard record type, sorted by label. */
export const standardRecordTypes: ReadonlyArray<{ name: string; value: string }> = NAMES.trim()
	.split(/\s+/)
	.map((value) => ({ name: LABELS[value] ?? readable(value), value }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));
