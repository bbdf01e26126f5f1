/** Shipments, receipts and other movements of stock as the 2026.1 API browser lists them; notation in notation.ts. */
export const STOCK = `
type itemFulfillment
accessibilityTypeFedex=ACCESSIBLE|INACCESSIBLE
ancillaryEndorsementFedex=ADDRESS_CORRECTION|CARRIER_LEAVE_IF_NO_RESPONSE|CHANGE_SERVICE|FORWARDING_SERVICE|RETURN_SERVICE
b13aFilingOptionFedex=NOT_REQUIRED|MANUALLY_ATTACHED|FILED_ELECTRONICALLY|SUMMARY_REPORTING b13aStatementDataFedex
backupEmailAddressUps blanketEndDateUps:d blanketStartDateUps:d bookingConfirmationNumFedex carrierIdUps
class@classification createdDate:t createdFrom@transaction createdFromShipGroup:i customForm@ deletionReason@
deletionReasonMemo department@@ eccNumberUps"ECCN" entity@entity entryNumberUps exchangeRate:f excludeFromGLNumbering:b
exportTypeUps=D|F|M externalId generateIntegratedShipperLabel:b generateReturnLabel:b halAddr1Fedex halAddr2Fedex
halAddr3Fedex halCityFedex halCountryFedex halPhoneFedex halStateFedex halZipFedex handlingCost:n
hazmatTypeFedex=HAZMAT|DGOODS holdAtLocationFedex:b homeDeliveryDateFedex:d
homeDeliveryTypeFedex=EVENING|APPOINTMENT|DATECERTAIN inBondCodeUps insideDeliveryFedex:b insidePickupFedex:b
intlExemptionNumFedex isBaseCurrency:b isCargoAircraftOnlyFedex:b isRoutedExportTransactionUps:b lastModifiedDate:t
licenseDateUps:d licenseExceptionUps=NLR|AGR|APR|AVS|BAG|CIV|CTP|ENC|GBS|GFT|GOV|KMI|LVS|RPL|TMP|TSPA|TSR|TSU
licenseNumberUps location@@ memo methodOfTransportUps=1|2|3|4|5|6|7|8|9|10|11|12|13|14|15
optionTypeFedex=HAZARDOUS_MATERIALS|BATTERY|ORM_D|REPORTABLE_QUANTITIES|SMALL_QUANTITY_EXCEPTION|LIMITED_QUANTITIES_COMMODITIES
orderId:i orderType packedDate:d partiesToTransactionUps:b partner@@ pickedDate:d postingPeriod@accountingPeriod
prevDate:d primaryBookBaseCurrency@currency recipientTaxIdUps regulationFedex=ADR|DOT|IATA|ORMD
requestedBy@fulfillmentRequest returnAddress returnAddressList@ returnShipAddr1 returnShipAddr2 returnShipCity
returnShipCountry returnShipMethod= returnShipState returnShipZipCode returnShippingAddress_text salesordchannel
saturdayDeliveryFedex:b saturdayDeliveryUps:b saturdayPickupFedex:b sendBackupEmailUps:b sendShipNotifyEmailFedex:b
sendShipNotifyEmailUps:b sendShipperEmailUps:b shipAddress"Address" shipAddressList@ shipCarrier= shipCompany
shipCountry=$countries shipDateFedex:d shipIsResidential:b shipMethod@shipItem shipNotifyEmailAddress2Ups
shipNotifyEmailAddressFedex shipNotifyEmailAddressUps shipNotifyEmailMessageUps shipOverride:b shipPhone
shipStatus=A|B|C shipmentWeightFedex:f shipmentWeightUps:f shippedDate:d shipperEmailAddressUps
shippingAddress_text shippingCost:n signatureHomeDeliveryFedex:b status=A|B|C storeOrder subsidiary@@
termsFreightChargeFedex:n termsInsuranceChargeFedex:n termsOfSaleFedex=CFR|CIF|CIP|CPT|DAP|DAT|DDP|DDU|EXW|FCA|FOB
thirdPartyAcctFedex thirdPartyAcctUps thirdPartyCountryFedex=$countries thirdPartyCountryUps=$countries
thirdPartyTypeFedex=BILLNONESELECTED|BILLTHIRDPARTY|BILLRECIPIENT|BILLCOLLECT
thirdPartyTypeUps=BILLNONESELECTED|BILLTHIRDPARTY|BILLRECIPIENT|BILLCOLLECT thirdPartyZipCodeUps tranDate:d tranId
transactionNumber transferLocation@location webSite
. returnShippingAddress/address
. shippingAddress/address
+ accountingBookDetail&
+ appliedRules&
+ item#line
  amount:n binNumbers class@classification consigned:b consignmentConsumed createPo createdPo@purchaseOrder currency
  department@@ description displayName excludeFromRateRequest:b expirationDate:d inventoryDetail/inventoryDetail
  isCatchWeightItem:b isConsignmentItem:b item@item itemFxAmount:n itemName"Item" itemReceive:b"Fulfill/Receive"
  itemSubtype itemType itemUnitPrice:n itemUpc jobName kitMemberOf:i line:i lineEntity:i location@@ onHand:f options
  orderDoc@transaction orderLine:i primaryToSecondaryUnitConversionRate:f quantity:f quantityRemaining:f
  quantityRemainingDisplay:f rate:n secondaryQuantity:f secondaryUnitConversionRate:f secondaryUnits secondaryUnitsList
  serialNumbers units unitsDisplay

type itemReceipt
class@classification createdDate:t createdFrom@transaction currency@@ customForm@ deletionReason@ deletionReasonMemo
department@@ employee@@ entity@entity exchangeRate:n excludeFromGLNumbering:b externalId inboundShipment@@ incoTerm@
itemFulfillment@@ landedCostMethod=WEIGHT|QUANTITY|VALUE landedCostPerLine:b lastModifiedDate:t location@@ memo
orderId:i orderType partner@@ postingPeriod@accountingPeriod prevDate:d primaryBookBaseCurrency@currency subsidiary@@
tranDate:d"Date" tranId"Ref No." transactionNumber
+ accountingBookDetail&
+ appliedRules&
+ expense#line account@@ amount:n itemReceipt@@ line:i markReceived:b memo"Description" orderDoc@transaction orderLine:i
+ item#line
  amount:n billVarianceStatus=NOVARIANCES|JOURNALNOTPOSTED|JOURNALPOSTED binNumbers class@classification consigned:b
  consignmentConsumed currency department@@ description displayName expirationDate:d fromlocation generateAccruals:b
  inventoryDetail/inventoryDetail isCatchWeightItem:b isConsignmentItem:b isDropShipment:b item@item itemFxAmount:n
  itemName"Item" itemReceive:b"Fulfill/Receive" itemSubtype itemType itemUnitPrice:n itemUpc jobName kitMemberOf:i
  landedCost/landedCost line:i lineEntity:i location@@ onHand:f options orderDoc@transaction orderLine:i
  primaryToSecondaryUnitConversionRate:f quantity:f quantityRemaining:f quantityRemainingDisplay:f rate:n
  secondaryQuantity:f secondaryUnitConversionRate:f secondaryUnits secondaryUnitsList serialNumbers
  unitCostOverride:n"Override Rate" units unitsDisplay vendorName
+ landedCosts amount:n category@costCategory source=MANUAL|THISTRAN|OTHTRAN|OTHTREXC transaction@transaction
`;
