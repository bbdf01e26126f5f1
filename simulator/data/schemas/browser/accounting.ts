/** Accounts, periods, currencies, terms as the 2026.1 API browser lists them; notation in notation.ts. */
export const ACCOUNTING = `
type account
accountSearchDisplayName"Display Name" accountSearchDisplayNameCopy"Name" acctName"Name" acctNumber"Number"
acctType=NonPosting|Bank|LongTermLiab|DeferExpense|OthExpense|COGS|Income|UnbilledRec|Equity|FixedAsset|OthCurrAsset|AcctRec|DeferRevenue|CredCard|OthCurrLiab|OthIncome|Stat|Expense|AcctPay|OthAsset
availableBalance:n balance:n billableExpensesAcct@account cashFlowRate=AVERAGE|HISTORICAL|CURRENT category1099Misc@
class@classification curDocNum:i"Next Check Number" currency@@ deferralAcct@account department@@ description
displayNameWithHierarchy"Display Name (with hierarchy)" eliminate:b"Eliminate Intercompany Transactions" externalId
fullName fxBalance:n"Foreign Currency Balance" generalRate=AVERAGE|HISTORICAL|CURRENT includeChildren:b inventory:b
isInactive:b"Inactive" isSummary:b"Summary" lastModifiedDate:t legalName location@@ openingBalance:n parent@account
reconcileWithMatching:b"Use Match Bank Data and Reconcile Account Statement Pages"
restrictToAccountingBook*accountingBook revalue:b"Revalue Open Balance for Foreign Currency Transactions"
sBankCompanyId"Bank Account Number" sBankName"Bank Name" sBankRoutingNumber"Bank Routing Number"
sSpecAcct=CommPay|DeferExpense|UnbilledRec|SalesTaxPay|Tax|PSTPay|CumulTransAdj|RevArrng|DefRevClearing|Opprtnty|PSTExp|PayUnemp|RefundPay|TrnfrOrd|FailedACH|AccumDeprec|OpeningBalEquity|PayWage|RecvNotBill|SalesOrd|PayrollLiab|UnrERV|PayrollFloat|DirectLabor|UnappvPymt|InterCoPayRec|IndirectLabor|PurchOrd|MbHtpOffsetAcct|VCInTransit|PayLocal|PayState|PayMed|InvInTransit|RealizedERV|RetEarnings|ClearingPymt|PayrollExp|TaxLiability|AdvPaid|GSTPay|Estimate|FxRateVariance|COGS|MatchingUnrERV|RtnAuth|InvtAsset|Tegata|PayFed|AcctRec|DeferRevenue|UncatExpense|WorkOrd|UnappvExpRept|CustAuth|JobCostVariance|VendAuth|RndERV|PayrollWage|CustDep|UncatIncome|PurchReq|RtnNotCredit|Netting|PayComm|PayAdjst|AcctPay|InvInTransitExt|VCInvRecvNotBill|PaySS|UndepFunds|CTA-E
subsidiary*subsidiary tranDate:d"Date" unit"Default Unit" unitsType@@
+ localizations accountingContext@ acctName"Name" acctNumber"Number" legalName locale=

type location
allowStorePickup:b autoAssignmentRegionSetting=0|1|2|3 bufferStock:i dailyShippingCapacity:i
defaultAllocationPriority:f externalId fullName geolocationMethod=POSTALCODE|LATLONG includeChildren:b
includeInControlTower:b includeInSupplyPlanning:b internalId:i invtTurnoverVelocity:i isInactive:b"Inactive"
lastModifiedDate:t latitude:f locationType=1|2 logo@ longitude:f makeInventoryAvailable:b
makeInventoryAvailableStore:b"Make Inventory Available in Web Store" name nextPickupCutoffTime:t parent@location
pickupAlertEmail planningWorkCalendar@ sameDayShipCutOff soPredConfidence:n soPredictedDays:i storeFulfillmentMemo
storePickupBufferStock:f subsidiary*subsidiary timeZone=$timeZones toPredConfidence:n toPredictedDays:i
totalShippingCapacity:i tranInternalPrefix"Transaction Number Prefix" tranPrefix"Document Number Prefix" useBins:b
useLicensePlates:b useWarehouseManagement:b useWorkCalendarForPurchOrder:b useWorkCalendarForWorkOrder:b
. mainAddress/address
. returnAddress/address
+ businessHours endTime isFriday:b isMonday:b isSaturday:b isSunday:b isThursday:b isTuesday:b isWednesday:b
  sameDayPickupCutOffTime startTime
+ classTranslation&
+ docNumbering advNumLink"Advanced Numbering" curNum"Current Number" initNum"Initial Number"
  initNumUpdate:b"Update Initial Number" tranTypeName"Type"

type subsidiary
checklayout@ country=$countries currency@@ defEliminationSubLoc@location dropdownState@ edition=XX|AU|JP|UK|US|CA
email"Return Email Address" externalId fax federalIdNumber"Employer Identification Number (EIN)" fiscalCalendar@ fullName
intercoAccount@account internalId:i isElimination:b"Elimination" isInactive:b"Subsidiary is Inactive" lastModifiedDate:t
legalName logo@ name pageLogo@ parent@subsidiary purchaseOrderAmount:f purchaseOrderQuantity:f
purchaseOrderQuantityDiff:f receiptAmount:f receiptQuantity:f receiptQuantityDiff:f representingCustomer@customer
representingVendor@vendor showSubsidiaryName:b"Always Display Subsidiary Name" state taxFiscalCalendar@
tranInternalPrefix"Transaction Number Prefix" tranPrefix"Document Number Prefix" url"Web Site"
. mainAddress/address
. returnAddress/address
. shippingAddress/address
+ accountingBookDetail accountingBook@@ bookStatus"Status" bookStatusName=ACTIVE|INACTIVE|PENDING currency@@
  enablePeriodEndJournals:b isAdjustmentOnly"Adjustment Only"
+ classTranslation&
+ nexus country nexusId@nexus
+ taxRegistration&
`;
