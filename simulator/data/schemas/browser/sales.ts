/** Sales transactions as the 2026.1 API browser lists them; notation in notation.ts. */
export const SALES = `
type salesOrder
actualShipDate:d alaConfiguration@ altHandlingCost:n"Handling Cost" altSalesTotal:n altShippingCost:n"Shipping Cost"
amountAuthorized:n amountCovered:n amountDeposited:n amountNotCovered:n amountPendingAuthorization:n
amountPendingDeposit:n amountPotentiallyCovered:n amountRequiringCoverage:n billAddr1 billAddr2 billAddr3 billAddress
billAddressList@ billAddressee billAttention billCity billCountry=$countries billOverride billPhone billState billZip
billingAddress_text billingSchedule@@ canBeUnapproved:b canHaveStackable:b cardSwipe cardholderAuthentication@
checkNumber class@classification contribPct couponCode@@ createdDate:t createdFrom@transaction currency@@ customForm@
customerPaymentAuthorization@ debitKsn debitPinBlock defaultILBAShipAddrVal defaultILBAShippingAddressKey
defaultILShipMethKey:i deferredRevenue:n deletionReason@ deletionReasonMemo department@@ discountAmount:n discountDate:d
discountItem@@ discountRate:n discountTotal:n drAccount@account dueDate:d dynamicDescriptor email endDate:d
entity@customer entityTaxRegNum estGrossProfit:n estGrossProfitPercent:n estimate:i exchangeRate:n excludeCommission:b
externalId fax fob forInvoiceGrouping:b fxAccount@account fxAltSalesTotal:n fxNetAltSalesTotal:n giftCertApplied:n
groupedTo@ handlingCost:n handlingMode=MIMIC|PROCESS|SAVE_ONLY handlingTax1Rate:n handlingTax2Rate:n
handlingTaxAmount:n handlingTaxCode@ inputReferenceCode integrationId intercoStatus=1|2|3 intercoTransaction@transaction
isCrossSubTransaction:b isDefaultShippingRequest:b isMultiShipTo:b isTaxable:b job@@ lastModifiedDate:t leadSource@
linkedTrackingNumbers location@@ memo message messageSel@customerMessage muccPromoCodeInstance needsPick:b
needsRevCommitment:b netAltSalesTotal:n nextBill:d nexus@@ oneTime:n oppcreatedfrom oppcreatedfromtitle opportunity@@
ordRevCommitted:b orderStatus=A|B orderType@ originator otherRefNum outputAuthCode outputReferenceCode
overrideShippingCost:f partner@@ payPalAuthId payPalTranId paymentCardCsc paymentDeviceId paymentInstrumentLimit:n
paymentOperation=SALE|VOID|AUTHORIZATION paymentOption@ paymentProcessingProfile@ paymentsDue:n prevDate:d prevPartner:i
prevRep:i previousOpportunity primaryBookBaseCurrency@currency promoCode@promotionCode promoCodePluginImpl
recognizedRevenue:n recurAnnually:n recurMonthly:n recurQuarterly:n recurWeekly:n refreshFromSubscription
requiredDepositAmount:n requiredDepositDue:n requiredDepositPercentage:n revCommitStatus revCommitStatusDescr
revRecOnRevCommitment:b revenueStatus revenueStatusDescr saasCommitmentEndDate:d saasCommitmentStartDate:d
salesChannel@ salesEffectiveDate:d salesGroup@entityGroup salesRep@employee saleschannelorderpriority shipAddress
shipAddressList@ shipComplete:b shipDate:d shipIsResidential:b shipMethod@shipItem shipOverride:b shippingAddress_text
shippingCost:n shippingCostOverridden:b shippingTax1Rate:n shippingTax2Rate:n shippingTaxAmount:n shippingTaxCode@
source=$sources sourceSystem=$sources sourceWebSite@webSite startDate:d status=A|B|C|D|E|F|G|H storeOrder subsidiary@@
subsidiaryTaxRegNum subtotal:n suppressUserEventsAndEmails syncPartnerTeams:b syncSalesTeams:b tax2Total:n
taxDetailsOverride:b taxItem@ taxPointDate:d taxPointDateOverride:b taxRate:f taxRegOverride:b taxTotal:n terms@term
thirdPartyAcct toBeEmailed:b toBeFaxed:b toBePrinted:b total:n totalAfterTaxes:n totalCostEstimate:n tranDate:d tranId
tranIsVsoeBundle:b transactionNumber transactionToRefund@transaction updateDropshipOrderQty vatRegNum vsoeAutoCalc:b
webSite webStore
. billingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ giftCertRedemption&
+ item#line
  allocationAlert altSalesAmt:n amount:n baseAmount:n baseGrossAmt:n baseNetAmount:n billingSchedule@@ binNumbers
  catchUpPeriod@accountingPeriod chargeRule@ chargeType@ class@classification closeDate:d commitInventory=1|2|3
  commitmentFirm:b costEstimate:n costEstimateRate:n costEstimateType=$costEstimateTypes createPo=$linkTypes
  createWo:b createdPo@purchaseOrder daysLate:i deferRevRec:b department@@ description doNotCreateRevenueElement:b
  estGrossProfit:n estGrossProfitPercent:n excludeFromPredictiveRisk:b excludeFromRateRequest:b expectedShipDate:d
  expirationDate:d fromJob:b giftCertFrom giftCertMessage giftCertNumber giftCertRecipientEmail giftCertRecipientName
  grossAmt:n hasOrdBillLink:b initOqpBucket inventoryDetail/inventoryDetail inventorylocation@location
  inventorysubsidiary@subsidiary isAllocateFirmInvtOnly:b isCatchWeightItem:b isClosed:b isEstimate:b
  isFreezeFirmAllocation:b isOpen:b isTaxable:b item@item itemFulfillmentChoice=1|2 itemIsFulfilled:b
  itemSubtype=Sale|Purchase|Resale itemType=$itemTypes job@@ lastPurchasePrice:n licenseCode line:i lineUniqueKey
  linked:b location@@ locationAutoAssigned:b marginal:b matrixType minQty:f netAltSalesAmt:n noAutoAssignLocation:b
  options oqpBucket orderAllocationStrategy@ orderPriority:f poCurrency poRate:n poVendor@vendor price@priceLevel
  priceIntervalFrequency priceIntervalFrequencyName priceIntervalRepeatEvery primaryToSecondaryUnitConversionRate:f
  printItems:b processedByRevCommit:b quantity:f quantityAllocated:f quantityAvailable:f quantityBackOrdered:f
  quantityBilled:f quantityCommitted:f quantityDemandAllocated:f quantityFulfilled:f quantityOnHand:f quantityOrdered:f
  quantityPacked:f quantityPicked:f quantityReceived:f rate:n rateIncludingTax:n rateSchedule requestedDate:d
  requiredDepositAmount:n revRecEndDate:d revRecSchedule@@ revRecStartDate:d revRecTermInMonths:i
  revrec_recurrencetype secondaryQuantity:f secondaryUnitConversionRate:f secondaryUnits secondaryUnitsList
  serialNumbers shipAddress@ shipCarrier=ups|nonups shipGroup:i shipMethod@shipItem subscription@@ subscriptionLine@@
  subscriptionLinePeriodAmount:n subscriptionLineRate:n subscriptionLineType subsidiary@@ tax1Amt:n taxAmount:n taxCode@
  taxDetailsReference taxRate1:n taxRate2:n units vsoeAllocation:n vsoeAmount:n vsoeDeferral=DEFERALLUNTIL|DEFERUNTIL
  vsoeDelivered:b vsoeIsEstimate:b vsoePermitDiscount=IFDELIVERED|NEVER vsoePrice:n
  vsoeSOPGroup=EXCLUDE|NORMAL|SOFTWARE woId
+ partners&
+ promotions&
+ salesTeam&
+ shipGroup&
+ taxDetails&

type invoice
abbrevType account@@ altHandlingCost:n"Handling Cost" altShippingCost:n"Shipping Cost" amountPaid:n amountRemaining:n
amountRemainingTotalBox:n"Amount Remaining" approvalStatus=$approvals asOfDate:d billAddr1 billAddr2 billAddr3 billAddress
billAddressList@ billAddressee billAttention billCity billCountry=$countries billOverride billPhone billState billZip
billingAccount@@ billingAddress_text bulkProcSubmission@ canHaveStackable:b class@classification contribPct couponCode@@
createdDate:t createdFrom@transaction currency@@ customForm@ defaultILBAShipAddrVal defaultILBAShippingAddressKey
defaultILShipMethKey:i deferredRevenue:n deletionReason@ deletionReasonMemo department@@ discountAmount:n discountDate:d
discountItem@@ discountRate:n discountTotal:n dueDate:d email endDate:d entity@customer entityTaxRegNum estGrossProfit:n
estGrossProfitPercent:n estimate:i exchangeRate:n excludeCommission:b excludeFromGLNumbering:b expCostDiscAmount:n
expCostDiscPrint:b expCostDiscRate:n expCostDiscTax1Amt:n expCostDiscTaxable:b expCostDiscount@discountItem
expCostTaxCode@ expCostTaxRate1:n expCostTaxRate2:n externalId fax fob forInvoiceGrouping:b giftCertApplied:n groupedTo@
handlingCost:n handlingTax1Rate:n handlingTax2Rate:n handlingTaxAmount:n handlingTaxCode@ intercoStatus=1|2|3
intercoTransaction@transaction isMultiShipTo:b isTaxable:b itemCostDiscAmount:n itemCostDiscPrint:b itemCostDiscRate:n
itemCostDiscTax1Amt:n itemCostDiscTaxable:b itemCostDiscount@discountItem itemCostTaxCode@ itemCostTaxRate1:n
itemCostTaxRate2:n job@@ lastModifiedDate:t leadSource@ linkedTrackingNumbers location@@ memo message
messageSel@customerMessage muccPromoCodeInstance nextApprover@employee nexus@@ number:i oppcreatedfrom
oppcreatedfromtitle opportunity@@ originator otherRefNum overrideInstallments:b partner@@ paymentlink"Payment Link"
postingPeriod@accountingPeriod predictedOverdueDays:i predictedPaymentDate:d
predictedPaymentDateAvailability=AVAILABLE|UNAVAILABLE_NOT_ENOUGH_DATA predictedPaymentDateLastUpdated:d prevDate:d
prevPartner:i prevRep:i previousOpportunity primaryBookBaseCurrency@currency promoCode@promotionCode promoCodePluginImpl
recognizedRevenue:n recurringBill:b revCommitStatus revCommitStatusDescr revRecOnRevCommitment:b revenueStatus
revenueStatusDescr saasCommitmentEndDate:d saasCommitmentStartDate:d salesChannel@ salesEffectiveDate:d
salesGroup@entityGroup salesRep@employee saleschannelorderpriority sendOrderFulfillmentEmail:b shipAddress
shipAddressList@ shipDate:d shipIsResidential:b shipMethod@shipItem shipOverride:b shippingAddress_text shippingCost:n
shippingCostOverridden:b shippingTax1Rate:n shippingTax2Rate:n shippingTaxAmount:n shippingTaxCode@ source=$sources
sourceSystem=$sources sourceWebSite@webSite startDate:d status=A|B|D|E|V storeOrder subsidiary@@ subsidiaryTaxRegNum
subtotal:n syncPartnerTeams:b syncSalesTeams:b tax2Total:n taxDetailsOverride:b taxItem@ taxPointDate:d
taxPointDateOverride:b taxRate:f taxRegOverride:b taxTotal:n terms@term thirdPartyAcct timeDiscAmount:n timeDiscPrint:b
timeDiscRate:n timeDiscTax1Amt:n timeDiscTaxable:b timeDiscount@discountItem timeTaxCode@ timeTaxRate1:n timeTaxRate2:n
toBeEmailed:b toBeFaxed:b toBePrinted:b total:n totalAfterTaxes:n totalCostEstimate:n trackingNumbers tranDate:d tranId
tranIsVsoeBundle:b transactionNumber type=$transactionTypes userEstimateSource=COMPANY_ESTIMATE|CUSTOMER_PROMISED_DATE
userEstimatedPaymentDate:d vatRegNum vsoeAutoCalc:b webSite whichChargesToAdd=ALL|TRANSACTION_DATE|AS_OF_DATE
. billingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ expCost amortizationperiod amortizationtype amount:n"Bill Amount" apply:b baseGrossAmt:n billedDate:d
  category@expenseCategory categoryDisp class@classification department@@ doc@transaction employee@@ employeeDisp
  grossAmt:n job jobDisp line:i location@@ memo originalAmount:n prevRevRecSched:b prevRevRecTemp:b
  processedByRevCommit:b revRecDefRevAcct:i revRecEndDate:d revRecSchedule@@ revRecStartDate:d tax1Amt:n taxAmount:n
  taxCode@ taxDetailsReference taxRate1:n taxRate2:n url
+ giftCertRedemption&
+ installment&
+ item#line
  account@@ amount:n amountOrdered:n baseGrossAmt:n billVarianceStatus=NOVARIANCES|JOURNALNOTPOSTED|JOURNALPOSTED binNumbers
  catchUpPeriod@accountingPeriod chargeType@ class@classification costEstimate:n costEstimateRate:n
  costEstimateType=$costEstimateTypes currentPercent:n deferRevRec:b department@@ description
  doNotCreateRevenueElement:b estGrossProfit:n estGrossProfitPercent:n excludeFromRateRequest:b expirationDate:d
  giftCertFrom giftCertMessage giftCertNumber giftCertRecipientEmail giftCertRecipientName grossAmt:n initOqpBucket
  inventoryDetail/inventoryDetail isCatchWeightItem:b isClosed:b isOpen:b isTaxable:b item@item
  itemFulfillmentChoice=1|2 itemIsFulfilled:b itemSubtype=Sale|Purchase|Resale itemType=$itemTypes job@@
  lastPurchasePrice:n licenseCode line:i lineUniqueKey linked:b location@@ marginal:b matrixType minQty:f options
  oqpBucket orderDoc@transaction orderLine:i price@priceLevel primaryToSecondaryUnitConversionRate:f printItems:b
  processedByRevCommit:b quantity:f quantityAllocated:f quantityAvailable:f quantityCommitted:f
  quantityDemandAllocated:f quantityFulfilled:f quantityOnHand:f quantityOrdered:f quantityPacked:f quantityPicked:f
  quantityReceived:f quantityRemaining:f quantityRemainingDisplay:f rate:n rateIncludingTax:n rateSchedule
  revRecEndDate:d revRecSchedule@@ revRecStartDate:d revRecTermInMonths:i revrec_recurrencetype secondaryQuantity:f
  secondaryUnitConversionRate:f secondaryUnits secondaryUnitsList serialNumbers shipAddress@ shipCarrier=ups|nonups
  shipGroup:i shipMethod@shipItem subscription@@ subscriptionLine@@ subsidiary@@ tax1Amt:n taxAmount:n taxCode@
  taxDetailsReference taxRate1:n taxRate2:n uniqueKey:i units vsoeAllocation:n vsoeAmount:n
  vsoeDeferral=DEFERALLUNTIL|DEFERUNTIL vsoeDelivered:b vsoeIsEstimate:b vsoePermitDiscount=IFDELIVERED|NEVER
  vsoePrice:n vsoeSOPGroup=EXCLUDE|NORMAL|SOFTWARE
+ itemCost amortizationperiod amortizationtype amount:n"Total" apply:b baseGrossAmt:n billedDate:d binNumbers
  class@classification cost:n"Rate" department@@ doc@transaction grossAmt:n inventoryDetail/inventoryDetail item@item
  itemCostCount"Qty" itemDisp job jobDisp line:i location@@ memo options prevRevRecSched:b prevRevRecTemp:b
  processedByRevCommit:b rateSchedule revRecDefRevAcct:i revRecEndDate:d revRecSchedule@@ revRecStartDate:d
  serialNumbers tax1Amt:n taxAmount:n taxCode@ taxDetailsReference taxRate1:n taxRate2:n unit unitDisp url
+ partners&
+ promotions&
+ salesTeam&
+ shipGroup&
+ taxDetails&

type customerPayment
account@@ applied:n arAcct@account autoApply:b balance:n"Current Balance" cardSwipe cardholderAuthentication@ checkNumber
class@classification cleared:b clearedDate:d"Date Cleared" consolidateBalance:n"Consolidated Balance" createdDate:t
currency@@ customForm@ customer@@ customerPaymentAuthorization@ debitKsn debitPinBlock deletionReason@ deletionReasonMemo
department@@ dynamicDescriptor exchangeRate:n excludeFromGLNumbering:b externalId handlingMode=MIMIC|PROCESS|SAVE_ONLY
inputReferenceCode integrationId lastModifiedDate:t location@@ memo nexus@@ originator outputAuthCode outputReferenceCode
payment:n"Payment Amount" paymentCardCsc paymentDeviceId paymentInstrumentLimit:n paymentOperation=SALE|CAPTURE
paymentOption@ paymentProcessingProfile@ pending:n postingPeriod@accountingPeriod prevDate:d
primaryBookBaseCurrency@currency refundedAmountTotalBox:n"Refunded" status=A|R|B|C subsidiary@@ toBeEmailed:b
total:n"To Apply" tranDate:d tranId transactionNumber transactionToRefund@transaction unapplied:n undepFunds=
+ accountingBookDetail&
+ appliedRules&
+ apply&
+ credit&
+ deposit amount:n"Payment" apply:b currencyName"Currency" depositDate:d"Date" doc@transaction refNum"Ref No."
  remaining:n"Amount Remaining" total:n"Orig. Amt."
`;
