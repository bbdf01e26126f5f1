/** Offers and credits as the 2026.1 API browser lists them; notation in notation.ts. */

/** Body fields that all three types have. */
const HEADER = `
billAddr1 billAddr2 billAddr3 billAddress"Bill To" billAddressList@ billAddressee billAttention billCity
billCountry=$countries billOverride billPhone billState billZip billingAddress_text canHaveStackable:b
class@classification contribPct createdDate:t currency@@ customForm@ deletionReason@ deletionReasonMemo department@@
entity@customer entityTaxRegNum estGrossProfit:n estGrossProfitPercent:n exchangeRate:n excludeCommission:b externalId
isTaxable:b job@@ lastModifiedDate:t leadSource@ location@@ memo nexus@@ originator partner@@ prevDate:d prevPartner:i
prevRep:i primaryBookBaseCurrency@currency salesEffectiveDate:d salesGroup@entityGroup salesRep@employee
shipAddress"Ship To" shipAddressList@ shipIsResidential:b shipOverride:b shippingAddress_text source=$sources
sourceSystem=$sources storeOrder subsidiary@@ subsidiaryTaxRegNum syncPartnerTeams:b"Update Customer"
syncSalesTeams:b"Update Customer" tax2Total:n"PST" taxDetailsOverride:b taxItem@ taxPointDate:d taxPointDateOverride:b
taxRate:f taxRegOverride:b taxTotal:n total:n totalAfterTaxes:n totalCostEstimate:n"Est. Cost" tranDate:d"Date" tranId
transactionNumber vatRegNum"VAT Registration" webSite`;

/** Of types that are shipped and charged. */
const CHARGED = `
altHandlingCost:n"Handling Cost" altShippingCost:n"Shipping Cost" couponCode@@ createdFrom@transaction
defaultILBAShipAddrVal defaultILBAShippingAddressKey defaultILShipMethKey:i discountAmount:n discountDate:d
discountItem@@ discountRate:n"Rate" discountTotal:n dueDate:d email endDate:d fax handlingCost:n handlingTax1Rate:n
handlingTax2Rate:n handlingTaxAmount:n handlingTaxCode@ isMultiShipTo:b message messageSel@customerMessage
muccPromoCodeInstance otherRefNum promoCode@promotionCode promoCodePluginImpl shipDate:d shipMethod@shipItem
shippingCost:n shippingCostOverridden:b shippingTax1Rate:n shippingTax2Rate:n shippingTaxAmount:n shippingTaxCode@
startDate:d subtotal:n terms@term toBeEmailed:b toBeFaxed:b toBePrinted:b`;

/** Of offers, which are forecast. */
const FORECAST = `
altSalesTotal:n entityStatus@customerStatus expectedCloseDate:d forecastType=0|1|2|3 fxAltSalesTotal:n
fxNetAltSalesTotal:n netAltSalesTotal:n oneTime:n probability:n recurAnnually:n"Annually" recurMonthly:n"Monthly"
recurQuarterly:n"Quarterly" recurWeekly:n"Weekly" refreshFromSubscription salesChannel@ saleschannelorderpriority title`;

const LINE = `amount:n baseGrossAmt:n"Gross Amount" class@classification costEstimate:n costEstimateRate:n
  costEstimateType=$costEstimateTypes department@@ description estGrossProfit:n estGrossProfitPercent:n grossAmt:n
  initOqpBucket isClosed:b isOpen:b isTaxable:b item@item itemSubtype=Sale|Purchase|Resale itemType=$itemTypes job@@
  licenseCode line:i linked:b location@@ marginal:b matrixType minQty:f options oqpBucket price@priceLevel printItems:b
  quantity:f quantityAllocated:f quantityAvailable:f quantityCommitted:f quantityDemandAllocated:f quantityOnHand:f
  rate:n rateIncludingTax:n rateSchedule subscription@@ subscriptionLine@@ subsidiary@@ tax1Amt:n taxAmount:n taxCode@
  taxDetailsReference taxRate1:n taxRate2:n units`;

const OFFERED = `altSalesAmt:n billVarianceStatus=NOVARIANCES|JOURNALNOTPOSTED|JOURNALPOSTED expectedShipDate:d fromJob:b
  isEstimate:b netAltSalesAmt:n priceIntervalFrequency priceIntervalFrequencyName priceIntervalRepeatEvery
  subscriptionLinePeriodAmount:n subscriptionLineRate:n subscriptionLineType`;

const SHIPPED = `expirationDate:d inventoryDetail/inventoryDetail itemIsFulfilled:b serialNumbers shipAddress@
  shipCarrier=ups|nonups shipGroup:i shipMethod@shipItem`;

export const OFFERS = `
type estimate
${HEADER} ${CHARGED} ${FORECAST}
billingSchedule@@ fob includeInForecast:b oppcreatedfrom oppcreatedfromtitle opportunity@@ previousOpportunity
status=A|B|C|V|X thirdPartyAcct trackingNumbers visibleToCustomer:b"Available In Customer Center"
. billingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ item#line ${LINE} ${OFFERED} ${SHIPPED} billingSchedule@@ chargeType@ excludeFromRateRequest:b lastPurchasePrice:n
+ partners&
+ promotions&
+ salesTeam&
+ shipGroup&
+ taxDetails&

type opportunity
${HEADER} ${FORECAST}
actionItem altSalesRangeHigh:n altSalesRangeLow:n buyingReason@ buyingTimeFrame@ closeDate:d"Actual Close" daysOpen:i
daysOverdueSearch:i"Days Overdue" estimatedBudget:n isBudgetApproved:b"Budget Approved" projAltSalesAmt:n
projectedTotal:n rangeHigh:n rangeLow:n salesReadiness@ status=A|B|C|D weightedTotal:n winLossReason@@
. billingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ competitors competitor@@ notes strategy url"URL" winner:b
+ estimates expectedCloseDate:d forecastType=0|1|2|3 probability:n status title total:n"Amount" tranDate:d tranId"Number"
+ item#line ${LINE} ${OFFERED}
+ partners&
+ salesTeam&
+ taxDetails&

type creditMemo
${HEADER} ${CHARGED}
abbrevType"Abbrev. Type" account@@ amountPaid:n amountRemaining:n amountRemainingTotalBox:n"Amount Remaining" applied:n
asOfDate:d autoApply:b billingAccount@@ bulkProcSubmission@ deferredRevenue:n excludeFromGLNumbering:b
intercoStatus=1|2|3 intercoTransaction@transaction number:i"Document Number" postingPeriod@accountingPeriod
recognizedRevenue:n recurringBill:b revCommitStatus revCommitStatusDescr revRecOnRevCommitment:b revenueStatus
revenueStatusDescr salesReturn status=A|B|V tranIsVsoeBundle:b type=$transactionTypes unapplied:n vsoeAutoCalc:b
whichChargesToAdd=ALL|TRANSACTION_DATE|AS_OF_DATE
. billingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ apply&
+ item#line ${LINE} ${SHIPPED} account@@ binNumbers catchUpPeriod@accountingPeriod chargeType@ deferRevRec:b
  doNotCreateRevenueElement:b giftCertFrom giftCertMessage giftCertNumber giftCertRecipientEmail giftCertRecipientName
  isDropShipment:b lineUniqueKey orderDoc@transaction orderLine:i processedByRevCommit:b revRecEndDate:d
  revRecSchedule@@ revRecStartDate:d revRecTermInMonths:i revrec_recurrencetype uniqueKey:i vsoeAllocation:n
  vsoeAmount:n vsoeDeferral=DEFERALLUNTIL|DEFERUNTIL vsoeDelivered:b vsoeIsEstimate:b
  vsoePermitDiscount=IFDELIVERED|NEVER vsoePrice:n vsoeSOPGroup=EXCLUDE|NORMAL|SOFTWARE
+ partners&
+ promotions&
+ salesTeam&
+ shipGroup&
+ taxDetails&
`;
