/** Sublists and subrecords that many record types share; notation in notation.ts. */

/** Subrecords by name: their fields, and `+` lines for sublists inside them. */
export const SUBRECORDS = `
address addr1 addr2 addr3 addrPhone addrText addressee attention city country=$countries externalId
  lastModifiedDate:t override:b state zip
inventoryDetail customForm@ externalId item@item itemDescription location@@ quantity:f toLocation@location unit
  + inventoryAssignment binNumber@bin expirationDate:d internalId:i inventoryDetail:i inventoryStatus@@
  issueInventoryNumber@inventoryNumber licensePlateNumber@ packCarton pickCarton quantity:f quantityAvailable:f
  receiptInventoryNumber secondaryQuantity:f toBinNumber@bin toInventoryStatus@inventoryStatus
landedCost item@item total:n transactionId@transaction
  + landedCostData amount:n costCategory@@
`;

/** Sublists by name, for `+ name&`. */
export const SUBLISTS = `
addressBook addressBookAddress/address addressBookAddress_text addressId defaultBilling:b defaultShipping:b id:i
  internalId:i label lastModifiedDate:t
campaigns
classTranslation language locale= name
subscriptionMessageHistory
accountingBookDetail accountingBook@@ currency@@ exchangeRate:n revRecOnRevCommitment:b tranIsVsoeBundle:b
appliedRules creationDate:d details externalLogId:i id:i ruleType ruleTypeTranslation transactionVersion:i
apply amount:n"Payment" apply:b applyDate:d"Date" createdFrom currency doc@transaction due:n"Amt. Due" job:i"Job ID"
  jobName"Subcustomer" line:i"Line Id" refNum"Ref No." total:n"Orig. Amt." type
credit amount:n"Payment" appliedTo apply:b createdFrom creditDate:d"Date" currency doc@transaction due:n"Amt. Due"
  line:i"Line Id" refNum"Ref No." total:n"Orig. Amt." type
timeItem class@classification customer@@ department@@ employee@@ externalId hours"Duration" id:i isBillable:b isExempt:b
  isProductive:b isUtilized:b item@item location@@ memo overrideRate:b"Lock this Rate" payrollItem@@ price@priceLevel
  rate:n timeType=P|A|B tranDate:d"Date"
giftCertRedemption authCode@giftCertificate authCodeApplied:n
partners contribution:n isPrimary:b partner@@ partnerRole@partnerCategory
installment amount:n amountDue:n amountPaid:n baseAmount:n baseAmountDue:n baseAmountPaid:n dueDate:d seqNum:i
  status subsidiary@@ transactionLine:i
promotions couponCode@@ promoCode@promotionCode
rates entityCurrency@currency rate:n"Hourly Rate"
roles billingWarn centerType deviceidOnly masterRole:i selectedRole@ ssoOnly wsOnly
subscriptions lastModifiedDate:t subscribed:b subscription@campaignSubscription
taxRegistration address id:i nexus@@ nexusCountry=$countries nexusState@ taxRegistrationNumber"Tax Reg. Number"
salesTeam contribution:n employee@@ id isPrimary:b lastModifiedDate:t salesRole@@
shipGroup destinationAddress handlingLineId:i handlingRate:n handlingTax2Amt:n handlingTax2Rate:n
  handlingTaxAmount:n handlingTaxAmt:n handlingTaxCode@ handlingTaxDetailsReference handlingTaxRate:n id:i
  isFulfilled:b isHandlingTaxable:b isShippingTaxable:b shippingMethod shippingMethodId@shipItem shippingRate:n
  shippingTax2Amt:n shippingTax2Rate:n shippingTaxAmount:n shippingTaxAmt:n shippingTaxCode@
  shippingTaxDetailsReference shippingTaxRate:n sourceAddress uniqueKey weight:f
taxDetails calcDetail lineName lineType netAmount:n taxAmount:n taxBasis:n taxCode@salesTaxItem
  taxDetailsReference= taxRate:n taxType
itemVendor predConfidence:n"Predicted Risk Confidence" predictedDays:i"Predicted Days Late/Early"
  preferredVendor:b"Preferred" purchasePrice:n schedule@ subsidiary@@ vendor@@ vendorCode"Code"
  vendorCurrencyId@currency vendorCurrencyName"Currency"
locations advanceWarningThreshold:i atpLeadTime:i averageCostMli:n"Average Cost" backwardConsumptionDays:i
  cost:n"Default Cost" costAccountingStatus costingLotSize:f currentStandardCost:n currentStandardCostEffectiveDate:d
  defaultReturnCost:n demandSource=FORECASTANDORDERS|EXISTINGORDERSANDDEPENDENTDEMAND|FORECASTCONSUMPTION|ITEMDEMANDPLAN
  demandTimeFence:i expirationDate:d fixedLotMultiple:f fixedLotSize:f forwardConsumptionDays:i inventoryCostTemplate@
  invtClassification=1|2|3 invtCountInterval:i lastInvtCountDate:d lastPurchasePriceMli:n"Last Purchase Price"
  lateDemandThreshold:f latePeriodDays:i leadTime:i leadTimeOffset:i location@@ locationAllowStorePickup:b
  locationCostingGroup@ locationId:i"Location" locationStorePickupBufferStock:f location_display"Location"
  locationqtyavailforstorepickup:f minimumOrderQuantity:f minimumRescheduleDays:i nextInvtCountDate:d
  onHandValueMli:n"Value" pastDueForecastDays:i periodicLotSizeDays:i periodicLotSizeType=INTERVAL|WEEKLY|MONTHLY
  poReceiptCost:n preferredStockLevel:f qtyInTransitExternal:f quantityAvailable:f quantityAvailableBase:f
  quantityBackOrdered:f quantityCommitted:f quantityInTransit:f quantityOnHand:f quantityOnHandBase:f quantityOnOrder:f
  reorderPoint:f rescheduleHorizon:i rescheduleInDays:i rescheduleOutDays:i safetyStockLevel:f savedReorderPoint:f
  serialNumbers supplyLotSizingMethod=FIXED_LOT_SIZE|LOT_FOR_LOT|FIXED_LOT_MULTIPLE|PERIODIC_LOT_SIZE supplyTimeFence:i
  supplyType=TRANSFER|PURCHASE
presentationItem basePrice:n description"Item Description" item:i itemType=FILECABITEM|PRESCATEGORY|INVTITEM|INFOITEM
  onlinePrice:n presItemId:i"Internal ID" presitemurl"Item URL"
price currencyPage@currency discountDisplay:n"Default Discount %" isInactive:b"Inactive" price:n"Amount" priceLevel@@
  priceLevelName"Price Level" priceQty:i"Sequence Number"
siteCategory category@siteCategory webSite@@
translations displayName featuredDescription language locale= noPriceMessage outOfStockMessage pageTitle
  salesDescription specialsDescription storeDescription storeDetailedDescription storeDisplayName
`;
