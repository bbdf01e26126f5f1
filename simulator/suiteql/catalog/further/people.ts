/** Tables of entities, marketing, support and setup. Notation in index.ts. */
export const PEOPLE = `
activity: completeddate contact createddate id lastmodifieddate status supportcase title type
activityeventfile filehits: file
atpmethodtype costestimatetype eventpriority fairvaluerangepolicy lagtype notedirectiontype overheadtype
  ratableeventtype reforecastmethod vsoesopgrouptype: id name
attendee: attendee calendarevent id response
billofdistribution: distributioncategory distributionnetwork externalid id location
calendareventeventfile: calendarevent file
calendareventresourcemap: calendarevent resource
campaignevent: campaign campaigngroup channel cost dscheduled id promocode subscription template
campaignresponsehistoryentry: author campaignresponse id note response responsedate
category1099misc: id name threshold
ccbccrecipient: id message otherrecipient
companybulkmerge contactbulkmerge customerbulkmerge employeebulkmerge entitybulkmerge entitygroupbulkmerge
  othernamebulkmerge partnerbulkmerge vendorbulkmerge: id status
companycampaigns customercampaigns employeecampaigns othernamecampaigns partnercampaigns vendorcampaigns: campaignevent
  campaignresponseid campaigntemplateid category contact datesent entity id response
companycompanycontact customercompanycontact jobcompanycontact mfgprojectcompanycontact othernamecompanycontact
  partnercompanycontact vendorcompanycontact: company contact role
competitoropportunity: competitor id notes opportunity winner
contactcontactcampaigns: campaignevent campaignresponseid campaigntemplateid category contact datesent entity
  entityorcontact id response
contactcontacttypemap: contact
mfgprojectnote: entity author direction externalid id lastmodifieddate note notedate
  notetype time title
contactsubscriptionmessagehistory customersubscriptionmessagehistory employeesubscriptionmessagehistory
  othernamesubscriptionmessagehistory subscriptionmessagehistory vendorsubscriptionmessagehistory: entity
  lastmodifieddate subscriptionmessagetype
contactsubsidiaryrelationship employeesubsidiaryrelationship genericresourcesubsidiaryrelationship
  othernamesubsidiaryrelationship partnersubsidiaryrelationship projectsubsidiaryrelationship
  projecttemplatesubsidiaryrelationship: entity id isprimarysub subsidiary
creationtriggeredbyevent: id revenueplan
customercontactrole: contact entity role
customercookieapproval: customer
customerdownload upsellitem: customer
customergrouppricing: currency customer group level price
customerpartner: contribution customer id isprimary partner partnerrole
customerproject: entityid externalid id
customerrolesforsearch: entity role
customersubscriptions entitysubscriptions: lastmodifieddate
customertaxregistration: entity id
device genericcampaign genericcampaignevent salesreadiness salesterritory supportterritory: id
datesfixedamount: fixedamount id projectrevenuerule recognitiondate rowkey
datespctfromtotal: id percentfromtotal projectrevenuerule recognitiondate rowkey
distributioncategory: id isinactive name
distributionnetwork: externalid id memo name
employeeaccruedtime employeecompanycontribution employeededuction employeehreducation: employee id
employeecorporatecards: corporatecardprofile employee id
employeeearning: id pinamelinked
employeeempperms: employee permissionlevel permissiontype
employeehcmposition: employmentcategory location subsidiary
employeelistaudience knowledgebaseaudience prescategorysiteaudience publishedsavedsearchaudience: sitecategory
employeeroles vendorroles: entity role selectedrole
employeetaxoptions: employeefilingstatus taxoverridemethod
entitygroupcampaigns: campaignevent campaignresponseid campaigntemplateid category contact datesent entity group id
  response
entitygroupitemsegmentmap: entitygroup itemsegment
escalationterritoryentity supportterritoryentity: email entity phone territory
estimatetranpromotion returnauthorizationtranpromotion tranpromotion: discountistaxable
forecasttype: id sname
frequencytype: id longname
gircustomerreturnlocation: city country id state
iprestrictions: id user
itemnote: author direction id lastmodifieddate note notedate notetype title
locationcostinggroup: costinggroupcurrency id memo name
locationcostinggrouplocation: costinggroup id subsidiary
messagefile: file message
monthlyquota: aclass amount asa department entity id item location period quarterlyamount subsidiary teamquota
partnercategorymap: category partner
onlineleadformevent: entity
partnercontactrole: role
percentcompleteoverride: comments id percent period
phonecallcompanymap: company phonecall
phonecallcontactmap: contact phonecall
calendareventtimeitem phonecalltimeitem tasktimeitem: customer
phonecalleventfile: file phonecall
promotioncodecampaigns: campaign id promotioncode
promotioncodecurrency: currency minimumorderamount promotioncode
promotioncodecouponinstances: code datesent id promotioncode recipient
quota: aclass asa date department entity id ismanager item location mamount mamountquarterly subsidiary
searchcampaign: id isinactive message owner startdate title
shippingmethodrulerelation: id subsidiary
solution: assigned externalid id message
sourcedetails: id links revenueelement sourceid sourcetype
suitescriptdetail: entity id
supportcaseescalatehist: datetime fromentity id message supportcase toentity
taskcompanymap: company task
taskcontactmap: contact task
taskeventfile: file task
testcell: cellid cellname cellpercent group id
topicpublish: id
vendorbillinstallment: currency id
vendorrolesforsearch: entity role
`;
