/** Tables of orders, payments and books. Notation in index.ts. */
export const BOOKS = `
blanketpurchaseorderexpensemachine checkexpensemachine creditcardrefundexpensemachine purchaseorderexpensemachine
  purchaserequisitionexpensemachine vendorbillexpensemachine vendorcreditexpensemachine
  vendorreturnauthorizationexpensemachine: expenseitem
budgetsmachinenoaccountingperiod: amount id
cashrefundtranpromotion cashsaletranpromotion creditmemotranpromotion invoicetranpromotion salesordertranpromotion:
  discountistaxable
cashsalegiftcertredemption invoicegiftcertredemption salesordergiftcertredemption: authcode
changeorderline: discount id include item itemdisplay multiplierline newdiscount newpriceplan newquantity newstatus
  priceplan quantity required sequence status subscriptionchangeorder subscriptionline subscriptionlinetype uuid
currencyratetype: description externalid id isdefault name
employeeexpensereportcurrencies: currency employee id
employeeexpensesourcetype: description externalid id name
expensecategoryrate: defaultrate expensecategory id subsidiary
expensecategorysubsidiarymap: category subsidiary
expensemachine: amount category corporatecreditcard currency exchangerate expensedate expenseitem expensereport
  foreignamount id line memo quantity raterequired receipt refnumber
expenseplan: catchupperiod comments holdrevenuerecognition id item lastmodifieddate recordnumber residual
  revenuerecognitionrule revrecenddate revrecstartdate
importedemployeeexpense: billedamount billedcurrency billedtaxamount cardcurrency category chargedate corporatecard
  costcenter currencyexchangerate employee externalid formatprofile id localchargeamount localtaxamount memo
  sourcetype status transactionid
invoicegroup: amountdue amountpaid billaddresslist currency datedriven dayofmonthnetdue daysuntilnetdue
  discounttotal duedate duenextmonthifwithindays externalid groupedbypo handlingcost id invoicegroupnumber
  lastmodifiedby lastmodifieddate memo ponumber shippingcost status subsidiary taxtotal terms total trandate
invoiceinstallment: currency id
orderallocationstrategy: allocatefirminvtonly futureinventory id isinactive name
orderline: id item
orderreservation: closed enddate externalid id item location name tranid transactiondate
originatinglead: altemail altphone companyname email fax firstname homephone id lastname middlename mobilephone
  phone
paychecksummary: id payitem payitemtype
periodfiscalcalendars taxperiodfiscalcalendars: fiscalcalendar id parent
postingaccountactivity: accountingbook accountingperiod activitydate amount class department entity fakeid id item
  location partner promocode quantity transactiontype
roundinggainloss: account accountlegalname baseamount classification currency department entity
  foreigncurrencybalance id istaxregistrationoverride location memo postingperiod promotionid revaluationaccount
  roundinggainorloss sourcetransactiondate sourcetransactionnumber subsidiary transactionexchangerate
  transactionlinenumber transactionnumber
salesterritoryentity: id territory
statisticaljournalentryline: entity2 id journal kpayitem line memo ritemcount
transactionhistory: account action amount customtype datetime documentnumber entity internalid status transaction
  transactiondate transactionnumber type username version
transactionnote: externalid id transaction
unrealizedgainloss: account accountlegalname baseamount classification currency department endingexchangerate entity
  foreigncurrencybalance gainorloss id istaxregistrationoverride location memo netgainorloss postingperiod
  priorgainorloss promotionid revaluationaccount revaluationtype sourcetransactiondate sourcetransactionnumber
  subsidiary totalvariance transactionexchangerate transactionlinenumber transactionnumber
`;
