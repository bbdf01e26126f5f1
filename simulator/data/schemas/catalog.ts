/** The 206 record types of the 2026.1 REST API browser. Those without a schema of their own have a common shape and no rows. */
import { flag, record, text } from './define';

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
generalToken giftCertificate giftCertificateItem globalAccountMapping hcmJob impactSubcategory
inboundShipment intercompanyJournalEntry intercompanyTransferOrder inventoryAdjustment
inventoryCostRevaluation inventoryCount inventoryItem inventoryNumber inventoryStatus
inventoryTransfer invoice issue itemAccountMapping itemFulfillment itemGroup itemReceipt
itemRevision itemSupplyPlan job jobStatus jobType journalEntry kitItem leadSource location
lotNumberedAssemblyItem lotNumberedInventoryItem manufacturingCostTemplate
manufacturingOperationTask manufacturingRouting markupItem merchandiseHierarchyLevel
merchandiseHierarchyNode merchandiseHierarchyVersion message nexus nonInventoryPurchaseItem
nonInventoryResaleItem nonInventorySaleItem noteType opportunity otherChargePurchaseItem
otherChargeResaleItem otherChargeSaleItem otherName otherNameCategory partner partnerCategory
paycheck paycheckJournal paymentCard paymentCardToken paymentItem paymentMethod payrollItem
periodEndJournal phoneCall priceBook priceLevel pricePlan pricingGroup projectTask
promotionCode purchaseContract purchaseOrder purchaseRequisition resourceAllocation
resourceGroup returnAuthorization revRecFieldMapping revRecSchedule revRecTemplate
salesCampaign salesOrder salesPriceRule salesPriceRuleEntry salesRole salesTaxItem
serializedAssemblyItem serializedInventoryItem servicePurchaseItem serviceResaleItem
serviceSaleItem shipItem siteCategory statisticalJournalEntry subscription
subscriptionChangeOrder subscriptionLine subscriptionPlan subscriptionTerm subsidiary
subtotalItem supportCase supportCaseOrigin supportCasePriority supportCaseStatus
supportCaseType task taxAcct taxGroup taxSchedule taxType term timeBill timeSheet topic
transferOrder unitsType usage vendor vendorBill vendorCategory vendorCredit vendorPayment
vendorPrepayment vendorPrepaymentApplication vendorReturnAuthorization
vendorSubsidiaryRelationship webSite winLossReason workOrder workOrderClose
workOrderCompletion workOrderIssue
`;

/** Every standard record type, camelCase. */
export const STANDARD_TYPES = NAMES.trim().split(/\s+/);

/** The schema of a standard type that this simulator does not know in full. */
export const commonShape = (type: string) =>
	record({
		type,
		nameField: 'name',
		fields: [...text('name'), ...flag('isInactive')],
	});
