/** Journals, checks, deposits as the 2026.1 API browser lists them; notation in notation.ts. */
export const LEDGER = `
type journalEntry
accountingBook@@ approvalStatus=$approvals approved:b batch@ class@classification createdDate:t createdFrom@transaction
currency@@ customForm@ deletionReason@ deletionReasonMemo department@@ exchangeRate:n excludeFromGLNumbering:b externalId
isBookSpecific:b isReversal:b lastModifiedDate:t location@@ memo nextApprover@employee nexus@@ parentExpenseAlloc@
postingPeriod@accountingPeriod primaryBookBaseCurrency@currency reversalDate:d reversalDefer:b"Defer Entry"
reversalEntry"Reversal No." subsidiary@@ subsidiaryTaxRegNum taxDetailsOverride:b taxPointDate:d taxPointDateOverride:b
taxRegOverride:b toSubsidiary@subsidiary tranDate:d tranId transactionNumber void:b
+ accountingBookDetail&
+ appliedRules&
+ line#line
  account@@ amortizationType"Type" baseGrossAmt:n class@classification cleared:b clearedDate:d"Date Cleared" credit:n
  creditTax:n debit:n debitTax:n department@@ eliminate:b endDate:d entity@entity giftCertCode@giftCertificate grossAmt:n
  item@item line:i lineCreatedDate:t lineLastModifiedDate:t lineTaxCode@ lineTaxRate:n location@@ memo residual:n
  revenueRecognitionRule@ schedule@ scheduleNum@ scheduleType=Amortization|RevRec startDate:d tax1Acct@account tax1Amt:n
  taxAccount@account taxBasis:n taxCode@ taxRate1:n totalAmount:n
`;
