/** Tables of entities, marketing, support and setup. Notation in index.ts. */
export const PEOPLE = `
activity: completeddate contact createddate id lastmodifieddate status supportcase title type
atpmethodtype costestimatetype eventpriority fairvaluerangepolicy lagtype notedirectiontype overheadtype
  ratableeventtype reforecastmethod vsoesopgrouptype: id name
attendee: attendee calendarevent id response
attendee: attendee calendarevent response
billofdistribution: distributioncategory distributionnetwork externalid id location
campaignevent: campaign campaigngroup channel cost dscheduled id promocode subscription template
campaignresponsehistoryentry: author campaignresponse id note response responsedate
category1099misc: id name threshold
ccbccrecipient: id message otherrecipient
companybulkmerge contactbulkmerge employeebulkmerge entitybulkmerge entitygroupbulkmerge othernamebulkmerge
  partnerbulkmerge vendorbulkmerge: id status
companycampaigns employeecampaigns othernamecampaigns partnercampaigns vendorcampaigns: campaignevent
  campaignresponseid campaigntemplateid category contact datesent entity id response
competitoropportunity: competitor id notes opportunity winner
contactcontactcampaigns: campaignevent campaignresponseid campaigntemplateid category contact datesent entity
  entityorcontact id response
contactcontacttypemap: contact
creationtriggeredbyevent: id revenueplan
datesfixedamount: fixedamount id projectrevenuerule recognitiondate rowkey
datespctfromtotal: id percentfromtotal projectrevenuerule recognitiondate rowkey
distributioncategory: id isinactive name
distributionnetwork: externalid id memo name
employeecorporatecards: corporatecardprofile employee id
employeeearning: id pinamelinked
employeelistaudience knowledgebaseaudience prescategorysiteaudience publishedsavedsearchaudience: sitecategory
employeeroles vendorroles: entity role selectedrole
entitygroupcampaigns: campaignevent campaignresponseid campaigntemplateid category contact datesent entity group id
  response
entitynote suitescriptdetail: entity id
estimatetranpromotion returnauthorizationtranpromotion tranpromotion: discountistaxable
forecasttype: id sname
frequencytype: id longname
gircustomerreturnlocation: city country id state
iprestrictions: id user
locationcostinggroup: costinggroupcurrency id memo name
locationcostinggrouplocation: costinggroup id subsidiary
monthlyquota: aclass amount asa department entity id item location period quarterlyamount subsidiary teamquota
partnercategorymap: category partner
partnercontactrole: role
percentcompleteoverride: comments id percent period
promotioncodecampaigns: campaign id promotioncode
promotioncodecouponinstances: code datesent id promotioncode recipient
quota: aclass asa date department entity id ismanager item location mamount mamountquarterly subsidiary
searchcampaign: id isinactive message owner startdate title
shippingmethodrulerelation: id subsidiary
solution: assigned externalid id message
sourcedetails: id links revenueelement sourceid sourcetype
supportcaseescalatehist: datetime fromentity id message supportcase toentity
testcell: cellid cellname cellpercent group id
topicpublish: id
vendorbillinstallment: currency id
vendorrolesforsearch: entity role
`;
