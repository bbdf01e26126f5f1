/** Currencies, terms and segments as the 2026.1 API browser lists them; notation in notation.ts. */
export const LISTS = `
type currency
currencyPrecision:i displaySymbol"Symbol" exchangeRate:n"Default Exchange Rate" externalId formatSample
fxRateUpdateTimezone=1|2|3|4 includeInFxRateUpdates:b"Automatic Update" isAnchorCurrency:b isBaseCurrency:b isInactive:b
lastModifiedDate:t locale= name overrideCurrencyFormat:b symbol"ISO Code" symbolPlacement=1|2

type department
externalId fullName includeChildren:b internalId:i isInactive:b"Inactive" lastModifiedDate:t name parent@department
subsidiary*subsidiary
+ classTranslation&

type classification
externalId fullName includeChildren:b internalId:i isInactive:b"Inactive" lastModifiedDate:t name parent@classification
subsidiary*subsidiary
+ classTranslation&

type term
dateDriven= dayDiscountExpires:i dayOfMonthNetDue:i daysUntilExpiry:i daysUntilNetDue:i discountPercent:f
discountPercentDateDriven:f dueNextMonthIfWithinDays:i externalId installment:b isInactive:b"Inactive"
lastModifiedDate:t longitemtype name"Terms" payTaxUpfront:b preferred:b recurrenceCount:i
recurrenceFrequency=SEMIMONTHLY|STARTOFPERIOD|WEEKLY|QUADWEEKLY|BIENNIALLY|DAILY|NEVER|ONETIME|SEMIANNUALLY|ENDOFPERIOD|MONTHLY|AUTOREFILL|TRIENNIALLY|HOURLY|QUARTERLY|ANNUALLY|CUSTOM|BIMONTHLY|BIWEEKLY
repeatEvery:i splitEvenly:b tname
+ percentages installmentLineNum:i"#" percentage:n
`;
