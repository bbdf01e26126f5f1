/** Purchases and payables as the 2026.1 API browser lists them; notation in notation.ts. */
export const PURCHASES = `
type purchaseOrder
approvalStatus=$approvals availableVendorCredit:n balance:n billAddr1 billAddr2 billAddr3 billAddress billAddressList@
billAddressee billAttention billCity billCountry=$countries billOverride billPhone billState billZip billingAddress_text
class@classification consigned:b createdDate:t createdFrom@transaction currency@@ customForm@ deletionReason@
deletionReasonMemo department@@ discountAmount:n discountDate:d dueDate:d email employee@@ endDate:d entity@vendor
entityTaxRegNum"Vendor Tax Reg. Number" exchangeRate:n excludefromsupplyplanning:b externalId fax firmed:b fob incoTerm@
intercoStatus=1|2|3 intercoTransaction@transaction isCrossSubTransaction:b lastModifiedDate:t linkedTrackingNumbers
location@@ memo message"Vendor Message" nextApprover@employee nexus@@ orderStatus=P|A|B|C|D|E|F|G|H|Y originator
otherRefNum prevDate:d primaryBookBaseCurrency@currency purchaseContract@@ shipAddress shipAddressList@ shipDate:d
shipIsResidential:b shipMethod@shipItem shipOverride:b shipTo@customer shippingAddress_text source=$sources
sourceSystem=$sources startDate:d status=P|A|B|C|D|E|F|G|H storeOrder subsidiary@@ subsidiaryTaxRegNum subtotal:n
supervisorApproval:b suppressUserEventsAndEmails tax2Total:n taxDetailsOverride:b taxItem@ taxPointDate:d
taxPointDateOverride:b taxRate:f taxRegOverride:b taxTotal:n terms@term toBeEmailed:b toBeFaxed:b toBePrinted:b total:n
totalAfterTaxes:n trackingNumbers tranDate:d tranId transactionNumber unbilledOrders:n updateDropshipOrderQty vatRegNum
webSite
. billingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ expense#line
  account@@ amount:n baseGrossAmt:n category@expenseCategory class@classification createdFrom@blanketPurchaseOrder
  customer@@ department@@ grossAmt:n isBillable:b isClosed:b line:i location@@ memo projecttask@projectTask tax1Amt:n
  taxAmount:n taxCode@ taxDetailsReference taxRate1:n taxRate2:n uniqueKey:i
+ item#line
  amount:n assembly@item assemblyUnits baseGrossAmt:n billOfMaterials@bom billOfMaterialsRevision@bomRevision
  billVarianceStatus=NOVARIANCES|JOURNALNOTPOSTED|JOURNALPOSTED class@classification consigned:b consignmentConsumed
  createOutsourcedWo:b createdFrom@blanketPurchaseOrder createdOutsourcedWoKey customer@@ department@@ description
  excludeFromPredictiveRisk:b expectedReceiptDate:d expirationDate:d grossAmt:n initOqpBucket
  inventoryDetail/inventoryDetail isBillable:b isCatchWeightItem:b isClosed:b isConsignmentItem:b isOpen:b isTaxable:b
  item@item itemSubtype=Sale|Purchase|Resale itemType=$itemTypes job@@ landedCostCategory@costCategory
  lastPurchasePrice:n leadTime:i licenseCode line:i linked:b linkedOrder*purchaseRequisition location@@ marginal:b
  matchBillToReceipt:b matrixType minQty:f options oqpBucket orderDoc@transaction orderLine:i
  primaryToSecondaryUnitConversionRate:f printItems:b productionEndDate:d productionStartDate:d projecttask@projectTask
  purchaseContract@@ quantity:f quantityAllocated:f quantityAvailable:f quantityBilled:f quantityCommitted:f
  quantityDemandAllocated:f quantityFulfilled:f quantityOnHand:f quantityOnShipments:f quantityPacked:f
  quantityPicked:f quantityReceived:f rate:n rateIncludingTax:n rateSchedule secondaryQuantity:f
  secondaryUnitConversionRate:f secondaryUnits secondaryUnitsList serialNumbers subsidiary@@ targetLocation@location
  targetSubsidiary@subsidiary tax1Amt:n taxAmount:n taxCode@ taxDetailsReference taxRate1:n taxRate2:n uniqueKey:i units
  vendorName
+ taxDetails&

type vendorBill
account@@ approvalStatus=$approvals availableVendorCredit:n balance:n billAddr1 billAddr2 billAddr3 billAddress
billAddressList@ billAddressee billAttention billCity billCountry=$countries billOverride billPhone billState billZip
billingAddress_text class@classification createdDate:t creditLimit:n currency@@ customForm@ deletionReason@
deletionReasonMemo department@@ discountAmount:n discountDate:d documentStatus"Status" dueDate:d endDate:d entity@vendor
entityTaxRegNum"Vendor Tax Reg. Number" exchangeRate:n excludeFromGLNumbering:b externalId intercoStatus=1|2|3
intercoTransaction@transaction landedCostMethod=WEIGHT|QUANTITY|VALUE landedCostPerLine:b lastModifiedDate:t location@@
memo nextApprover@employee nexus@@ overrideInstallments:b"Override" paymentHold:b postingPeriod@accountingPeriod prevDate:d
primaryBookBaseCurrency@currency received:b"Received Bill" startDate:d status=A|B|C|D|E|F subsidiary@@
subsidiaryTaxRegNum tax2Total:n taxDetailsOverride:b taxPointDate:d taxPointDateOverride:b taxRegOverride:b taxTotal:n
terms@term toBePrinted:b total:n"Amount" totalAfterTaxes:n tranDate:d tranId transactionNumber unbilledOrders:n
userTaxTotal:n"Tax" userTotal:n"Amount" vatRegNum
. billingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ expense#line
  account@@ amortizStartDate:d amortizationEndDate:d amortizationResidual amortizationSched@ amortizationType amount:n
  baseGrossAmt:n category@expenseCategory class@classification customer@@ department@@ grossAmt:n isBillable:b line:i
  location@@ memo orderDoc orderLine projecttask@projectTask scheduleType tax1Amt:n taxAmount:n taxCode@
  taxDetailsReference taxRate1:n taxRate2:n
+ installment&
+ item#line
  amortizStartDate:d amortizationEndDate:d amortizationResidual amortizationSched@ amortizationType amount:n
  baseGrossAmt:n billReceipts*itemReceipt billVarianceStatus=NOVARIANCES|JOURNALNOTPOSTED|JOURNALPOSTED binNumbers
  catchUpPeriod@accountingPeriod class@classification customer@@ deferRevRec:b department@@ description
  dueToFromSubsidiary@subsidiary expirationDate:d grossAmt:n initOqpBucket inventoryDetail/inventoryDetail isBillable:b
  isCatchWeightItem:b isClosed:b isOpen:b isTaxable:b isVsoeBundle item@item itemSubtype=Sale|Purchase|Resale
  itemType=$itemTypes job@@ landedCost/landedCost landedCostCategory@costCategory licenseCode line:i linked:b location@@
  marginal:b matrixType minQty:f options oqpBucket orderDoc@transaction orderLine:i
  primaryToSecondaryUnitConversionRate:f printItems:b projecttask@projectTask quantity:f rate:n rateIncludingTax:n
  rateSchedule scheduleType secondaryQuantity:f secondaryUnitConversionRate:f secondaryUnits secondaryUnitsList
  serialNumbers subsidiary@@ targetLocation@location tax1Amt:n taxAmount:n taxCode@ taxDetailsReference taxRate1:n
  taxRate2:n uniqueKey:i units vendorName
+ taxDetails&

type vendorPayment
account@@ address"Pay To" apAcct@account approvalStatus=$approvals availableBalance:n balance:n class@classification
cleared:b clearedDate:d"Date Cleared" createdDate:t currency@@ customForm@ deletionReason@ deletionReasonMemo
department@@ entity@entity exchangeRate:n excludeFromGLNumbering:b externalId isInTransitPayment:b"In Transit"
lastModifiedDate:t location@@ memo nextApprover@employee nexus@@ payeeAddressList@ payeeAddress_text"Pay To"
postingPeriod@accountingPeriod prevDate:d primaryBookBaseCurrency@currency printVoucher:b"Voucher"
status=A|B|C|D|E|V|F|Z subsidiary@@ toBeEmailed:b toBePrinted:b total:n"Amount" tranDate:d"Date" tranId"Check #"
transactionNumber unapplied:n voidJournal@journalEntry
. payeeAddress/address
+ accountingBookDetail&
+ apply&
+ credit&
`;
