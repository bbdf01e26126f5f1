/** Items as the 2026.1 API browser lists them; notation in notation.ts. */
export const ITEMS = `
type inventoryItem
VSOEDeferral=DEFERALLUNTIL|DEFERUNTIL VSOEDelivered:b"Default as Delivered" VSOEPermitDiscount=IFDELIVERED|NEVER
VSOEPrice:n"Allocation Price" VSOESopGroup=EXCLUDE|NORMAL|SOFTWARE allowconsignment:b"Allow Vendor Consignment"
alternateDemandSourceItem@inventoryItem amortizationPeriod:i amortizationTemplate@ assetAccount@account atpLeadTime:i
atpMethod=CUMULATIVE_ATP_WITH_LOOK_AHEAD|DISCRETE_ATP autoExpandKitForRevenuemgmt:b autoLeadTime:b
autoPreferredStockLevel:b autoReorderPoint:b availableToPartners:b averageCost:n backwardConsumptionDays:i
baseUnit"Primary Base Unit" billExchRateVarianceAcct@account billPriceVarianceAcct@account billQtyVarianceAcct@account
billingSchedule@@ class@classification cogsAccount@account consignmentassetaccount@account
consignmentexpenseaccount@account consumptionUnit"Primary Consumption Unit" contingentRevenueHandling:b
conversionRate:f copyDescription:b"Copy from Sales Order" cost:n"Purchase Price" costAccountingStatus costCategory@@
costEstimate:n"Item Defined Cost" costEstimateUnits costForPricing:n
costingMethod=SERIAL|LOT|AVG|LIFO|GROUPAVG|FIFO|STANDARD countryOfManufacture=$countries createExpensePlansOn@
createRevenuePlansOn@ createdDate:t currency@@ custReturnVarianceAccount@account customForm@ dateConvertedToInv:t
defaultAllocationStrategy@ defaultItemShipMethod@shipItem defaultReturnCost:n defaultReturnCostUnits
deferRevRec:b"Hold Revenue Recognition" deferralAccount@account deferredRevenueAccount@account demandModifier:n
demandSource=FORECASTANDORDERS|EXISTINGORDERSANDDEPENDENTDEMAND|FORECASTCONSUMPTION|ITEMDEMANDPLAN demandTimeFence:i
department@@ description directRevenuePosting:b displayName distributionCategory@ distributionNetwork@ dontShowPrice:b
dropShipExpenseAccount@account enableCatchWeight:b enforceminqtyinternally:b"Enforce Minimum Internally"
excludeFromSiteMap:b expenseAmortizationRule@ expirationDate:d externalId featuredDescription fixedLotSize:f
fixedLotSizeUnits forwardConsumptionDays:i fraudRisk=LOW|MEDIUM|HIGH froogleProductFeed:b futurehorizon:i
gainLossAccount@account handlingCost:n hazmatHazardClass hazmatId hazmatItemUnits hazmatItemUnitsQty:f
hazmatPackingGroup=DEFAULT|I|II|III hazmatShippingName hazmatTechnicalName includeChildren:b incomeAccount@account
insertItemAttribute=class|department|location|itemid|issueproduct|vendorname interCoDefRevAccount@account
intercoCogsAccount@account intercoExpenseAccountHidden intercoIncomeAccount@account internalId:i
invtClassification=1|2|3 invtCountInterval:i"Count Interval" isDonationItem:b"Variable Amount" isDropShipItem:b
isGCoCompliant:b isHazmatItem:b"Hazmat/Dangerous Goods" isInactive:b"Inactive" isLotItem:b"Lot Numbered"
isOnline:b"Display in Website" isSerialItem:b"Serialized" isSpecialOrderItem:b isStorePickupAllowed:b
isTaxable:b"Taxable" issueProduct@ itemCarrier=ups|nonups itemId itemOptions*nsResource itemProcessFamily@
itemProcessGroup@ itemRevenueCategory@ itemShipMethod*shipItem itemType=$itemTypes lastInvtCountDate:d lastModifiedDate:t
lastPurchasePrice:n leadTime:i"Purchase Lead Time" location@@ lowerWarningLimit:f manufacturer manufacturerAddr1
manufacturerCity manufacturerState manufacturerTariff"HS Tariff Number" manufacturerTaxId manufacturerZip
matchBillToReceipt:b matrixItemNameTemplate matrixItemNameTemplateHelp matrixType=PARENT|CHILD maxDonationAmount:n
maximumquantity:i"Maximum Order Qty" metaTagHtml minimumquantity:i"Minimum Order Qty" mpn multManufactureAddr:b
nexTagCategory nexTagProductFeed:b nextInvtCountDate:d noPriceMessage offerSupport:b onSpecial:b originalItemSubtype
originalItemType outOfStockBehavior=DISABLE|ENABLENMSG|REMOVE|ENABLE|DEFAULT outOfStockMessage
overallQuantityPricingType=ITEM|PARENT|SCHEDULE pageTitle parent@item parentOnly:b"Use as Category Only"
periodicLotSizeDays:i periodicLotSizeType=INTERVAL|WEEKLY|MONTHLY planningItemCategory@
preferenceCriterion=A|B|C|D|E|F preferredLocation@location preferredStockLevel:f preferredStockLevelDays:f
preferredStockLevelUnits pricesIncludeTax:b pricingGroup@@ producer:b purchaseDescription purchaseOrderAmount:f
purchaseOrderQuantity:f purchaseOrderQuantityDiff:f purchasePriceVarianceAcct@account purchaseTaxCode@
purchaseUnit"Primary Purchase Unit" quantityAvailable:f quantityAvailableBase:f quantityBackOrdered:f
quantityCommitted:f quantityOnHand:f quantityOnHandBase:f quantityOnHandUnits quantityOnOrder:f
quantityPricingSchedule@ rate:n"Price" rateIncludingTax:n"Price Including Tax" receiptAmount:f receiptQuantity:f
receiptQuantityDiff:f relatedItemsDescription reorderMultiple:i reorderPoint:f reorderPointUnits rescheduleInDays:i
rescheduleOutDays:i residual:n revRecForecastRule@ revRecSchedule@revRecTemplate revReclassFxAccount@account
revenueAllocationGroup@ revenueRecognitionRule@ rotationType=LEFO|FEFO roundUpAsComponent:b safetyStockLevel:f
safetyStockLevelDays:i saleUnit"Primary Sale Unit" salesDescription salesTaxCode@ savedReorderPoint:f
scheduleBCode=22|23|24|25|26|27|28|29|30|31|10|32|11|33|12|13|14|15|16|17|18|19|1|2|3|4|5|6|7|8|9|20|21 scheduleBNumber
scheduleBQuantity:f searchKeywords seasonalDemand:b secondaryBaseUnit secondaryConsumptionUnit secondaryPurchaseUnit
secondarySaleUnit secondaryStockUnit secondaryUnitsType@unitsType serialNumbers shipIndividually:b shipPackage@
shippingCost:n shoppingDotComCategory shoppingProductFeed:b shopzillaCategoryId:i shopzillaProductFeed:b
showDefaultDonationAmount:b siteMapPriority=$siteMapPriorities softDescriptor=1|2 stockDescription
stockUnit"Primary Stock Unit" storeDescription storeDetailedDescription"Detailed Description" storeDisplayImage@
storeDisplayName storeDisplayThumbnail@ storeItemTemplate= subsidiary*subsidiary
supplyLotSizingMethod=FIXED_LOT_SIZE|LOT_FOR_LOT|FIXED_LOT_MULTIPLE|PERIODIC_LOT_SIZE
supplyReplenishmentMethod=TIME_PHASED|MPS|REORDER_POINT|MRP supplyTimeFence:i supplyType=TRANSFER|PURCHASE taxSchedule@@
totalValue:n trackLandedCost:b tracksaasmetrics:b"SaaS Metric Tracking" tracksaasmetricsenddate:d
tracksaasmetricsstartdate:d transferPrice:n transferPriceUnits unitsForPickDecomposition*nsResource unitsType@@ upcCode
updateExistingTranAccounts:b upperWarningLimit:f urlComponent useBins:b useMarginalRates:b
vendReturnVarianceAccount@account vendor@@ vendorName"Vendor Name/Code" weight:f"Item Weight" weightUnit=1|2|3|4
weightUnits yahooProductFeed:b
+ itemVendor&
+ locations&
+ presentationItem&
+ price&
+ siteCategory&
+ translations&

type serviceSaleItem
VSOEDeferral=DEFERALLUNTIL|DEFERUNTIL VSOEDelivered:b"Default as Delivered" VSOEPermitDiscount=IFDELIVERED|NEVER
VSOEPrice:n"Allocation Price" VSOESopGroup=EXCLUDE|NORMAL|SOFTWARE amortizationPeriod:i amortizationTemplate@
autoExpandKitForRevenuemgmt:b availableToPartners:b baseUnit billExchRateVarianceAcct@account
billPriceVarianceAcct@account billQtyVarianceAcct@account billingSchedule@@ class@classification consumptionUnit
contingentRevenueHandling:b costCategory@@ costEstimate:n"Item Defined Cost" costEstimateUnits costForPricing:n
createExpensePlansOn@ createJob:b"Create Project" createRevenuePlansOn@ createdDate:t customForm@ deferRevRec:b
deferralAccount@account deferredRevenueAccount@account department@@ description directRevenuePosting:b displayName
dontShowPrice:b enforceminqtyinternally:b excludeFromSiteMap:b expenseAmortizationRule@ externalId featuredDescription
includeChildren:b incomeAccount@account insertItemAttribute=class|department|location|itemid|issueproduct|vendorname
internalId:i isDonationItem:b"Variable Amount" isFulfillable:b"Can be Fulfilled" isGCoCompliant:b isInactive:b
isOnline:b isTaxable:b issueProduct@ itemId itemOptions*nsResource itemRevenueCategory@ itemType=$itemTypes
lastModifiedDate:t location@@ matrixItemNameTemplate matrixItemNameTemplateHelp matrixType=PARENT|CHILD
maxDonationAmount:n maximumquantity:i"Maximum Order Qty" metaTagHtml minimumquantity:i"Minimum Order Qty"
noPriceMessage offerSupport:b onSpecial:b outOfStockBehavior=DISABLE|ENABLENMSG|REMOVE|ENABLE|DEFAULT outOfStockMessage
overallQuantityPricingType=ITEM|PARENT|SCHEDULE pageTitle parent@item parentOnly:b pricesIncludeTax:b pricingGroup@@
projectExpenseType@ projectTemplate@ quantityPricingSchedule@ rate:n"Price" rateIncludingTax:n relatedItemsDescription
residual:n revRecForecastRule@ revRecSchedule@revRecTemplate revReclassFxAccount@account revenueAllocationGroup@
revenueRecognitionRule@ saleUnit salesDescription salesTaxCode@ searchKeywords showDefaultDonationAmount:b
siteMapPriority=$siteMapPriorities softDescriptor=1|2 storeDescription storeDetailedDescription storeDisplayImage@
storeDisplayName storeDisplayThumbnail@ storeItemTemplate= subsidiary*subsidiary subtype=Sale|Purchase|Resale
taxSchedule@@ tracksaasmetrics:b tracksaasmetricsenddate:d tracksaasmetricsstartdate:d unitsType@@ upcCode
urlComponent useMarginalRates:b
+ accountingBookDetail accountingBook@@ amortizationTemplate@ createExpensePlansOn@ createRevenuePlansOn@
  revRecForecastRule@ revRecSchedule@revRecTemplate revenueRecognitionRule@ sameAsPrimaryAmortization:b
  sameAsPrimaryRevRec:b
+ correlatedItems correlationFld:n"Correlation %" countFld:i"Count" itemNKeyFld"Item" liftFld:n"Lift %"
  purchaseRateFld:n"Overall Purchase Rate"
+ hierarchyVersions endDate:d hierarchyNode@merchandiseHierarchyNode hierarchyVersion@merchandiseHierarchyVersion
  isIncluded:b startDate:d
+ itemTaskTemplates taskDuration"Effort (hours)" taskName taskStartOffset:i
+ presentationItem&
+ price&
+ siteCategory&
+ translations&
`;
