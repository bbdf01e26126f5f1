/** Cases, tasks and projects as the 2026.1 API browser lists them; notation in notation.ts. */
export const ACTIVITIES = `
type supportCase
assigned@employee autoName:b"Auto" caseNumber"ID" category@supportCaseType company@customer contact@@ createdDate:t
customForm@ dateCreated:t email"Emails" emailEmployees"Copy Employees" emailForm:b"Email reply" endDate:t"Date Closed"
escalateTo*employee escalationMessage eventNumber:i"Number" externalId firstIssueAttached:t firstIssueRemoved:t
firstUpdated:t helpDesk:b htmlMessage:b"HTML Format" inboundEmail"Inbound Email Address" incomingMessage"Message"
initialResponseTime internalOnly:b isInactive:b"Inactive" issue@ issues*issue item@item lastCustomerMessageReceived:t
lastIssueAttached:t lastIssueRemoved:t lastMessageDate:t lastModifiedDate:t lastReopenedDate:t"Date Last Reopened"
mediaItem*nsResource messageNew:b"New Message" messageSave"Messages" module origCaseNumber"Case Number (Original)"
origin@supportCaseOrigin outgoingMessage"Reply" phone priority@supportCasePriority product@ profile@ quickNote
serialNumber@inventoryNumber solutions*nsResource spamLock stage startDate:d"Incident Date" startTime"Incident Time"
status@supportCaseStatus subsidiary@@ supportFirstReply:t timeElapsed timeOnHold timeOpen timeToAssign timeToClose
title"Subject" transactionId useEmployeeTemplate:b version
+ escalateHist action dateTime:t"Date/Time" fromEntity"From" message territory"Escalation Assignment"
  toEntity"Escalate To"
+ statusHistory date:t stage=OPEN|CLOSED|ESCALATED
+ timeItem&

type task
accessLevel:b"Private" actualTime assigned@employee bom@@ bomRevision@@ company@customer completedDate:d"Date Completed"
contact@@ createdDate:t customForm@ dueDate:d endTime estimatedTime"Initial Time Budget"
estimatedTimeOverride"Current Time Budget" externalId lastModifiedDate:t message"Comments"
mfgRouting@manufacturingRouting milestone= order"Insert Before" owner@employee parent@task percentComplete:n
percentTimeComplete:n"Percent Complete (Time)" priority=HIGH|MEDIUM|LOW relatedItem@item reminderMinutes=0|5|10|15|30
reminderType=POPUP|EMAIL sendEmail:b startDate:d startTime status=NOTSTART|PROGRESS|COMPLETE supportCase@@
timeRemaining timedEvent:b timezone"Time Zone" title transaction@transaction
+ timeItem&

type job
accountNumber"Account" actualTime"Actual Work" allocatedTime"Allocated Work" allowAllResourcesForTasks:b
allowExpenses:b allowTaskTimeForRsrcAlloc:b allowTime:b"Allow Time Entry" altName"Project"
applyProjectExpenseTypeToAll:b autoName:b"Auto" averageProjectPlanRecalculationDuration
bBudgetUseCalculatedValues:b baselineBudget@ billingAccount@@ billingRateCard@ billingSchedule@@
cBudgetLaborBudgetFromAlloc:b cBudgetUseCalculatedValues:b calculatedEndDate:d calculatedEndDateBaseline:d
calculatedStartDate:d calculatedStartDateBaseline:d calculatedWork calculatedWorkBaseline category@customerCategory
chargeAmountBilled:n"Processed" chargeAmountHoldForBilling:n"Hold" chargeAmountPending:n"Total Pending Charges"
chargeAmountReadyForBilling:n"Ready" chargeAmountRemaining:n"Remaining" chargeExpenseAmount:n"Expense"
chargeLaborAmount:n"Labor" comments companyName"Project Name" contact@@ contactList*contact createChargeRule:b
currency@@ customForm@ dateCreated:t defaultAddress defaultShippingAddress endDate:d"Actual End Date" entityId
entityStatus=1|2|3|4|5 estimateAtCompletionBudget@ estimateRevRecTemplate@revRecTemplate estimatedCost:n
estimatedCostJc:n estimatedGrossProfit:n estimatedGrossProfitPercent:n estimatedLaborCost:n
estimatedLaborCostBaseLine:n estimatedLaborRevenue:n estimatedRevenue:n estimatedRevenueJc:n estimatedTime
estimatedTimeOverride"Estimated Work" estimatedTimeOverrideBaseline externalId forecastChargeRunOnDemand:b
fxRate:n"Exchange Rate" includeCrmTasksInTotals:b isExemptTime:b isInactive:b"Inactive" isProductiveTime:b
isUtilizedTime:b jobBillingType=1|2|3|4|5 jobItem@ jobPrice:n"Project Price" jobType@@ language=$languages
lastBaseLineDate:d lastModifiedDate:t lastProjectPlanRecalculationDateTime:t lastProjectPlanRecalculationDuration
lastProjectPlanRecalculationStatus lastProjectPlanRecalculationTrigger limitTimeToAssignees:b materializeTime:b
openingBalance:n openingBalanceAccount@account openingBalanceDate:d parent@customer percentComplete:n
percentCompleteByRsrcAlloc:n percentTimeComplete:n"Percent Work Complete" plannedRevenue:n plannedWork
plannedWorkBaseline projectCompletelyBilled:b projectExpenseType@ projectManager@employee
projectedEndDate:d"Estimated End Date" projectedEndDateBaseline:d recognizedRevenue:n revRecForecastRule@
scheduledEndDate:d scheduledEndDateBaseline:d schedulingMethod=BACKWARD|FORWARD sourceServiceItemFromRateCard:b
startDate:d startDateBaseline:d subsidiary@@ timeApproval=1|2|3|4 timeRemaining"Remaining Work"
totalRevenue:n"Total (Revenue)" useAllocatedTimeForForecast:b usePercentCompleteOverride:b wbs@
+ addressBook& isResidential:b"Residential Address"
+ bBudget amount:n calculated:b categoryId categoryName costCategory@ lastModifiedDate:t month yearMonth:d
+ cBudget amount:n calculated:b calculatedFromAllocations:b categoryId categoryName costCategory@ lastModifiedDate:t
  month yearMonth:d
+ paStatement committedCost:n committedRevenue:n cost:n isTotal itemGroup job@@ margin:n profit:n revenue:n
+ percentCompleteOverride calculatedPercentComplete:n comments percent:n period@accountingPeriod periodStatus
  revenuePlans:n
+ plStatement cost:n costCategory costCategoryRef:i costCategorySubtype costCategoryType isTotal job@@ margin:n
  profit:n revenue:n
`;
