/** Columns of transactions, their lines and postings that NetSuite has and this account never fills. */
import type { ColumnKind } from './table';

export const TRANSACTION_COLUMNS: Record<string, Partial<Record<ColumnKind, string>>> = {
	transaction: {
		id: `billingaddress shippingaddress createdby lastmodifiedby nextapprover customform shipmethod shipcarrier
			entitystatus transferlocation tosubsidiary customtype job opportunity partner leadsource nexus
			buyingreason buyingtimeframe incoterm winlossreason sourcetransaction intercotransaction manufacturingrouting
			billofmaterials billofmaterialsrevision paymentmethod paymentoption vendor website toperiod
			reversal message employee salesrep department class location subsidiary expensereportcurrency memdoc
			purchasecontract revreclassfxaccount billingaccount orderallocationstrategy paymentinstrument
			merchantcategorycode parentexpensealloc`,
		text: `abbrevtype accountbasednumber approvalstatus authcode balsegstatus billingstatus checknumber email fax
			fulfillmenttype intercostatus journaltype linkedtrackingnumberlist number otherrefnum printedpickingticket
			recordtype schedulingmethod source taxregoverride title trackingnumberlist transactionnumber
			picktype typebaseddocumentnumber visibletocustomer entitytaxregnum externalid revcommitstatus revenuestatus status
			paymentlink billaddress shipaddress billaddresslist shipaddresslist memo tranid outsourcingcharge
			inventorydetail dsrecommendation trandisplayname shippingattention`,
		flag: `actionitem committed firmed intercoadj isactionitem isbookspecific isfinchrg isreversal iswip legacytax
			onetime ordpicked ordreceived ordrevised outsourced paymenthold recurannually recurmonthly recurquarterly
			recurweekly reversaldefer shipcomplete taxdetailsoverride taxpointdateoverride templatestored tobeemailed
			tobefaxed tobeprinted useitemcostastransfercost userevenuearrangement isallocation ismulticurrency
			usesamortization includeinforecast deferred`,
		date: `actualproductionenddate actualproductionstartdate actualshipdate asofdate closedate duedate enddate
			expectedclosedate nextbilldate reversaldate saleseffectivedate shipdate startdate statuschangedate
			taxpointdate postdate discountdate prodstartdate prodenddate`,
		currency: `altsalesamount estgrossprofit estimatedbudget foreignamountpaid foreignamountunpaid
			foreignpaymentamountunused foreignpaymentamountused handlingcost projectedtotal rangehigh rangelow
			shippingcost totalcostestimate weightedtotal taxtotal tax2total amountunpaid discounttotal altshippingcost
			altamount`,
		float: `daysopen daysoverduesearch estgrossprofitpercent probability percentcomplete`,
	},
	transactionline: {
		id: `amortizationsched assembly assemblyunits billingschedule bomrevision category chargetype costestimatetype
			createdpo department documentnumber fulfillmentchoice inventorylocation inventoryreportinglocation
			inventorysubsidiary kitmemberof landedcostcategory newbin operationsequencenumber
			payitem paymentmethod previousdoc price project revenueelement rulesid shipcarrier
			shipmethod shippinggroup subsidiarytransfer taxcode taxitem transferorderitemlineid unitoftime units vendor
			billvariancestatus_id orderallocationstrategy item location class allocatedsupply
			orderpriority_id transferlocation inboundshipment createdfrom`,
		text: `accountinglinetype billvariancestatus commitinventory commitmentfirm itemsource itemtype operationdisplaytext
			oldcommitmentfirm orderpriority requestnote supplyreplenishmentmethod transactionlinetype vendorname
			specialorder dropship description memo transactiondiscount inventorydetail trackingnumber
			serialnumbers allocationalert`,
		flag: `cleared dropship donotprintline eliminate excludefrompredictiverisk fulfillable hascostline
			hasfulfillableitems isallocation isbillable iscustomglline isdisplayedinpaycheck isfxvariance isnonreimbursable
			isrevrectransaction isscrap landedcostperline matchbilltoreceipt processedbyrevcommit isfullyreceived
			billable commitmentconfirmed isopen printitems deferrevrec suppressprint isvsoebundle`,
		date: `actualshipdate amortizationenddate amortizstartdate billeddate cleareddate closedate expectedreceiptdate
			expectedshipdate requesteddate requestedreceiptdate revrecenddate revrecstartdate scheduledate
			supplyrequireddate transferdate duedate enddate startdate shipdate`,
		currency: `buildvariance costestimate costestimaterate estgrossprofit estimatedamount foreignamountpaid
			foreignamountunpaid foreignpaymentamountunused foreignpaymentamountused fxamountlinked grossamt
			newstandardcost projectedamount taxamount tax1amt altsalesamount catchupamount costbasis`,
		float: `blandedcost bomquantity componentyield estgrossprofitpercent quantityallocated quantityavailable
			quantitybackordered quantitybilled quantitycommitted quantityonhand quantitypacked quantitypicked
			quantityrejected quantitydemandallocated rateamount ratepercent taxrate1 taxrate2 weight linkedorderquantity
			exchangerate percentcomplete leadtime`,
		integer: 'termsinmonths subscriptionlinenumber',
	},
	transactionaccountingline: {
		id: 'glauditnumbersetby nexttransaction revenuecommitment',
		text: `glauditnumber glauditnumbersequence accounttype accountinglinetype revenuerecognitionrule`,
		flag: 'processedbyrevcommit iscustomglline eliminate customglline',
		date: 'glauditnumberdate',
		currency: `amountlinked amountpaid amountunpaid paymentamountunused paymentamountused overheadamount`,
	},
};
