import { z } from 'zod'

/** An ISO 4217 currency code, such as `USD`. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters, such as USD')
export type CurrencyCode = z.infer<typeof currencyCode>

/** An amount in the currency's minor units (US cents, Japanese yen): always a whole number. */
export const money = z.strictObject({ minor: z.int(), currency: currencyCode })
export type Money = Readonly<z.infer<typeof money>>

const digits = new Map<string, number>()

/** Decimal places of a currency by ISO 4217: 2 for USD, 0 for JPY, 3 for TND. */
export const minorDigits = (currency: CurrencyCode): number => {
  const known = digits.get(currency)
  if (known !== undefined) return known
  let count = 2
  try {
    count = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    count = 2
  }
  digits.set(currency, count)
  return count
}

/** Whole-unit amount (12.5 USD) of a sum in minor units (1250). */
export const majorUnits = (amount: Money): number => amount.minor / 10 ** minorDigits(amount.currency)

/** Rounds half away from zero: what people do on paper, the same for debts as for credits. */
export const roundMinor = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) + Number.EPSILON)

/** Money from whole units, rounded to the currency's minor unit. */
export const moneyOf = (units: number, currency: CurrencyCode): Money => ({
  minor: roundMinor(units * 10 ** minorDigits(currency)),
  currency,
})
