/** Columns of the smaller lists: NetSuite has them, this account fills no more than names. */
import type { ColumnKind } from './table';

export const LIST_COLUMNS: Record<string, Partial<Record<ColumnKind, string>>> = {
	salestaxitem: {
		id: 'taxtype taxagency taxaccount parent purchaseaccount saleaccount taxproperty',
		text: `fullname displayname availableon city county state zip country nexuscountry eccode itemtype subtype
			subsidiary purchaseitemtype`,
		flag: 'isexport isdefault includechildren reversecharge excludefromtaxreports isreverse exempt',
		date: 'effectivefrom validuntil',
	},
	taxtype: {
		text: 'description country nexuses reversecharge',
		flag: 'doesnotaddtototal postingreport',
		id: 'receivablesaccount payablesaccount',
	},
	taxgroup: {
		id: 'taxitem1 taxitem2 nexus',
		text: 'itemid description country state county city zip unitprice1 taxtype subsidiary',
		flag: 'piggyback isdefault includechildren',
		float: 'rate unitprice2',
	},
	taxschedule: { text: 'description' },
	nexus: {
		id: 'taxagency parentnexus taxdatefromfulfillment',
		text: 'description country state displayname',
	},
	expensecategory: {
		id: 'expenseacct personalexpenseaccount currency unit',
		text: 'description subsidiary name externalid',
		flag: 'expenseisbillable raterequired isinactive',
		currency: 'defaultrate',
	},
	entitystatus: { flag: 'includeinleadreports' },
	customerstatus: { flag: 'includeinleadreports' },
	pricelevel: { text: 'externalid', float: 'discountpct', flag: 'isonline updateexistingprices' },
	bom: {
		text: 'memo externalid revisionname',
		flag: 'usecomponentyield availableforallassemblies availableforalllocations includechildren',
		id: 'createdby assemblyitem restricttoassemblies restricttolocations subsidiary legacybomforassembly currentrevision',
		date: 'createddate',
	},
	bomrevision: {
		id: 'billofmaterials bom createdby revision',
		text: 'memo externalid',
		date: 'effectivestartdate effectiveenddate createddate',
		flag: 'isinactive',
	},
	manufacturingrouting: {
		id: 'item billofmaterials location subsidiary locationlist createdby',
		text: 'memo externalid',
		flag: 'autocalculatelag isdefault includeinglobalsearch',
	},
	manufacturingcosttemplate: { text: 'memo subsidiary' },
	manufacturingoperationtask: {
		id: 'workorder manufacturingworkcenter operationsequence order predecessor machineresources laborresources',
		text: 'title message status',
		float:
			'setuptime runrate completedquantity inputquantity estimatedwork actualwork remainingquantity',
		datetime: 'startdatetime enddate startdate',
	},
	customercategory: { text: 'externalid' },
	paymentmethod: {
		id: 'account merchantaccount',
		text: 'methodtype',
		flag: 'creditcard isonline undepfunds isdebitcard',
	},
	partner: {
		id: 'class department location parent subsidiary defaultbillingaddress defaultshippingaddress contact category',
		text: `entityid entitytitle altname companyname firstname lastname middlename email altemail phone altphone
			fax homephone mobilephone comments partnercode phoneticname salutation title url vatregnumber taxidnum
			printoncheckas`,
		flag: 'isperson giveaccess eligibleforcommission unsubscribe',
	},
	othername: {
		id: 'category subsidiary',
		text: 'entityid altname companyname firstname lastname email phone comments',
		flag: 'isperson is1099eligible',
	},
	campaign: {
		id: 'owner category vertical audience offer family searchengine promotioncode',
		text: 'title campaignid message keyword url',
		date: 'startdate enddate',
		currency: 'basecost cost expectedrevenue totalrevenue',
		float: 'roi profit conversions',
	},
	calendarevent: {
		id: 'organizer company contact transaction supportcase owner',
		text: 'title status location message accesslevel',
		date: 'startdate enddate',
		datetime: 'starttime endtime createddate lastmodifieddate',
		flag: 'alldayevent sendemail',
	},
	promotioncode: {
		id: 'discount item customerlist customform location',
		text: 'code description discounttype usetype codepattern combinationtype',
		date: 'startdate enddate',
		float: 'rate numbertogenerate',
		flag: 'applydiscounttoforeign ispublic excludeitems isinactive',
	},
	billingschedule: {
		text: 'scheduletype frequency repeatevery',
		flag: 'ispublic applytosubtotal isinactive',
		id: 'initialterms recurrenceterms transaction',
		float: 'initialamount numberremaining',
	},
	revrectemplate: {
		text: 'amortizationmethod recogintervalsrc',
		id: 'deferralaccount recoginitaccount',
		integer: 'amortizationperiod periodoffset startoffset',
	},
	projecttask: {
		id: 'project company parent owner order eventid nonbillabletask',
		text: 'title message status priority constrainttype',
		date: 'startdate enddate finishbydate',
		float: 'estimatedwork actualwork remainingwork percenttimecomplete plannedwork',
		flag: 'ismilestone issummarytask',
	},
	resourceallocation: {
		id: 'project allocationresource projecttask',
		text: 'notes allocationtype',
		date: 'startdate enddate',
		float: 'allocationamount percentoftime numberhours',
	},
	subscription: {
		id: 'customer billingaccount subscriptionplan parent pricebook initialterm currency',
		text: 'subscriptionstatus',
		date: 'startdate enddate lastbilldate nextbillcycledate billingsubscriptionstatus',
	},
	inboundshipment: {
		text: 'shipmentnumber shipmentstatus status billoflading externaldocumentnumber vesselnumber shipmentmemo',
		date: 'expectedshippingdate actualshippingdate expecteddeliverydate actualdeliverydate',
		datetime: 'shipmentcreateddate',
	},
	hcmjob: { text: 'title description jobid employmentcategory' },
	issue: {
		id: 'assigned product module reportedby',
		text: 'issuenumber issueabstract status priority severity details',
		datetime: 'createddate lastmodifieddate',
	},
	charge: {
		id: 'billto transaction billingitem timerecord',
		currency: 'amount rate',
		text: 'stage chargetype memo',
		date: 'chargedate',
		float: 'quantity',
	},
	giftcertificate: {
		id: 'incomeaccount liabilityaccount',
		text: 'giftcertcode name email message sender',
		currency: 'originalamount amountremaining',
		date: 'expirationdate',
	},
	entitygroup: {
		id: 'groupowner savedsearch subsidiary',
		text: 'groupname grouptype comments email',
		flag: 'isdynamic ispublic issalesteam issupportrep isinactive',
	},
	budgetexchangerate: {
		id: 'period fromsubsidiary tosubsidiary',
		float: 'averagerate currentrate historicalrate',
	},
	website: { text: 'displayname internalname websitescope', flag: 'isinactive' },
	commercecategory: {
		id: 'primaryparent catalog',
		text: 'description urlfragment pagetitle fullurl',
		flag: 'displayinsite',
	},
	paymentcard: {
		id: 'entity paymentmethod cardbrand',
		text: 'mask nameoncard state cardtoken memo',
		date: 'expirationdate validfrom',
		flag: 'isdefault preserveondelete',
	},
	topic: { text: 'title description' },
	competitor: { text: 'url strengths weaknesses strategies' },
};
